import TerminalFront
import Timeline

/// Visits as lines in columns: days, a letter where a visit did not simply take place, who to whom,
/// who leads, where there is room the level, id.
///
/// The columns follow from the room alone, so that the first line can be printed before the second
/// is read. The id comes last and whole: it is what a reader copies. Names are cut for a terminal
/// alone; a program that reads the lines gets them whole.
struct ListLines {
  private let directionColumns: Int
  private let headColumns: Int
  private let levelColumns: Int
  /// "2023-07-25/08-02?".
  private static let dateColumns = 17
  /// Most ids: "2018-02-prk-kor-kim-yong-chol".
  private static let idColumns = 30
  /// Names of parties in less room are cut.
  private static let leastForNames = 22
  private static let leastWithLevel = 100
  private static let levels = Level.allCases.map(\.rawValue) + [Level.unknown]

  init() {
    let columns = Output.columns
    levelColumns = columns < Self.leastWithLevel ? 0 : Self.levels.map(\.count).max() ?? 0
    let fixed = Self.dateColumns + 9 + Self.idColumns + (levelColumns > 0 ? levelColumns + 2 : 0)
    let rest = max(28, columns - fixed)
    directionColumns = max(12, rest * 45 / 100)
    headColumns = rest - directionColumns
  }

  func line(of visit: Visit, _ reference: Reference) -> String {
    var columns = [
      Self.column(DateStyle.numericDays(visit.dates), Self.dateColumns, isCut: false),
      visit.status.letter,
      Self.column(direction(visit), directionColumns, isCut: Output.isTerminal),
      Self.column(visit.headNames(reference), headColumns, isCut: Output.isTerminal),
    ]
    if levelColumns > 0 {
      let level = visit.level?.rawValue ?? Level.unknown
      columns.append(Self.column(level, levelColumns, isCut: false))
    }
    return (columns + [visit.id]).joined(separator: "  ")
  }

  /// Names, or codes in all lines where there is little room.
  private func direction(_ visit: Visit) -> String {
    guard directionColumns < Self.leastForNames else { return visit.direction }
    let hosts = visit.hostParties
    let others = hosts.count > 1 ? " +\(hosts.count - 1)" : ""
    return "\(visit.delegation.party) → \(hosts.first ?? "")\(others)"
  }

  /// A text with spaces behind it; one that is too long is cut where it may be.
  private static func column(_ text: String, _ columns: Int, isCut: Bool) -> String {
    let shown = TerminalText(text)
    guard shown.width > columns else {
      return text + String(repeating: " ", count: columns - shown.width)
    }
    return isCut ? shown.cut(to: columns).padded(to: columns).shown : text
  }
}
