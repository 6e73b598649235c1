import Timeline

/// Which visits have a value, as an archive stores it: how far it is from each to the next, from 0
/// for the one that follows.
enum ValueVisits {
  /// The lists of one field, which grow visit by visit. Only the ends of long ones are here.
  struct Growing {
    private struct List {
      var distances: [UInt8] = []
      /// One behind the last visit.
      var next = 0
    }

    private var lists: [List] = []

    private static let mostBytes = 512

    /// Visits come in the order of their numbers.
    ///
    /// - Returns: what is to be put by of the list, once that is long: the next piece follows it.
    mutating func add(_ visit: Int, to value: Int) -> [UInt8]? {
      while lists.count <= value { lists.append(List()) }
      Varint.append(visit - lists[value].next, to: &lists[value].distances)
      lists[value].next = visit + 1
      return lists[value].distances.count < Self.mostBytes ? nil : end(of: value)
    }

    /// What was not yet put by, and is not kept.
    mutating func end(of value: Int) -> [UInt8] {
      guard value < lists.count else { return [] }
      defer { lists[value].distances = [] }
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
