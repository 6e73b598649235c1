internal import Algorithms
import Timeline

/// The rows of an answer that the screen holds: a few screens of them around the cursor. A small
/// answer is one window.
struct Window: Equatable, Sendable {
  let rows: [TimelineRow]
  /// How many rows of the answer stand before the first of these; nil while it is not known.
  private(set) var first: Int?
  /// How many rows the answer has; nil while they are not counted.
  private(set) var count: Int?
  /// True when no row of the answer stands before these.
  private(set) var reachesStart: Bool
  /// True when no row of the answer stands behind these.
  private(set) var reachesEnd: Bool

  init(_ rows: [TimelineRow] = [], reachesStart: Bool = true, reachesEnd: Bool = true) {
    self.rows = rows
    self.reachesStart = reachesStart
    self.reachesEnd = reachesEnd
    if reachesStart { first = 0 }
    if reachesStart, reachesEnd { count = rows.count }
  }

  /// Rows as a selection gave them, which tell by their number whether there are more.
  ///
  /// - Parameters:
  ///   - place: what was asked for.
  ///   - limit: how many rows at most.
  init(_ rows: [TimelineRow], at place: WindowPlace, limit: Int) {
    let isAll = rows.count < limit
    switch place {
    case .first, .after: self.init(rows, reachesStart: true, reachesEnd: isAll)
    case .last, .before: self.init(rows, reachesStart: isAll, reachesEnd: true)
    case .around(let key):
      let before = rows.partitioningIndex { $0.key >= key }
      // More than half stand on one side only where the other side ends.
      self.init(
        rows, reachesStart: isAll || before < limit / 2, reachesEnd: isAll || before > limit / 2)
    case .at: self.init(rows, reachesStart: isAll, reachesEnd: isAll)
    }
  }

  // MARK: What comes later

  /// The numbers have come.
  ///
  /// - Parameters:
  ///   - rank: how many rows stand before the one with the key.
  ///   - count: how many rows the answer has.
  mutating func learn(count: Int, rank: Int, of key: RowKey?) {
    self.count = count
    if let index = key.flatMap(index(ofKey:)) { first = rank - index }
    guard let first else { return }
    reachesStart = first == 0
    reachesEnd = first + rows.count >= count
  }

  /// How many rows the answer has was known before; at an end of them it tells where these stand.
  mutating func learn(count: Int) {
    guard reachesStart || reachesEnd else { return }
    self.count = count
    first = first ?? count - rows.count
  }

  /// What an earlier window of the same answer knows of it.
  mutating func learn(from earlier: Window) {
    count = count ?? earlier.count
    guard first == nil, let before = earlier.first else { return }
    for (index, row) in rows.enumerated() {
      guard let there = earlier.index(ofKey: row.key) else { continue }
      first = before + there - index
      return
    }
  }

  // MARK: Where a row is

  /// How many rows of the answer stand before the one with this index.
  func rank(at index: Int) -> Int? { first.map { $0 + index } }

  /// The index of the row with just this key.
  func index(ofKey key: RowKey) -> Int? {
    let index = rows.partitioningIndex { $0.key >= key }
    return index < rows.count && rows[index].key == key ? index : nil
  }

  /// The index of a visit, though its dates may have been others.
  func index(ofVisit key: RowKey) -> Int? {
    index(ofKey: key) ?? rows.firstIndex { $0.key.isSameVisit(as: key) }
  }

  /// The index of where a move leads; nil when rows that are not here tell.
  func index(of destination: Destination) -> Int? {
    switch destination {
    case .first: reachesStart ? 0 : nil
    case .last: reachesEnd ? rows.count - 1 : nil
    case .rank(let rank): first.flatMap { index($0.distance(to: rank)) }
    case .percent(let percent):
      count.flatMap { index(of: .rank(max(0, $0 - 1) * percent / 100)) }
    case .rows(let count, let key): index(ofKey: key).flatMap { index($0 + count) }
    case .headings(let count, let key, let zoom): index(headings: count, from: key, zoom)
    case .day(let day, let goesBack): index(of: day, goesBack: goesBack)
    case .nearest(let key): index(nearest: key)
    case .visit(let id): rows.firstIndex { $0.key.id == id }
    case .remembered, .match, .hit: nil
    }
  }

  /// The index, brought into bounds where there are no more rows.
  private func index(_ index: Int) -> Int? {
    if index < 0 { return reachesStart ? 0 : nil }
    if index >= rows.count { return reachesEnd ? rows.count - 1 : nil }
    return index
  }

  /// The index of the first row from a key on; nil when it may be one that is not here.
  private func boundary(_ key: RowKey) -> Int? {
    let index = rows.partitioningIndex { $0.key >= key }
    if index == 0, !reachesStart { return nil }
    return index < rows.count || reachesEnd ? index : nil
  }

  private func index(nearest key: RowKey) -> Int? {
    if let same = index(ofVisit: key) { return same }
    guard let boundary = boundary(key) else { return nil }
    let after = min(boundary, rows.count - 1)
    guard after > 0, boundary < rows.count else { return max(0, after) }
    let daysBefore = key.earliestStart - rows[after - 1].firstDay
    return rows[after].firstDay - key.earliestStart <= daysBefore ? after : after - 1
  }

  private func index(of day: Day, goesBack: Bool) -> Int? {
    guard let boundary = boundary(RowKey(beginning: day)) else { return nil }
    let after = min(boundary, rows.count - 1)
    guard after > 0 else { return 0 }
    return goesBack && rows[after].firstDay != day ? after - 1 : after
  }

  // MARK: Headings

  private func index(headings count: Int, from key: RowKey, _ zoom: CalendarZoom) -> Int? {
    guard var index = index(ofKey: key) else { return nil }
    for _ in 0..<min(abs(count), 10_000) {
      guard let next = count > 0 ? next(after: index, zoom) : previous(before: index, zoom)
      else { return nil }
      index = next
    }
    return index
  }

  /// The first row under the next heading; where there is none the last row.
  private func next(after index: Int, _ zoom: CalendarZoom) -> Int? {
    let group = zoom.group(rows[index])
    return rows[index...].firstIndex { zoom.group($0) != group }
      ?? (reachesEnd ? rows.count - 1 : nil)
  }

  /// The first row of this group, or from there the first of the one before.
  private func previous(before index: Int, _ zoom: CalendarZoom) -> Int? {
    guard index > 0 else { return reachesStart ? 0 : nil }
    let group = zoom.group(rows[index - 1])
    return rows[..<index].lastIndex { zoom.group($0) != group }.map { $0 + 1 }
      ?? (reachesStart ? 0 : nil)
  }
}

extension TimelineRow {
  /// The first day on which the visit can have begun.
  var firstDay: Day { key.earliestStart }
}

extension RowKey {
  /// The key before which no row stands that begins on a day or later.
  init(beginning day: Day) { self.init(earliestStart: day, latestEnd: .distantPast, id: "") }

  /// True for the key of the same visit, though its dates may have been others.
  func isSameVisit(as other: RowKey) -> Bool { id == other.id && collection == other.collection }
}
