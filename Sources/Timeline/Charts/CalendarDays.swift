internal import Algorithms

/// How many visits are under way each day, as values: certainly, perhaps, and without a known day.
public struct CalendarDays: Hashable, Sendable {
  public struct Count: Hashable, Sendable {
    public var certain = 0
    public var possible = 0

    public var isEmpty: Bool { certain == 0 && possible == 0 }
  }

  /// A visit of which the month or the year is known and no day.
  public struct Dayless: Hashable, Sendable {
    /// Its number among the visits.
    public var visit: Int
    public var days: ClosedRange<Day>
  }

  public let days: ClosedRange<Day>
  public private(set) var counts: [Count]
  public private(set) var dayless: [Dayless] = []
  /// Visits that did not take place, or are disputed: nobody was under way.
  public private(set) var notMade = 0
  /// Visits of which nothing is known, or that lie outside the days.
  public private(set) var outside = 0
  /// False where it has only some of the visits: then an empty year says nothing of what is known.
  public var isAll = true
  /// The years with a day on which something is under way, in order.
  public private(set) var yearsUnderWay: [Int] = []
  /// The years in which those began of which no day is known, each once.
  public private(set) var yearsOfDayless: [Int] = []
  /// The days with most visits certainly under way; none when nothing is.
  public private(set) var busiest = Busiest(count: 0, days: [])

  /// What an empty year says.
  public var emptyWords: String { isAll ? "no visits known" : "none of these" }

  public struct Busiest: Hashable, Sendable {
    public var count: Int
    public var days: [Day]
  }

  /// - Parameter days: at most some thousand years.
  public init(_ visits: some Sequence<Visit>, in days: ClosedRange<Day>) {
    self.days = days
    counts = Array(repeating: Count(), count: days.upperBound - days.lowerBound + 1)
    for (number, visit) in visits.enumerated() { add(visit, number) }
    summarise()
  }

  private mutating func summarise() {
    let most = counts.map(\.certain).max() ?? 0
    if most > 0 {
      let busy = counts.indices.filter { counts[$0].certain == most }
      busiest = Busiest(count: most, days: busy.map { days.lowerBound + $0 })
    }
    for (at, count) in counts.enumerated() where !count.isEmpty {
      let year = (days.lowerBound + at).civil.year
      if yearsUnderWay.last != year { yearsUnderWay.append(year) }
    }
    dayless.sort { ($0.days.lowerBound, $0.visit) < ($1.days.lowerBound, $1.visit) }
    yearsOfDayless = Set(dayless.map { $0.days.lowerBound.civil.year }).sorted()
  }

  private mutating func add(_ visit: Visit, _ number: Int) {
    guard visit.tookPlace else {
      notMade += 1
      return
    }
    let dates = DrawnDates(visit.dates)
    guard let whole = dates.days, whole.overlaps(days) else {
      outside += 1
      return
    }
    guard !dates.isHollow else {
      dayless.append(Dayless(visit: number, days: whole))
      return
    }
    for segment in dates.segments where segment.days.overlaps(days) {
      let seen = segment.days.clamped(to: days)
      for at in seen.lowerBound - days.lowerBound...seen.upperBound - days.lowerBound {
        if segment.certainty == .certain {
          counts[at].certain += 1
        } else {
          counts[at].possible += 1
        }
      }
    }
  }

  /// The visits without a known day whose month or year begins in the days.
  public func dayless(beginningIn days: ClosedRange<Day>) -> ArraySlice<Dayless> {
    let start = dayless.partitioningIndex { $0.days.lowerBound >= days.lowerBound }
    return dayless[start...].prefix { $0.days.lowerBound <= days.upperBound }
  }

  public subscript(day: Day) -> Count {
    days.contains(day) ? counts[day - days.lowerBound] : Count()
  }
}
