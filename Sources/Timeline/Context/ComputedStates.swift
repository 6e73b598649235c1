package import BitCollections

/// What is known of every visit of a store from the visits around it: with which parties it
/// overlaps, whether it was returned, whether it was the first at its level.
///
/// Worked out in one pass over the whole store, when a question first asks for it.
package struct ComputedStates: Sendable {
  private var states: [ComputedState: BitSet] = [:]
  private var parties: [Party.Code: BitSet] = [:]
  private var overlapping: [Visit.ID: [Int]] = [:]

  /// In larger collections the pass would take too long to wait for.
  package static let mostVisits = 50_000

  package init(_ store: some VisitStore) throws {
    let rows = try store.rows(matching: VisitQuery())
    guard rows.count <= Self.mostVisits else { throw TooManyVisits(count: rows.count) }
    var visits: [Visit] = []
    for start in stride(from: 0, to: rows.count, by: 1_000) {
      visits += try store.visits(rows[start..<min(start + 1_000, rows.count)])
    }
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

  package func visits(_ state: ComputedState) -> BitSet { states[state] ?? BitSet() }

  /// Those that overlap with a delegation of the party, or with the visit of this id.
  package func visits(overlapping value: String) -> BitSet {
    if let found = parties[value] { return found }
    return BitSet(overlapping[value] ?? [])
  }

  /// How many of the visits have each of the states.
  package func counts(in visits: BitSet) -> [FieldCount] {
    ComputedState.allCases.compactMap { count(self.visits($0), $0.rawValue, .state, visits) }
  }

  /// How many of the visits overlap with each party.
  package func overlapCounts(in visits: BitSet) -> [FieldCount] {
    parties.keys.sorted().compactMap { count(parties[$0], $0, .overlaps, visits) }
      .mostFrequentFirst()
  }

  private func count(
    _ found: BitSet?, _ id: String, _ field: Field, _ visits: BitSet
  ) -> FieldCount? {
    guard let found else { return nil }
    let numbers = found.intersection(visits).map { UInt32($0) }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return FieldCount(
      value: Reference().value(id, of: field), count: numbers.count, first: first, last: last)
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
