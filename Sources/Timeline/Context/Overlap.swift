/// Another delegation in the same place on the same days.
public struct Overlap: Hashable, Sendable {
  public var visit: VisitMention
  /// The place, or nil when only the host party is known to be the same.
  public var place: Place.ID?
  public var host: Party.Code
  /// The days both were there, as far as they are known.
  public var days: EDTF
  /// False when the dates leave it open.
  public var isCertain: Bool

  /// Dates that leave more days open than this overlap with everything and tell nothing.
  private static let mostDays = 92

  /// Those that certainly overlap first.
  static func all(with visit: Visit, _ record: Record) throws -> [Overlap] {
    guard visit.tookPlace, visit.dates.latestEnd - visit.dates.earliestStart <= mostDays else {
      return []
    }
    let span = EDTF(
      start: .date(CalendarDate(visit.dates.earliestStart)),
      end: .date(CalendarDate(visit.dates.latestEnd)))
    let rows = try record.rows([.field(.host, visit.hostParties), .dates(.on, span)])
    let others = try record.store.visits(rows.prefix(200))
    let overlaps = others.filter {
      $0.id != visit.id && $0.dates.latestEnd - $0.dates.earliestStart <= mostDays
    }.compactMap { Overlap(visit, $0) }
    return overlaps.filter(\.isCertain) + overlaps.filter { !$0.isCertain }
  }

  /// Nil when the two cannot have met.
  init?(_ visit: Visit, _ other: Visit) {
    for stop in visit.stops {
      for otherStop in other.stops where otherStop.party == stop.party {
        guard stop.place == nil || otherStop.place == nil || stop.place == otherStop.place,
          let days = (stop.dates ?? visit.dates).overlap(with: otherStop.dates ?? other.dates)
        else { continue }
        self.visit = VisitMention(other)
        host = stop.party
        place = stop.place == otherStop.place ? stop.place : nil
        self.days = days.dates
        isCertain = days.isCertain
        return
      }
    }
    return nil
  }
}

extension EDTF {
  /// The days two dates may share, and whether they share one for certain; nil when they cannot.
  func overlap(with other: EDTF) -> (dates: EDTF, isCertain: Bool)? {
    let (first, second) = (bounds, other.bounds)
    let starts =
      max(first.earliestStart, second.earliestStart)...max(first.latestStart, second.latestStart)
    let ends = min(first.earliestEnd, second.earliestEnd)...min(first.latestEnd, second.latestEnd)
    guard starts.lowerBound <= ends.upperBound else { return nil }
    let isCertain =
      certainDays.flatMap { days in other.certainDays.map { days.overlaps($0) } } ?? false
    let lastStart = min(starts.upperBound, ends.upperBound)
    let firstEnd = max(ends.lowerBound, starts.lowerBound)
    let begin = Bound(starts.lowerBound...lastStart)
    let end = Bound(min(firstEnd, ends.upperBound)...ends.upperBound)
    return (begin == end ? EDTF(start: begin) : EDTF(start: begin, end: end), isCertain)
  }
}

extension EDTF.Bound {
  /// A day, one of two days, or any day of a span.
  init(_ days: ClosedRange<Day>) {
    let first = CalendarDate(days.lowerBound)
    let last = CalendarDate(days.upperBound)
    switch days.upperBound - days.lowerBound {
    case 0: self = .date(first)
    case 1: self = .oneOf([.date(first), .date(last)])
    default: self = .oneOf([.range(first, last)])
    }
  }
}
