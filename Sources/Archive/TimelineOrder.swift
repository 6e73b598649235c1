import Timeline

/// The visits in the order they were read, and what is needed to put them in timeline order.
struct TimelineOrder {
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var ids: [UInt8] = []
  private var idEnds: [Int] = [0]
  private var isASCII = true

  var count: Int { starts.count }

  mutating func add(_ visits: PreparedVisits) {
    for bounds in visits.bounds {
      starts.append(bounds.earliestStart.number)
      ends.append(bounds.latestEnd.number)
    }
    let before = ids.count
    ids += visits.ids.elements
    for end in visits.ids.ends { idEnds.append(before + end) }
    isASCII = isASCII && visits.ids.elements.allSatisfy { $0 < 0x80 }
  }

  private func id(_ number: Int) -> ArraySlice<UInt8> { ids[idEnds[number]..<idEnds[number + 1]] }

  func idText(_ number: Int) -> String { String(decoding: id(number), as: UTF8.self) }

  /// Reading numbers by the hashes of their ids, then by themselves.
  func hashed() -> [HashedID] {
    (0..<count).map { HashedID(hash: HashedID.hash(id($0)), number: UInt32($0)) }.sorted()
  }

  /// Numbers of visits whose id an earlier one has.
  func repeated(_ hashed: [HashedID]) -> Set<Int> {
    var repeated: Set<Int> = []
    var start = 0
    for at in hashed.indices.dropFirst() {
      if hashed[at].hash != hashed[start].hash { start = at }
      let number = Int(hashed[at].number)
      if hashed[start..<at].contains(where: { id(Int($0.number)) == id(number) }) {
        repeated.insert(number)
      }
    }
    return repeated
  }

  /// Reading numbers in timeline order: earliest start, latest end, id.
  func sorted(without left: Set<Int>) -> [UInt32] {
    let all = (0..<count).filter { !left.contains($0) }.map {
      // Days as unsigned numbers keep their order when the sign is turned.
      Dated(
        start: UInt32(bitPattern: starts[$0]) ^ 1 << 31,
        end: UInt32(bitPattern: ends[$0]) ^ 1 << 31, number: UInt32($0))
    }
    let isSorted = zip(all, all.dropFirst()).allSatisfy { !precedes($1, $0) }
    return (isSorted ? all : all.sorted(by: precedes)).map(\.number)
  }

  private struct Dated {
    let days: UInt64
    let number: UInt32

    init(start: UInt32, end: UInt32, number: UInt32) {
      days = UInt64(start) << 32 | UInt64(end)
      self.number = number
    }
  }

  private func precedes(_ left: Dated, _ right: Dated) -> Bool {
    if left.days != right.days { return left.days < right.days }
    let (left, right) = (Int(left.number), Int(right.number))
    guard isASCII else { return idText(left) < idText(right) }
    return ids.withUnsafeBufferPointer { ids in
      let left = UnsafeBufferPointer(rebasing: ids[idEnds[left]..<idEnds[left + 1]])
      let right = UnsafeBufferPointer(rebasing: ids[idEnds[right]..<idEnds[right + 1]])
      return left.lexicographicallyPrecedes(right)
    }
  }
}
