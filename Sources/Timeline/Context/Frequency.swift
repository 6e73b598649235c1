/// How often visits went one way and the other about the time of this one.
public struct Frequency: Hashable, Sendable {
  /// How many, and how many in the span before.
  public struct Count: Hashable, Sendable {
    public var now: Int
    public var before: Int
  }

  public var leg: Leg
  /// In the twelve months before the visit began, and in the twelve before those.
  public var lastYear: Count
  public var lastYearBack: Count
  /// In the calendar year of the visit, this one counted, and in the year before.
  public var year: Int
  public var calendar: Count
  public var calendarBack: Count
  /// The visits counted in the last twelve months and in the year.
  public var visits: [Visit.ID]

  private static let mostNamed = 60

  static func all(of visit: Visit, _ bothWays: [BothWays]) -> [Frequency] {
    bothWays.map { ways in
      let leg = ways.leg
      let there = ways.visits.filter(leg.holds)
      let back = ways.visits.filter(leg.back.holds)
      var frequency = Frequency(
        of: visit, leg, there: there.map(\.dates.earliestStart),
        back: back.map(\.dates.earliestStart))
      let start = visit.dates.earliestStart
      let counted = (there + back).filter {
        let day = $0.dates.earliestStart
        return isInLastYear(day, start) || day.civil.year == frequency.year
      }
      frequency.visits = counted.prefix(mostNamed).map(\.id)
      return frequency
    }
  }

  /// - Parameters:
  ///   - there: the first possible days of the visits the same way, this one among them.
  ///   - back: those of the visits the other way.
  init(of visit: Visit, _ leg: Leg, there: [Day], back: [Day]) {
    self.leg = leg
    let start = visit.dates.earliestStart
    let year = start.civil.year
    self.year = year
    func lastYear(_ days: [Day]) -> Count {
      Count(
        now: days.count { Self.isInLastYear($0, start) },
        before: days.count { Self.isInLastYear($0, start + -365) })
    }
    func calendar(_ days: [Day]) -> Count {
      Count(
        now: days.count { $0.civil.year == year }, before: days.count { $0.civil.year == year - 1 })
    }
    self.lastYear = lastYear(there)
    lastYearBack = lastYear(back)
    self.calendar = calendar(there)
    calendarBack = calendar(back)
    visits = []
  }

  /// From a year before the day to the day before it.
  private static func isInLastYear(_ day: Day, _ start: Day) -> Bool {
    day < start && start - day <= 365
  }

  var line: ContextLine {
    let text =
      "\(lastYear.now) in the twelve months before (\(lastYear.before) in those before), "
      + "the other way \(lastYearBack.now) (\(lastYearBack.before)); "
      + "in \(year) \(calendar.now) (\(year - 1): \(calendar.before)), "
      + "the other way \(calendarBack.now) (\(calendarBack.before))"
    return ContextLine(
      kind: .frequency, title: "Visits, \(leg.words)", pieces: [.text(text)], basis: visits)
  }
}
