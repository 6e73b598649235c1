enum TimelineJSExport {
  static let sourcesMark = "<p class=\"sources\">"
}
