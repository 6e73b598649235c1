/// How many visits have a value.
public struct FieldCount: Hashable, Sendable {
  public var value: FieldValue
  public var count: Int
  /// The numbers of the first and the last row that has it.
  public var first: UInt32
  public var last: UInt32

  public init(value: FieldValue, count: Int, first: UInt32 = 0, last: UInt32 = 0) {
    self.value = value
    self.count = count
    self.first = first
    self.last = last
  }
}

extension [FieldCount] {
  /// Most frequent first, then by label.
  public func mostFrequentFirst() -> [FieldCount] {
    sorted { ($1.count, $0.value.label, $0.value.id) < ($0.count, $1.value.label, $1.value.id) }
  }
}
