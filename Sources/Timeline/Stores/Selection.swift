/// The visits that answer a question, in timeline order, handed out in windows.
///
/// Making one costs nothing; each call does what it needs, and what is worked out is kept. Rows may
/// be asked for before the count, and then come without all of the answer having been worked out.
public protocol Selection: Sendable {
  func count() throws -> Int
  /// At most so many rows, in timeline order.
  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow]
  /// How many rows stand before the key, whether or not a row has it.
  func rank(of key: RowKey) throws -> Int
  /// Visits by the slice of time they begin in or touch.
  func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int]
  /// Values of a field among the visits, most frequent first, then by label.
  func counts(of field: Field) throws -> [FieldCount]
  /// Pairs of values of two fields that visits have, most frequent first, then by labels.
  func counts(of field: Field, by other: Field) throws -> [CrossCount]
}

/// Where in the timeline a window of rows lies.
public enum WindowPlace: Hashable, Sendable {
  case first, last
  /// The rows next behind a key, whether or not a row has it.
  case after(RowKey)
  /// The rows next before a key.
  case before(RowKey)
  /// Half of them before the key, half from it on; more on one side where the other ends.
  case around(RowKey)
  /// The same around the row that has so many before it.
  case at(Int)
}

/// What a bar counts.
public enum BarMeasure: Hashable, Sendable {
  /// Each visit once: in the slice of its earliest possible start, or else the nearest slice.
  case begun
  /// Each visit in every slice in which it can have been under way.
  case underWay
}

/// How many visits have both of two values, each of a field of its own.
public struct CrossCount: Hashable, Sendable {
  public var value: FieldValue
  public var other: FieldValue
  public var count: Int

  public init(value: FieldValue, other: FieldValue, count: Int) {
    self.value = value
    self.other = other
    self.count = count
  }
}

extension [CrossCount] {
  /// Most frequent first, then by labels.
  public func mostFrequentFirst() -> [CrossCount] {
    sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      return (left.value.label, left.value.id, left.other.label, left.other.id)
        < (right.value.label, right.value.id, right.other.label, right.other.id)
    }
  }
}

extension Selection {
  /// Whether a row has this key.
  public func contains(_ key: RowKey) throws -> Bool {
    try rows(.around(key), limit: 1).first?.key == key
  }

  /// All rows of visits that may begin first on one of some days.
  public func rows(beginning days: ClosedRange<Day>) throws -> [TimelineRow] {
    let limit = 200
    var found: [TimelineRow] = []
    var key = RowKey(earliestStart: days.lowerBound, latestEnd: .distantPast, id: "")
    while true {
      let near = try rows(.after(key), limit: limit)
        .prefix { $0.key.earliestStart <= days.upperBound }
      found += near
      guard near.count == limit, let last = near.last else { return found }
      key = last.key
    }
  }

  /// Hands out all rows, a window at a time; the first is short, for somebody waits for it.
  public func eachWindow(of limit: Int = 1_000, _ use: ([TimelineRow]) throws -> Void) throws {
    var window = try rows(.first, limit: min(limit, 100))
    while let last = window.last {
      try use(window)
      window = try rows(.after(last.key), limit: limit)
    }
  }
}
