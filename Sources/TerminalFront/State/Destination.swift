import Timeline

/// Where the cursor of the list is to go.
enum Destination: Hashable, Sendable {
  case first
  case last
  /// The row that has so many before it.
  case rank(Int)
  /// So much of the way through the rows, 0 to 100.
  case percent(Int)
  /// So many rows behind one; before it when negative.
  case rows(Int, from: RowKey)
  /// So many headings behind a row; before it when negative.
  case headings(Int, from: RowKey, CalendarZoom)
  /// The first row on a day or after it; when going back the last one on it or before.
  case day(Day, goesBack: Bool)
  /// A visit, or where it is not among the rows the nearest to it in time.
  case nearest(RowKey)
  /// The visit somebody read last time, or else the newest.
  case remembered(Visit.ID)
  /// A visit, which the filter may hide.
  case visit(Visit.ID)
  /// The nearest row behind or before one that also answers a question: "other visit by Peru".
  case match(VisitQuery, from: RowKey, forward: Bool, what: String)
  /// The nearest hit behind or before a row, or around the end.
  case hit(from: RowKey, forward: Bool, isIncluded: Bool)

  /// The visit that is looked for.
  var visit: RowKey? { if case .nearest(let key) = self { key } else { nil } }

  /// True when it is told by the row one comes from.
  var isRelative: Bool {
    switch self {
    case .rows, .headings: true
    case .first, .last, .rank, .percent, .day, .nearest, .remembered, .visit, .match, .hit: false
    }
  }

  var isHit: Bool { if case .hit = self { true } else { false } }

  /// True when one may want to come back from there.
  var isFar: Bool {
    switch self {
    case .first, .last, .rank, .percent, .day, .visit, .match: true
    case .rows, .headings, .nearest, .remembered, .hit: false
    }
  }

  /// True when it is shown with what is around it, and not at the edge of the list.
  var isCentered: Bool {
    switch self {
    case .percent, .day, .nearest, .visit, .match, .hit: true
    case .first, .last, .rank, .rows, .headings, .remembered: false
    }
  }

  /// True when the cursor will be elsewhere, so that steps from there must wait.
  var movesCursor: Bool {
    switch self {
    case .remembered, .nearest: false
    case .first, .last, .rank, .percent, .rows, .headings, .day, .visit, .match, .hit: true
    }
  }
}
