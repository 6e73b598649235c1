internal import Timeline

/// What was written, and what the format could not hold.
public struct ExportReport: Hashable, Sendable {
  public internal(set) var written = 0
  /// Visits the format cannot show, such as those of a calendar that are not known to the day.
  public internal(set) var leftOut = 0
  /// A sentence for each kind of thing that was left out or changed.
  public internal(set) var notes: [String] = []

  public init() {}

  /// The same with the visits that are left out, and why.
  func adding(_ scope: SelectionScope) -> ExportReport {
    var report = self
    report.leftOut += scope.leftOut.reduce(0) { $0 + $1.count }
    report.notes = scope.leftOut.map(\.reason) + notes
    return report
  }

  /// "12 visits written, 3 left out: 3 are not known to the day".
  public var summary: String {
    let visits = "\(written) \(written == 1 ? "visit" : "visits") written"
    let left = leftOut > 0 ? ", \(leftOut) left out" : ""
    return visits + left + (notes.isEmpty ? "" : ": " + notes.joined(separator: "; "))
  }
}
