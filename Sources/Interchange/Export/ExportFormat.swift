/// The forms visits are written out in, by the names the command line and the browser know.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// One JSON document in the project's own format, complete.
  case json
  /// The same as JSON Lines.
  case jsonl
  /// A row a visit, for spreadsheets.
  case csv
  case markdown
  /// A calendar.
  case ics
  /// The JSON of a TimelineJS timeline.
  case timelinejs
  /// One page that needs nothing else.
  case html
  /// A drawing: lanes by partner.
  case svg
  /// For reference managers: CSL-JSON, BibTeX and RIS.
  case cslJSON = "csl-json"
  case bibtex, ris
  /// Pages that lead to each other, in a folder.
  case site
}
