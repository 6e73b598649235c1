internal import Timeline

/// How much of two visits is the same, where one may be the other corrected.
struct VisitLikeness: Comparable {
  /// The same first day and the same person: more than anything else can say.
  private let isSure: Bool
  /// How many of first day, parties, people, places and texts are the same.
  let count: Int
  private let hasSameEnd: Bool

  /// Days that a slip of the pen can be off: in the day, and in the month or the year.
  private static let month = 31
  static let year = 366

  init(_ row: ComparedVisit, _ earlier: ComparedVisit) {
    let (one, other) = (row.visit, earlier.visit)
    let hasSameStart = one.dates.start.days == other.dates.start.days
    let isSamePerson = !row.people.isDisjoint(with: earlier.people)
    isSure = hasSameStart && isSamePerson
    hasSameEnd = one.dates.latestEnd == other.dates.latestEnd
    count = [
      hasSameStart, isSamePerson, one.delegation.party == other.delegation.party,
      one.hostParties == other.hostParties,
      one.stops.contains { $0.place != nil } && one.stops.map(\.place) == other.stops.map(\.place),
      row.hasOwnTitle && one.title == other.title, one.note != nil && one.note == other.note,
    ].count { $0 }
  }

  /// Nil where they cannot be the same visit: another person and other days, or days too far apart.
  init?(ofCorrected row: ComparedVisit, _ earlier: ComparedVisit) {
    self.init(row, earlier)
    let apart = abs(row.startNumber - earlier.startNumber)
    if !row.people.isDisjoint(with: earlier.people) {
      // Who travels there every few months has other notes, or says no more than party and place.
      guard apart <= Self.year, count >= (apart <= Self.month ? 3 : 5) else { return nil }
    } else if row.people.isEmpty || earlier.people.isEmpty {
      guard apart <= Self.month, count >= 3 else { return nil }
    } else {
      guard apart == 0, count >= 4 else { return nil }
    }
  }

  private var rank: (Int, Int, Int) { (isSure ? 1 : 0, count, hasSameEnd ? 1 : 0) }

  static func < (left: VisitLikeness, right: VisitLikeness) -> Bool { left.rank < right.rank }
}

extension ComparedVisit {
  /// The first day it can have begun, as a number.
  var startNumber: Int { Int(visit.dates.earliestStart.number) }
}
