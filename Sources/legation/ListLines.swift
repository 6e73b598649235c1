import TerminalFront
import Timeline

/// Visits as lines in columns: days, a letter where a visit did not simply take place, who to whom,
/// who leads, where there is room the level, id.
///
/// The columns are as wide as what was printed so far needs, so that the first lines can be printed
/// before the others are read. The id comes last and whole: it is what a reader copies. Names are
/// cut for a terminal alone; a program that reads the lines gets them whole.
struct ListLines {
  /// Days such as "2023-07-25?/08-02~".
  private var dateColumns = 18
  /// "PRK → CHN +3".
  private var directionColumns = 12
  private var headColumns = 20
  private let levelColumns: Int
  private var idColumns = 0
  /// What is wider stands out and pushes the rest of its line alone.
  private static let mostForDate = 19
  private static let mostForDirection = 16
  private static let mostForHead = 22
  /// In less room names are cut no further: the line is longer than the terminal instead.
  private static let leastForHead = 16
  private static let leastWithLevel = 100
  private static let levels = Level.allCases.map(\.rawValue) + [Level.unknown]

  init() {
    levelColumns =
      Output.columns < Self.leastWithLevel ? 0 : Self.levels.map(\.count).max() ?? 0
  }

  /// Widens the columns for some visits that come next.
  mutating func fit(_ visits: [Visit], _ reference: Reference) {
    func widest(upTo most: Int, _ text: (Visit) -> String) -> Int {
      visits.map { TerminalText(text($0)).width }.filter { $0 <= most }.max() ?? 0
    }
    dateColumns = max(
      dateColumns, widest(upTo: Self.mostForDate) { DateStyle.numericDays($0.dates) })
    directionColumns = max(
      directionColumns, widest(upTo: Self.mostForDirection, Self.direction))
    headColumns = max(headColumns, widest(upTo: Self.mostForHead) { $0.headNames(reference) })
    idColumns = max(idColumns, widest(upTo: .max, \.id))
    guard Output.isTerminal else { return }
    let level = levelColumns > 0 ? levelColumns + 2 : 0
    let rest = Output.columns - dateColumns - directionColumns - idColumns - level - 9
    headColumns = max(Self.leastForHead, min(headColumns, rest))
  }

  func line(of visit: Visit, _ reference: Reference) -> String {
    var columns = [
      Self.column(DateStyle.numericDays(visit.dates), dateColumns, isCut: false),
      visit.status.letter,
      Self.column(Self.direction(visit), directionColumns, isCut: Output.isTerminal),
      Self.column(visit.headNames(reference), headColumns, isCut: Output.isTerminal),
    ]
    if levelColumns > 0 {
      let level = visit.level?.rawValue ?? Level.unknown
      columns.append(Self.column(level, levelColumns, isCut: false))
    }
    return (columns + [visit.id]).joined(separator: "  ")
  }

  /// "PRK → CHN +3".
  private static func direction(_ visit: Visit) -> String {
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
