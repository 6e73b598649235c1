import Testing

@testable import TerminalFront

@Suite("Where everything stands on the screen")
struct ScreenLayoutTests {
  private func areas(_ layout: ScreenLayout) -> [(name: String, area: Area)] {
    [
      ("top", layout.top), ("strip", layout.strip), ("banner", layout.banner),
      ("list", layout.list), ("detail", layout.detail), ("facets", layout.facets),
      ("status", layout.status), ("hints", layout.hints),
    ]
  }

  private func overlap(_ one: Area, _ other: Area) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.row < other.row + other.rows && other.row < one.row + one.rows
      && one.column < other.column + other.columns && other.column < one.column + one.columns
  }

  @Test("Areas never overlap and never leave the screen", arguments: 0...60)
  func areasStayApart(rows: Int) {
    for columns in 0...200 {
      for state in 0..<24 {
        let size = Size(rows: rows, columns: columns)
        let layout = ScreenLayout(
          size, focus: Pane.allCases[state % 3], isZoomed: state & 4 != 0,
          hasFacets: state & 8 != 0, hasBanner: state >= 12)
        if let fault = fault(layout, size) {
          Issue.record("\(columns)x\(rows), \(state): \(fault)")
          return
        }
      }
    }
  }

  private func fault(_ layout: ScreenLayout, _ size: Size) -> String? {
    let areas = areas(layout).filter { !$0.area.isEmpty }
    for (index, (name, area)) in areas.enumerated() {
      let isInside =
        area.row >= 0 && area.column >= 0 && area.row + area.rows <= size.rows
        && area.column + area.columns <= size.columns
      if !isInside { return "\(name) leaves the screen" }
      for (other, otherArea) in areas[..<index] where overlap(area, otherArea) {
        return "\(name) lies over \(other)"
      }
    }
    return nil
  }

  @Test("The pane that has the keys is always in sight", arguments: Pane.allCases)
  func focusedPane(focus: Pane) {
    for rows in 1...60 {
      for columns in 1...200 {
        let layout = ScreenLayout(
          Size(rows: rows, columns: columns), focus: focus, isZoomed: false, hasFacets: true,
          hasBanner: true)
        #expect(!layout.area(of: focus).isEmpty)
      }
    }
  }

  @Test(
    "Panes stand side by side from 100 columns on, stacked below that, alone when it is small",
    arguments: [
      (120, 30, .sideBySide), (100, 16, .sideBySide), (99, 24, .stacked), (80, 24, .stacked),
      (60, 16, .stacked), (59, 24, .single), (80, 15, .single), (20, 6, .single), (0, 0, .single),
    ] as [(Int, Int, ScreenLayout.Arrangement)])
  func arrangement(columns: Int, rows: Int, arrangement: ScreenLayout.Arrangement) {
    let layout = ScreenLayout(
      Size(rows: rows, columns: columns), focus: .list, isZoomed: false, hasFacets: false,
      hasBanner: false)
    #expect(layout.arrangement == arrangement)
  }

  @Test("A zoomed pane is alone, whatever the size")
  func zoomed() {
    let layout = ScreenLayout(
      Size(rows: 40, columns: 160), focus: .detail, isZoomed: true, hasFacets: true,
      hasBanner: false)
    #expect(layout.list.isEmpty)
    #expect(layout.facets.isEmpty)
    #expect(layout.detail.columns == 160)
  }
}
