internal import Timeline

/// The rows of a table on one side, the visits of an earlier import on the other, and which are
/// the same.
struct VisitPairing {
  private let rows: [ComparedVisit?]
  private let earlier: [ComparedVisit]
  private var openRows: [Int]
  private var openEarlier: [Int]
  /// The ids of the earlier visits, by the places of the rows.
  private(set) var ids: [Int: Visit.ID] = [:]

  /// - Parameter rows: nil for a row that is not to be paired.
  init(rows: [ComparedVisit?], earlier: [ComparedVisit]) {
    self.rows = rows
    self.earlier = earlier
    openRows = rows.indices.filter { rows[$0] != nil }
    openEarlier = Array(earlier.indices)
  }

  private struct Pair {
    let row: Int
    let visit: Int
    let likeness: VisitLikeness
  }

  /// Pairs what is the same in all; of several, a row has the one with the id made of it.
  mutating func pairUnchanged(by content: (ComparedVisit) -> Visit) {
    var same = Dictionary(grouping: openEarlier) { content(earlier[$0]) }
    var left: [Int] = []
    for index in openRows {
      guard let row = rows[index], let found = same[content(row)], !found.isEmpty else {
        left.append(index)
        continue
      }
      let ids = found.map { earlier[$0].visit.id }
      let place = row.derivedIDs.lazy.compactMap(ids.firstIndex).first ?? 0
      same[content(row)]?.remove(at: place)
      self.ids[index] = ids[place]
    }
    openRows = left
    closePaired()
  }

  /// Pairs what has the same days, parties and named head, the most alike first.
  mutating func pairSameHeads() {
    let groups = Dictionary(grouping: openEarlier) { earlier[$0].keyWithHead }
    let pairs = openRows.flatMap { index -> [Pair] in
      guard let row = rows[index], let key = row.keyWithHead else { return [] }
      return groups[key, default: []].map { pair(index, row, $0) }
    }
    var paired: Set<Int> = []
    for pair in pairs.sorted(by: isBefore) where ids[pair.row] == nil {
      guard paired.insert(pair.visit).inserted else { continue }
      ids[pair.row] = earlier[pair.visit].visit.id
    }
    openRows.removeAll { ids[$0] != nil }
    closePaired()
  }

  private func pair(_ index: Int, _ row: ComparedVisit, _ visit: Int) -> Pair {
    Pair(row: index, visit: visit, likeness: VisitLikeness(row, earlier[visit]))
  }

  /// The more alike first; then as both files have them.
  private func isBefore(_ left: Pair, _ right: Pair) -> Bool {
    if left.likeness != right.likeness { return left.likeness > right.likeness }
    return (left.row, left.visit) < (right.row, right.visit)
  }

  /// Pairs rows with the visits they must be a correction of: what fits two is neither.
  mutating func pairCorrected() {
    var pairs = correctedPairs()[...]
    var closedRows: Set<Int> = []
    var closedVisits: Set<Int> = []
    while let best = pairs.first {
      let level = pairs.prefix { $0.likeness == best.likeness }
      pairs = pairs.dropFirst(level.count)
      let open = level.filter { !closedRows.contains($0.row) && !closedVisits.contains($0.visit) }
      let rowCounts = Dictionary(open.map { ($0.row, 1) }, uniquingKeysWith: +)
      let visitCounts = Dictionary(open.map { ($0.visit, 1) }, uniquingKeysWith: +)
      for pair in open where rowCounts[pair.row] == 1 && visitCounts[pair.visit] == 1 {
        ids[pair.row] = earlier[pair.visit].visit.id
      }
      closedRows.formUnion(open.map(\.row))
      closedVisits.formUnion(open.map(\.visit))
    }
  }

  /// Only visits of about the same year are compared.
  private func correctedPairs() -> [Pair] {
    let years = Dictionary(grouping: openEarlier) { earlier[$0].startNumber / VisitLikeness.year }
    return openRows.flatMap { index -> [Pair] in
      guard let row = rows[index] else { return [] }
      let year = row.startNumber / VisitLikeness.year
      return (year - 1...year + 1).flatMap { years[$0] ?? [] }.compactMap { visit in
        VisitLikeness(ofCorrected: row, earlier[visit]).map {
          Pair(row: index, visit: visit, likeness: $0)
        }
      }
    }.sorted(by: isBefore)
  }

  private mutating func closePaired() {
    let paired = Set(ids.values)
    openEarlier.removeAll { paired.contains(earlier[$0].visit.id) }
  }
}
