public import Timeline

/// The detail of a visit as plain lines, for the shell.
public enum DetailText {
  public static func lines(
    _ visit: Visit, _ reference: Reference, context: VisitContext?, note: String? = nil,
    columns: Int
  ) -> [String] {
    let content = DetailContent(
      visit: visit, context: context, note: note, columns: columns, citesVisits: true)
    let detail = DetailDocument(content, reference)
    return detail.lines.map { TerminalText($0.glyphs).shown }
  }

  /// What is other in a visit since the earlier version of a name.
  public static func lines(
    _ change: VisitChange, since earlier: String, columns: Int
  ) -> [String] {
    switch change {
    case .new: ["NEW: \(earlier) does not have it"]
    case .changed(let difference):
      ["CHANGED SINCE \(earlier)"]
        + ChangeLines(difference, columns: columns).lines.body.map { TerminalText($0.glyphs).shown }
    }
  }

  /// The head of a subject's own timeline.
  public static func lines(_ summary: SubjectSummary) -> [String] {
    SubjectLines.lines(summary, columns: .max).map { TerminalText($0.glyphs).shown }
  }
}
