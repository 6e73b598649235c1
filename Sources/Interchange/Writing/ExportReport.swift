/// What was written, and what the format could not hold.
public struct ExportReport: Hashable, Sendable {
  public internal(set) var written = 0
  /// Visits the format cannot show, such as those of a calendar that are not known to the day.
  public internal(set) var leftOut = 0
  /// A sentence for each kind of thing that was left out or changed.
  public internal(set) var notes: [String] = []

  public init() {}

  /// "12 visits written, 3 left out: 3 are not known to the day".
  public var summary: String {
    let visits = "\(written) \(written == 1 ? "visit" : "visits") written"
    let left = leftOut > 0 ? ", \(leftOut) left out" : ""
    return visits + left + (notes.isEmpty ? "" : ": " + notes.joined(separator: "; "))
  }
}
