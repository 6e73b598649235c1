import Testing
import Timeline

@testable import TerminalFront

@Suite("Headings of the calendar")
struct CalendarZoomTests {
  private static let day = TimelineRow(0, Day(year: 2022, month: 7, day: 26))

  @Test(
    "What stands over a day",
    arguments: [
      (.day, "Tue 26 July 2022"), (.week, "Week of 25 July 2022"), (.month, "July 2022"),
      (.quarter, "July to September 2022"), (.year, "2022"), (.decade, "2020s"),
      (.all, "All visits"),
    ] as [(CalendarZoom, String)])
  func headings(zoom: CalendarZoom, heading: String) {
    #expect(zoom.heading(Self.day) == heading)
  }

  @Test(
    "What is not known is not said",
    arguments: [
      (.day, .month, "July 2022"), (.week, .month, "July 2022"),
      (.month, .year, "2022, month not known"),
      (.quarter, .year, "2022, month not known"), (.year, .wider, "2020s"), (.year, .year, "2022"),
      (.day, .wider, "2020s"),
    ] as [(CalendarZoom, CalendarDate.Precision, String)])
  func unknown(zoom: CalendarZoom, precision: CalendarDate.Precision, heading: String) {
    let row = TimelineRow(0, Day(year: 2022, month: 7, day: 1), precision)
    #expect(zoom.heading(row) == heading)
  }

  @Test("Rows have one group exactly when they have one heading", arguments: CalendarZoom.allCases)
  func groupsAreHeadings(zoom: CalendarZoom) {
    var dice = Dice(zoom.rawValue)
    for _ in 0..<2_000 {
      let day = Day(year: dice.number(1500...2100), month: dice.number(1...12), day: 1)
      let precisions: [CalendarDate.Precision] = [.day, .month, .year, .wider]
      let one = TimelineRow(0, day, dice.pick(precisions))
      let other = TimelineRow(
        1, day + dice.pick([0, 1, 3, 6, 7, 30, 100, 1_000]), dice.pick(precisions))
      #expect((zoom.group(one) == zoom.group(other)) == (zoom.heading(one) == zoom.heading(other)))
    }
  }
}
