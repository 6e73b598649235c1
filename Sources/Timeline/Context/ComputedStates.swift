internal import BitCollections

/// What is known of every visit of a store from the visits around it: with which parties it
/// overlaps, whether it was returned, whether it was the first at its level.
///
/// Worked out in one pass over the whole store, when a question first asks for it.
package struct ComputedStates: Sendable {
  private var states: [ComputedState: BitSet] = [:]
  private var parties: [Party.Code: BitSet] = [:]
  private var overlapping: [Visit.ID: [Int]] = [:]
  /// All visits of the store in timeline order; a set holds places in it.
  private var keys: [RowKey] = []
  private var numbers: [RowKey: Int] = [:]
  /// Those that visits of several collections have.
  private var repeatedIDs: Set<Visit.ID> = []

  /// In larger collections the pass would take too long to wait for.
  package static let mostVisits = 50_000

  package init(_ store: some VisitStore) throws {
    guard store.count <= Self.mostVisits else { throw TooManyVisits(count: store.count) }
    var visits: [Visit] = []
    try store.eachWindow(of: store.select()) { visits += $0 }
    keys = visits.map { RowKey($0) }
    numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    var ids: Set<Visit.ID> = []
    repeatedIDs = Set(keys.map(\.id).filter { !ids.insert($0).inserted })
    let record = Record(store)
    addOverlaps(visits)
    addReturns(visits, record)
  }

  /// Why such a question has no answer here.
  package struct TooManyVisits: Error, CustomStringConvertible {
    var count: Int
    package var description: String {
      "overlaps, returns and firsts are worked out for up to \(mostVisits) visits; "
        + "this collection has \(count)"
    }
  }

  // MARK: Answers

  /// The visits with any of the states, by ids that no others have.
  package func visits(_ states: [ComputedState]) -> [String] {
    ids(states.reduce(into: BitSet()) { $0.formUnion(self.states[$1] ?? BitSet()) })
  }

  /// Those that overlap with a delegation of one of the parties, or with a visit of one of the ids.
  package func visits(overlapping values: [String]) -> [String] {
    ids(
      values.reduce(into: BitSet()) { all, value in
        all.formUnion(parties[value] ?? BitSet(overlapping[value] ?? []))
      })
  }

  private func ids(_ set: BitSet) -> [String] {
    set.map { keys[$0] }.map { key in
      repeatedIDs.contains(key.id) ? QualifiedID(key).text : key.id
    }
  }

  /// How many of the visits have each value of a field that is worked out.
  package func counts(of field: Field, in visits: [RowKey]) -> [FieldCount] {
    let among = BitSet(visits.compactMap { numbers[$0] })
    if field == .overlaps {
      return parties.keys.sorted().compactMap { count(parties[$0], $0, field, among) }
        .mostFrequentFirst()
    }
    return ComputedState.allCases.compactMap { count(states[$0], $0.rawValue, field, among) }
  }

  private func count(
    _ found: BitSet?, _ id: String, _ field: Field, _ visits: BitSet
  ) -> FieldCount? {
    guard let found else { return nil }
    let both = found.intersection(visits)
    guard let first = both.first, let last = both.last else { return nil }
    return FieldCount(
      value: Reference().value(id, of: field), count: both.count,
      first: keys[first].earliestStart, last: keys[last].earliestStart)
  }

  // MARK: Working out

  private mutating func insert(_ number: Int, _ state: ComputedState) {
    states[state, default: BitSet()].insert(number)
  }

  /// Visits are in the order of their first days: none further on overlaps with one that is over.
  private mutating func addOverlaps(_ visits: [Visit]) {
    var open: [Int] = []
    for number in visits.indices where visits[number].tookPlace && Overlap.tells(visits[number]) {
      let visit = visits[number]
      open.removeAll { visits[$0].dates.latestEnd < visit.dates.earliestStart }
      for other in open where Overlap(visit, visits[other]) != nil {
        add(number, overlapping: visits[other], other, visit)
      }
      open.append(number)
    }
  }

  private mutating func add(
    _ number: Int, overlapping other: Visit, _ otherNumber: Int, _ visit: Visit
  ) {
    overlapping[other.id, default: []].append(number)
    overlapping[visit.id, default: []].append(otherNumber)
    parties[other.delegation.party, default: BitSet()].insert(number)
    parties[visit.delegation.party, default: BitSet()].insert(otherNumber)
  }

  private mutating func addReturns(_ visits: [Visit], _ record: Record) {
    var byLeg: [Leg: [Int]] = [:]
    for number in visits.indices where visits[number].tookPlace {
      for leg in record.legs(of: visits[number]) { byLeg[leg, default: []].append(number) }
    }
    for (leg, numbers) in byLeg {
      addFirsts(visits, numbers)
      let back = byLeg[leg.back] ?? []
      let both = Set(numbers + back).sorted()
      let pair = both.map { visits[$0] }
      for number in numbers {
        let near = Returns.near(visits[number], pair)
        let returns = Returns(of: visits[number], leg, among: near, record.coveredDays)
        if let state = returns.state { insert(number, state) }
      }
    }
  }

  private mutating func addFirsts(_ visits: [Visit], _ numbers: [Int]) {
    var highest: Level?
    for number in numbers {
      guard let level = visits[number].level, level > .private else { continue }
      if highest.map({ $0 < level }) ?? true {
        highest = level
        insert(number, .first)
      }
    }
  }
}
