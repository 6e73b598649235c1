internal import Timeline

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
  /// What needs the reader's eye, by reason: faults, refusals, repairs.
  public internal(set) var groups: [Group] = []
  public internal(set) var fileCount = 0
  private var places: [Group.Key: Int] = [:]

  /// Entries of one kind for one reason.
  public struct Group: Hashable, Sendable, CustomStringConvertible {
    struct Key: Hashable, Sendable {
      var kind: Entry.Kind
      var reason: String
    }

    let key: Key
    public fileprivate(set) var first: [Entry]
    public fileprivate(set) var count = 1

    /// Places that are shown; `Importer` hands out every entry as it comes.
    static let mostShown = 3

    /// `51 rows refused: day or month first? say `dates: dmy` (visits.csv:3, 8, 12 and 48 more)`; one
    /// alone as it is.
    public var description: String {
      guard count > 1, let example = first.first else { return first.first?.description ?? "" }
      let rows = first.compactMap { $0.row.map(String.init) }
      let others = count - rows.count
      let places =
        rows.isEmpty
        ? example.file
        : "\(example.file):\(rows.joined(separator: ", "))\(others > 0 ? " and \(others) more" : "")"
      let isOfRows = example.kind != .file && example.kind != .notice
      let what = isOfRows ? "\(count) rows \(example.kind.rawValue)" : "\(count) files"
      let reason = key.reason.contains("…") ? "such as: \(example.reason)" : key.reason
      return "\(what): \(reason) (\(places))"
    }
  }

  public init() {}

  /// True when a row was at fault or a file could not be read whole.
  public var hasFaults: Bool { refused > leftOut || brokenFiles > 0 }

  /// "41 rows read from 2 files: 37 kept, 2 merged, 2 refused; 3 repaired".
  public var summary: String {
    let files = "\(fileCount) \(fileCount == 1 ? "file" : "files")"
    var text =
      "\(read.counted("row")) read from \(files): \(kept) kept, \(merged) merged, \(refused) refused"
    if leftOut > 0 { text += " (\(leftOut) of them no visit, or not asked for)" }
    return text + "; \(repaired) repaired"
  }

  /// - Parameter reason: what it has in common with others; nil to tell it from the sentence.
  mutating func keep(_ entry: Entry, of reason: String?) {
    guard entry.kind != .leftOut, entry.kind != .merged else { return }
    let key = Group.Key(kind: entry.kind, reason: reason ?? Self.common(entry.reason))
    if let place = places[key] {
      groups[place].count += 1
      if groups[place].first.count < Group.mostShown { groups[place].first.append(entry) }
    } else if groups.count < 1000 {
      places[key] = groups.count
      groups.append(Group(key: key, first: [entry]))
    }
  }

  /// A sentence without what is of one row alone: quoted words and numbers.
  private static func common(_ reason: String) -> String {
    var common = ""
    var isQuoted = false
    var wasNumber = false
    for character in reason {
      let isNumber = character.isNumber
      if character == "\"" {
        isQuoted.toggle()
        if isQuoted { common.append("…") }
      } else if !isQuoted, !isNumber {
        common.append(character)
      } else if !isQuoted, !wasNumber {
        common.append("…")
      }
      wasNumber = isNumber
    }
    return common
  }
}
