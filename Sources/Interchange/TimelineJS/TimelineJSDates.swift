internal import Timeline

/// The days of a slide.
///
/// A month or a day that is missing stays unknown; it is never January or the 1st.
enum TimelineJSDates {
  static func dates(
    _ slide: TimelineJSSlide, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> EDTF {
    let dates = try known(slide, &repairs)
    let shown = CellText.clean(slide.shown ?? slide.start?.shown ?? "").text
    if !shown.isEmpty, shown != dates.words(), (try? DateCell.date(shown)) != dates {
      repairs.append("the date is shown as \"\(shown.prefix(60))\", which is not kept")
    }
    if slide.edtf == nil, slide.start?.hour != nil || slide.end?.hour != nil {
      repairs.append("the time of day was left out")
    }
    return dates
  }

  private static func known(
    _ slide: TimelineJSSlide, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> EDTF {
    if let written = slide.edtf, let date = try? EDTF(written) { return date }
    guard let start = slide.start, let first = try date(start, &repairs) else {
      throw InterchangeProblem("the start has no year")
    }
    let end = slide.end.flatMap { $0.isEmpty ? nil : $0 }
    let last = try end.flatMap { end throws(InterchangeProblem) in try date(end, &repairs) }
    if end != nil, last == nil { repairs.append("the end has no year and was left out") }
    return try edtf(last == nil || last == first ? first : "\(first)/\(last ?? "")")
  }

  private static func edtf(_ written: String) throws(InterchangeProblem) -> EDTF {
    do {
      return try EDTF(written)
    } catch {
      throw InterchangeProblem(error.description)
    }
  }

  private static func date(
    _ date: TimelineJSSlide.Date, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> String? {
    if let written = date.written { return try self.date(written) }
    guard let year = date.year?.text, !year.isEmpty else { return nil }
    let first = try self.year(year)
    guard let month = date.month?.text, !month.isEmpty else {
      if date.day != nil { repairs.append("a day without a month was left out") }
      return first
    }
    let day = date.day.flatMap { $0.text.isEmpty ? nil : $0.text }
    return ([first, padded(month)] + (day.map { [padded($0)] } ?? [])).joined(separator: "-")
  }

  /// "2011,12,10" in the JSON of version 2, "12/10/2011" in its tables: the month comes first there.
  private static func date(_ written: String) throws(InterchangeProblem) -> String {
    let text = CellText.clean(written).text
    let parts = text.split { $0 == "," || $0 == " " }.map(String.init)
    guard parts.allSatisfy({ Int($0) != nil }), let year = parts.first else {
      return try DateCell.date(text, order: .monthFirst).description
    }
    let rest = parts.dropFirst().prefix(2).map(padded)
    return ([try self.year(year)] + rest).joined(separator: "-")
  }

  /// Four digits, also of the years before 1000.
  private static func year(_ text: String) throws(InterchangeProblem) -> String {
    guard let year = Int(text), year <= 9999 else {
      throw InterchangeProblem("the year \"\(text.prefix(40))\" is not four digits")
    }
    guard year >= 0 else {
      throw InterchangeProblem("the year \(text) is before our era; dates here begin with year 0")
    }
    return String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
  }

  private static func padded(_ number: String) -> String {
    number.utf8.count == 1 ? "0" + number : number
  }
}
