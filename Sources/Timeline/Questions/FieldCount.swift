/// How many visits have a value.
public struct FieldCount: Hashable, Sendable {
  public var value: FieldValue
  public var count: Int
  /// The earliest possible starts of the first and the last visit that has it.
  public var first: Day
  public var last: Day

  public init(
    value: FieldValue, count: Int, first: Day = .distantPast, last: Day = .distantPast
  ) {
    self.value = value
    self.count = count
    self.first = first
    self.last = last
  }
}

extension FieldCount {
  /// The same value counted among other visits as well.
  func joined(with other: FieldCount) -> FieldCount {
    FieldCount(
      value: value, count: count + other.count, first: min(first, other.first),
      last: max(last, other.last))
  }
}

extension [FieldCount] {
  /// Most frequent first, then by label.
  public func mostFrequentFirst() -> [FieldCount] {
    sorted { ($1.count, $0.value.label, $0.value.id) < ($0.count, $1.value.label, $1.value.id) }
  }
}
