/// What became of every row that was read.
///
/// `read == kept + merged + refused` at all times; repaired rows are kept ones, counted besides.
public struct ImportReport: Hashable, Sendable {
  /// One thing that was done to one row, and why.
  public struct Entry: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
      /// Kept, with something in it changed or doubted.
      case repaired
      /// Made one with another row.
      case merged
      /// Cannot be a visit.
      case refused
      /// Whole, and not asked for: no visit, or under a threshold.
      case leftOut = "left out"
      /// A fault of the file, and of no single row.
      case file
      /// Something the reader should know of a file that was read.
      case notice
    }

    public var kind: Kind
    public var file: String
    /// The row as an editor or a spreadsheet numbers it: lines of text and XML, rows of a table.
    public var row: Int?
    public var reason: String

    /// `visits.csv:41: refused: "30 February" is not a date`.
    public var description: String {
      let place = row.map { "\(file):\($0)" } ?? file
      let isOfFile = kind == .file || kind == .notice
      return "\(place): \(isOfFile ? "" : kind.rawValue + ": ")\(reason)"
    }
  }

  public internal(set) var read = 0
  public internal(set) var kept = 0
  public internal(set) var merged = 0
  public internal(set) var repaired = 0
  /// Rows that are no visit in the end, those left out among them.
  public internal(set) var refused = 0
  public internal(set) var leftOut = 0
  /// Files that could not be read, or not to their end.
  public internal(set) var brokenFiles = 0
  /// The first of the entries that need the reader's eye: faults, refusals, repairs.
  public internal(set) var entries: [Entry] = []
  public internal(set) var fileCount = 0

  /// More entries than these are only counted here; `Importer` hands out each as it comes.
  public static let mostKept = 100

  public init() {}

  /// True when a row was at fault or a file could not be read whole.
  public var hasFaults: Bool { refused > leftOut || brokenFiles > 0 }

  /// "41 rows read from 2 files: 37 kept, 2 merged, 2 refused; 3 repaired".
  public var summary: String {
    let files = "\(fileCount) \(fileCount == 1 ? "file" : "files")"
    var text = "\(read) rows read from \(files): \(kept) kept, \(merged) merged, \(refused) refused"
    if leftOut > 0 { text += " (\(leftOut) of them no visit, or not asked for)" }
    return text + "; \(repaired) repaired"
  }

  mutating func keep(_ entry: Entry) {
    guard entries.count < Self.mostKept, entry.kind != .leftOut else { return }
    entries.append(entry)
  }
}
