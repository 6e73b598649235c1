public import Timeline

/// Visits of an earlier import, whose ids are kept where the same visit comes again.
public struct PreviousVisits: Sendable {
  private var visits: [Visit.ID: Visit]
  private let reference: Reference

  public init(_ visits: [Visit], _ reference: Reference) {
    self.visits = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.reference = reference
  }

  func has(_ id: Visit.ID) -> Bool { visits[id] != nil }

  /// Gives no other visit this id any more.
  mutating func remove(_ id: Visit.ID) { visits[id] = nil }

  /// The one earlier visit that a corrected row must be: more of it is the same than of any other.
  func corrected(_ visit: Visit, people: [Person]) -> Visit.ID? {
    let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let head = visit.delegation.members.first.flatMap { names[$0.person] }
    let scored = visits.values.map { ($0.id, likeness(visit, head, $0)) }.filter { $0.1 >= 3 }
    let best = scored.map(\.1).max()
    let first = scored.filter { $0.1 == best }
    return first.count == 1 ? first[0].0 : nil
  }

  /// How many of six things are the same.
  private func likeness(_ visit: Visit, _ head: String?, _ other: Visit) -> Int {
    let otherHead = other.delegation.members.first.map { reference.name(ofPerson: $0.person) }
    let same = [
      visit.dates == other.dates, visit.delegation.party == other.delegation.party,
      visit.hostParties == other.hostParties, head != nil && head == otherHead,
      visit.title == other.title,
      visit.stops.contains { $0.place != nil }
        && visit.stops.map(\.place) == other.stops.map(\.place),
    ]
    // What is shared by all visits of two countries says nothing.
    let tells =
      same[0] || same[3] || same[5]
      || abs(Int(visit.dates.earliestStart.number) - Int(other.dates.earliestStart.number)) <= 31
    return tells ? same.count { $0 } : 0
  }
}
