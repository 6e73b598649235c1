import Timeline

/// What was worked out or laid out before, and what a reader may turn to next: kept so that a key
/// is answered at once. Two models are equal whatever stands on their shelves.
struct Shelf: Equatable, Sendable {
  /// What is known around visits, by the numbers of their rows.
  private var contexts: [UInt32: VisitContext] = [:]
  private var details: [DetailKey: DetailDocument] = [:]
  private var listLines: [UInt32: StyledText] = [:]
  private var listKey: ListKey?

  private static let mostContexts = 32
  private static let mostDetails = 12
  private static let mostListLines = 1_000

  static func == (_: Shelf, _: Shelf) -> Bool { true }

  // MARK: Around visits

  func context(of row: VisitRow) -> VisitContext? { contexts[row.number] }

  mutating func keep(_ context: VisitContext, of row: VisitRow) {
    if contexts.count >= Self.mostContexts { contexts = [:] }
    contexts[row.number] = context
  }

  // MARK: Details

  func detail(_ key: DetailKey) -> DetailDocument? { details[key] }

  mutating func keep(_ detail: DetailDocument, _ key: DetailKey) {
    if details.count >= Self.mostDetails { details = [:] }
    details[key] = detail
  }

  // MARK: Lines of the list

  func listLine(_ row: VisitRow) -> StyledText? { listLines[row.number] }

  mutating func keep(_ line: StyledText, of row: VisitRow) { listLines[row.number] = line }

  /// Takes away the lines of a list that looked otherwise.
  mutating func prepareList(_ key: ListKey) {
    guard key != listKey || listLines.count > Self.mostListLines else { return }
    listKey = key
    listLines = [:]
  }
}

/// What a detail is laid out from; while it stays the same so does the layout.
struct DetailKey: Hashable, Sendable {
  var visit: Visit.ID
  var columns: Int
  var terms: [String]
  var note: String?
  var hasContext: Bool
}

/// What the lines of the list are made from, beside their visits.
struct ListKey: Equatable, Sendable {
  var columns: Int
  var terms: [String]
  var bookmarks: Set<Visit.ID>
}
