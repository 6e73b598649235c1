/// Which visits have each value of one field, as lists that grow visit by visit.
struct GrowingLists {
  private struct List {
    var distances: [UInt8] = []
    var count = 0
    /// One behind the last visit.
    var next = 0
  }

  private var lists: [List] = []

  /// Visits come in the order of their numbers.
  mutating func add(_ visit: Int, to value: Int) {
    while lists.count <= value { lists.append(List()) }
    Varint.append(visit - lists[value].next, to: &lists[value].distances)
    lists[value].count += 1
    lists[value].next = visit + 1
  }

  /// The list of a value as it is stored, among so many visits. A value that is asked for is done
  /// with.
  mutating func take(_ value: Int, of count: Int) -> [UInt8] {
    guard value < lists.count else { return ValueVisits.stored([], count: 0, of: count) }
    defer { lists[value] = List() }
    return ValueVisits.stored(lists[value].distances, count: lists[value].count, of: count)
  }
}
