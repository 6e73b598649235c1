import Timeline

/// A visit by a number that hardly any two ids share.
struct HashedID: Comparable {
  let hash: UInt64
  let number: UInt32

  static func < (left: HashedID, right: HashedID) -> Bool {
    left.hash != right.hash ? left.hash < right.hash : left.number < right.number
  }

  static func hash(_ id: some Sequence<UInt8>) -> UInt64 { Digest.of(id) }

  // MARK: In the archive

  /// Visits to a row of the table, about.
  static let bucketSize = 250

  /// The row in which a visit with this hash is found, among so many visits.
  static func bucket(_ hash: UInt64, of count: Int) -> Int {
    Int(hash % UInt64(max(1, count / bucketSize)))
  }

  /// What tells it from the others in its row.
  static func mark(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 24) }
}
