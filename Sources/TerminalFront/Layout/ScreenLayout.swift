/// Where everything stands on a screen of some size: what both moving and drawing go by.
struct ScreenLayout: Hashable, Sendable {
  /// How the panes share the screen.
  enum Arrangement: Hashable, Sendable {
    case sideBySide, stacked, single
  }

  var arrangement: Arrangement
  var top: Area
  var strip: Area
  var banner: Area
  /// The head of a person's, a place's or a party's own timeline.
  var subject: Area
  var list: Area
  var detail: Area
  /// What is under the cursor of a drawn view: the visits of a bar, of a day, of a cell.
  var cell: Area
  var facets: Area
  var status: Area
  var hints: Area

  /// - Parameters:
  ///   - focus: the pane that is shown when there is room for one.
  init(
    _ size: Size, focus: Pane, isZoomed: Bool, hasFacets: Bool, hasBanner: Bool,
    chart: ChartRoom? = nil, stripRows: Int = 1, subjectRows: Int = 0
  ) {
    let left = Size(rows: size.rows - stripRows + 1, columns: size.columns)
    arrangement = Self.arrangement(left, isZoomed: isZoomed, hasFacets: hasFacets)
    list = .none
    detail = .none
    cell = .none
    facets = .none
    // The last lines to go on a small screen are the list and the status.
    let isTall = size.rows >= 8
    var row = 0
    func take(_ rows: Int) -> Area {
      defer { row += rows }
      return Area(row: row, column: 0, rows: rows, columns: size.columns)
    }
    top = take(size.rows >= 3 ? 1 : 0)
    strip = take(isTall ? stripRows : 0)
    banner = take(hasBanner && isTall ? 1 : 0)
    subject = take(isTall ? min(subjectRows, max(1, size.rows / 5)) : 0)
    let below = (size.rows >= 2 ? 1 : 0) + (isTall ? 1 : 0)
    let panes = take(max(0, size.rows - row - below))
    status = take(size.rows >= 2 ? 1 : 0)
    hints = take(isTall ? 1 : 0)
    place(in: panes, focus: focus, hasFacets: hasFacets)
    if let chart, !hasFacets { place(chart, in: panes, focus: focus) }
  }

  /// A detail of fewer columns is no good: it goes below what it would stand beside.
  private static let fewestDetailColumns = 36

  private static func arrangement(_ size: Size, isZoomed: Bool, hasFacets: Bool) -> Arrangement {
    if isZoomed || size.columns < 60 || size.rows < 16 { return .single }
    return size.columns >= (hasFacets ? 116 : 100) ? .sideBySide : .stacked
  }

  /// Every pane has its title in the row above it.
  private mutating func place(in panes: Area, focus: Pane, hasFacets: Bool) {
    switch arrangement {
    case .single:
      let inside = panes.belowTitle
      switch focus {
      case .list: list = inside
      case .detail: detail = inside
      case .facets: facets = inside
      }
    case .stacked:
      let upper = max(4, panes.rows * 45 / 100)
      let (beside, right) = panes.split(atColumn: panes.columns - 33)
      // The values of a field are many: they have the whole height where there is room for it.
      let isWhole = hasFacets && beside.columns >= Self.fewestDetailColumns
      let (above, below) = (isWhole ? beside : panes).split(atRow: upper)
      list = above.belowTitle
      detail = below.belowTitle
      guard hasFacets else { return }
      facets = (isWhole ? right : above.split(atColumn: beside.columns).1).belowTitle
      if !isWhole { list = above.split(atColumn: beside.columns).0.belowTitle }
    case .sideBySide:
      var rest = panes
      if hasFacets {
        let (left, right) = panes.split(atColumn: panes.columns - 34)
        rest = left
        facets = right.belowTitle
      }
      let share = hasFacets ? 50 : panes.columns >= 160 ? 42 : 50
      let (left, right) = rest.split(atColumn: max(44, rest.columns * share / 100))
      list = left.belowTitle
      detail = right.belowTitle
    }
  }

  /// Where the lines of the help stand, inside its frame, or those of another box.
  static func help(_ size: Size, widest: Int = 96) -> Area {
    let columns = min(size.columns - 4, widest)
    guard size.rows >= 10, columns >= 32 else {
      return Area(row: 1, column: 0, rows: max(0, size.rows - 2), columns: size.columns)
    }
    return Area(
      row: 1, column: (size.columns - columns) / 2, rows: size.rows - 4, columns: columns)
  }

  func area(of pane: Pane) -> Area {
    switch pane {
    case .list: list
    case .detail: detail
    case .facets: facets
    }
  }
}

/// The parts of the screen that take keys.
public enum Pane: Hashable, Sendable, CaseIterable {
  case list, detail, facets

  var title: String {
    switch self {
    case .list: "Visits"
    case .detail: "Visit"
    case .facets: "Filter by"
    }
  }
}

extension Area {
  /// Without the row that holds the pane's title.
  var belowTitle: Area {
    rows < 2 ? self : Area(row: row + 1, column: column, rows: rows - 1, columns: columns)
  }

  func split(atRow rows: Int) -> (Area, Area) {
    (
      Area(row: row, column: column, rows: rows, columns: columns),
      Area(row: row + rows, column: column, rows: self.rows - rows, columns: columns)
    )
  }

  /// Left and right, with one column for a line between them.
  func split(atColumn left: Int) -> (Area, Area) {
    (
      Area(row: row, column: column, rows: rows, columns: left),
      Area(row: row, column: column + left + 1, rows: rows, columns: columns - left - 1)
    )
  }
}
