import TerminalFront
import Timeline

/// Visits as lines in columns: days, who to whom, who leads, where there is room the level, id.
///
/// The columns follow from the room alone, so that the first line can be printed before the second
/// is read. The id comes last and whole: it is what a reader copies.
struct ListLines {
  private let directionColumns: Int
  private let headColumns: Int
  private let levelColumns: Int
  /// "2023-07-25–08-02".
  private static let dateColumns = 16
  private static let leastWithLevel = 100
  private static let levels = Level.allCases.map(\.rawValue) + [Level.unknown]

  init(columns: Int) {
    levelColumns = columns < Self.leastWithLevel ? 0 : Self.levels.map(\.count).max() ?? 0
    let rest = max(30, columns - Self.dateColumns - 6 - (levelColumns > 0 ? levelColumns + 2 : 0))
    directionColumns = rest * 38 / 100
    headColumns = rest * 30 / 100
  }

  func line(of visit: Visit, _ reference: Reference) -> String {
    var columns = [
      Self.column(Self.shortDays(visit.dates), Self.dateColumns, isCut: false),
      Self.column(direction(visit), directionColumns),
      Self.column(visit.headNames(reference), headColumns),
    ]
    if levelColumns > 0 {
      columns.append(Self.column(visit.level?.rawValue ?? Level.unknown, levelColumns))
    }
    return (columns + [visit.id]).joined(separator: "  ")
  }

  /// Names, or codes where names do not fit.
  private func direction(_ visit: Visit) -> String {
    let names = visit.direction
    if TerminalText(names).width <= directionColumns { return names }
    return "\(visit.delegation.party) → \(visit.hostParties.joined(separator: ", "))"
  }

  /// A text with spaces behind it; one that is too long is cut where it may be.
  private static func column(_ text: String, _ columns: Int, isCut: Bool = true) -> String {
    let shown = TerminalText(text)
    guard shown.width > columns else {
      return text + String(repeating: " ", count: columns - shown.width)
    }
    return isCut ? shown.cut(to: columns).padded(to: columns).shown : text
  }

  /// As it is written in files, without what the last day has in common with the first:
  /// "2023-07-25–27".
  static func shortDays(_ dates: EDTF) -> String {
    let parts = dates.description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return dates.description }
    let (first, last) = (parts[0], parts[1])
    guard isDay(first), isDay(last) else { return "\(first)–\(last == ".." ? "…" : last)" }
    let common = first.prefix(8) == last.prefix(8) ? 8 : first.prefix(5) == last.prefix(5) ? 5 : 0
    return "\(first)–\(last.dropFirst(common))"
  }

  private static func isDay(_ text: Substring) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }
}
