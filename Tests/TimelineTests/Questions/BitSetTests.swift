import Testing

@testable import Timeline

@Suite("A set of visits")
struct BitSetTests {
  private func members(_ set: BitSet) -> [Int] {
    var members: [Int] = []
    set.visit { members.append($0) }
    return members
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200])
  func `holds none or all of a number of visits`(_ count: Int) {
    #expect(members(BitSet(count: count)) == [])
    #expect(members(BitSet(count: count, all: true)) == Array(0..<count))
    var inverted = BitSet(count: count)
    inverted.invert()
    #expect(inverted == BitSet(count: count, all: true))
    inverted.invert()
    #expect(inverted == BitSet(count: count))
  }

  @Test(arguments: 0..<10)
  func `does what a plain set does`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = random.number(0...200)
    let left = Set(random.some(Array(0..<count)))
    let right = Set(random.some(Array(0..<count)))
    var (first, second) = (BitSet(count: count), BitSet(count: count))
    for index in left { first.insert(index) }
    for index in right { second.insert(index) }
    #expect(first.population == left.count)
    #expect((0..<count).allSatisfy { first.contains($0) == left.contains($0) })
    var both = first
    both.formIntersection(second)
    #expect(members(both) == left.intersection(right).sorted())
    var either = first
    either.formUnion(second)
    #expect(members(either) == left.union(right).sorted())
    first.invert()
    #expect(members(first) == Set(0..<count).subtracting(left).sorted())
  }
}
