import Timeline

/// The visits in the order they were read, and what is needed to put them in timeline order.
struct TimelineOrder {
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var ids: [UInt8] = []
  private var idEnds: [Int] = [0]
  private var isASCII = true

  var count: Int { starts.count }

  mutating func add(_ visit: PreparedVisit) {
    starts.append(visit.bounds.earliestStart.number)
    ends.append(visit.bounds.latestEnd.number)
    ids += visit.id.utf8
    idEnds.append(ids.count)
    isASCII = isASCII && visit.id.utf8.allSatisfy { $0 < 0x80 }
  }

  private func id(_ number: Int) -> ArraySlice<UInt8> { ids[idEnds[number]..<idEnds[number + 1]] }

  func idText(_ number: Int) -> String { String(decoding: id(number), as: UTF8.self) }

  /// A number that hardly any two ids share (FNV-1a).
  static func hash(_ id: some Sequence<UInt8>) -> Int64 {
    let hash = id.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Int64(hash >> 2)
  }

  /// Numbers of visits whose id an earlier one has.
  func repeated() -> Set<Int> {
    let hashes = (0..<count).map { Self.hash(id($0)) }
    let order = (0..<count).sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    var repeated: Set<Int> = []
    var start = 0
    for at in order.indices.dropFirst() {
      if hashes[order[at]] != hashes[order[start]] { start = at }
      for other in start..<at where id(order[other]) == id(order[at]) {
        repeated.insert(order[at])
        break
      }
    }
    return repeated
  }

  /// Reading numbers in timeline order: earliest start, latest end, id.
  func sorted(without left: Set<Int>) -> [UInt32] {
    let all = (0..<count).filter { !left.contains($0) }.map { UInt32($0) }
    let isSorted = zip(all, all.dropFirst()).allSatisfy { !precedes($1, $0) }
    return isSorted ? all : all.sorted(by: precedes)
  }

  private func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (left, right) = (Int(left), Int(right))
    if starts[left] != starts[right] { return starts[left] < starts[right] }
    if ends[left] != ends[right] { return ends[left] < ends[right] }
    return isASCII
      ? id(left).lexicographicallyPrecedes(id(right)) : idText(left) < idText(right)
  }

  /// The hashes of the ids, ascending and each once, with the place in the timeline.
  func hashes(_ order: [UInt32]) -> [(hash: Int64, number: Int)] {
    let hashed = order.enumerated().map { (hash: Self.hash(id(Int($1))), number: $0) }
    var last: Int64 = -1
    return hashed.sorted { ($0.hash, $0.number) < ($1.hash, $1.number) }.map { entry in
      // Two ids with one hash stand behind one another.
      last = max(entry.hash, last + 1)
      return (last, entry.number)
    }
  }
}
