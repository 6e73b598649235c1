import Timeline

/// Which visits have a value, as an archive stores it: how far it is from each to the next, from 0
/// for the one that follows.
enum ValueVisits {
  /// The lists of one field, which grow visit by visit.
  struct Growing {
    private struct List {
      var distances: [UInt8] = []
      /// One behind the last visit.
      var next = 0
    }

    private var lists: [List] = []

    /// Visits come in the order of their numbers.
    mutating func add(_ visit: Int, to value: Int) {
      while lists.count <= value { lists.append(List()) }
      Varint.append(visit - lists[value].next, to: &lists[value].distances)
      lists[value].next = visit + 1
    }

    /// The list of a value, which is done with.
    mutating func take(_ value: Int) -> [UInt8] {
      guard value < lists.count else { return [] }
      defer { lists[value] = List() }
      return lists[value].distances
    }
  }

  /// Hands out every visit of a list, ascending; what lies outside is damage.
  @inline(__always)
  static func each(_ list: UnsafeRawBufferPointer, below count: Int, _ use: (Int) -> Void) {
    var at = 0
    var visit = 0
    while at < list.count {
      visit += Varint.read(list, &at)
      guard visit < count else { return }
      use(visit)
      visit += 1
    }
  }
}
