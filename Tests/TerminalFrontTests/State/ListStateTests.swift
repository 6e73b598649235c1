import Testing
import Timeline

@testable import TerminalFront

@Suite("Which rows of the list are in sight")
struct ListStateTests {
  /// Rows in the order of time, some close together, some known only by month or year.
  private func rows(_ count: Int, _ dice: inout Dice) -> [TimelineRow] {
    var day = Day(year: 1995, month: 1, day: 1)
    return (0..<count).map { number in
      day = day + dice.pick([0, 0, 1, 1, 5, 20, 40, 300, 1_000])
      let precision: CalendarDate.Precision = dice.pick([.day, .day, .day, .month, .year, .wider])
      return TimelineRow(number, day, precision)
    }
  }

  @Test("The selected row is in sight, under its heading, and the list is full", arguments: 0..<40)
  func settled(seed: Int) {
    var dice = Dice(seed)
    for _ in 0..<50 {
      let rows = rows(dice.number(0...60), &dice)
      let zoom = dice.pick(CalendarZoom.allCases)
      let height = dice.number(0...30)
      var list = ListState()
      list.selected = dice.number(-5...70)
      list.scroll(toTop: dice.number(0...70))
      let until = dice.pick([nil, 1990, 2200])
      list.showSelected(rows, zoom, until: until, height: height)
      let lines = list.lines(rows, zoom, until: until, height: height)
      #expect(lines.count <= height)
      guard height > 0, !rows.isEmpty else {
        #expect(lines.isEmpty)
        continue
      }
      #expect(lines.contains(.row(list.selected)))
      #expect(lines.first == (height > 1 ? .heading(list.top) : .row(list.top)))
      switch lines.last {
      case .row: break
      case .emptyYears(let index): #expect(index == rows.count)
      case .heading, nil: Issue.record("ends with a heading")
      }
      if list.selected == rows.count - 1, until == 2200, height > 2 {
        #expect(lines.last == .emptyYears(rows.count))
      }
      // As many rows as there is room for: one more above would not fit.
      if lines.count < height - 2 { #expect(list.top == 0 || lines.contains(.row(rows.count - 1))) }
    }
  }

  @Test("Settling what is settled changes nothing", arguments: 0..<10)
  func settlesOnce(seed: Int) {
    var dice = Dice(seed)
    let rows = rows(50, &dice)
    var list = ListState()
    list.selected = dice.number(0...49)
    list.showSelected(rows, .month, height: 12)
    var again = list
    again.showSelected(rows, .month, height: 12)
    #expect(again == list)
  }

  @Test("Rows stand in order, and a heading over the first of each group", arguments: 0..<10)
  func headings(seed: Int) {
    var dice = Dice(seed)
    let rows = rows(40, &dice)
    let zoom = dice.pick(CalendarZoom.allCases)
    let lines = ListState().lines(rows, zoom, height: 200)
    let shown = lines.compactMap { if case .row(let index) = $0 { index } else { nil } }
    #expect(shown == Array(rows.indices))
    let changes = rows.indices.filter {
      $0 == 0 || zoom.group(rows[$0]) != zoom.group(rows[$0 - 1])
    }
    let headed = lines.compactMap { if case .heading(let index) = $0 { index } else { nil } }
    #expect(headed == changes)
  }

  @Test("Scrolling moves the top as little as needed")
  func littleMovement() {
    let rows = (0..<30).map {
      TimelineRow($0, Day(year: 2020, month: 1, day: 1))
    }
    var list = ListState()
    list.selected = 9
    list.showSelected(rows, .month, height: 10)
    #expect(list.top == 1)
    list.selected = 5
    list.showSelected(rows, .month, height: 10)
    #expect(list.top == 1)
    list.selected = 0
    list.showSelected(rows, .month, height: 10)
    #expect(list.top == 0)
  }
}
