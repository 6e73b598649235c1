/// Which values of one field each visit has, as numbers, so that counting is adding up.
package struct ValueLists: Equatable, Sendable {
  /// How many values each visit has.
  package let lengths: PackedNumbers
  /// The values of the first visit, of the second, and so on.
  package let numbers: PackedNumbers
  /// Where the numbers of every 64th visit begin: those whose bits share a word of a set.
  private let starts: [UInt32]

  /// The numbers of each visit.
  package init(_ lists: [[UInt32]]) {
    lengths = PackedNumbers(lists.map { UInt32($0.count) })
    numbers = PackedNumbers(Array(lists.joined()))
    starts = Self.starts(lists.map { UInt32($0.count) }).0
  }

  /// Nil when the lengths do not add up to the numbers, or a number is none of so many values.
  package init?(lengths: PackedNumbers, numbers: PackedNumbers, values: Int) {
    guard numbers.count == 0 || numbers.largest < values else { return nil }
    self.lengths = lengths
    self.numbers = numbers
    let (starts, total) =
      switch lengths {
      case .bytes(let lengths): Self.starts(lengths)
      case .shorts(let lengths): Self.starts(lengths)
      case .words(let lengths): Self.starts(lengths)
      }
    guard total == numbers.count else { return nil }
    self.starts = starts
  }

  private static func starts(_ lengths: [some UnsignedInteger]) -> ([UInt32], Int) {
    var starts: [UInt32] = []
    starts.reserveCapacity(lengths.count / 64 + 1)
    var total = 0
    for (visit, length) in lengths.enumerated() {
      if visit & 63 == 0 { starts.append(UInt32(truncatingIfNeeded: total)) }
      total += Int(length)
    }
    return (starts, total)
  }

  /// How many visits there are.
  package var count: Int { lengths.count }

  /// Bytes in memory.
  package var size: Int { lengths.size + numbers.size + starts.count * 4 }

  /// How many of the visits have each of so many values. O(visits + their numbers).
  package func counts(in visits: BitSet, values: Int) -> [ValueTally] {
    var counts = [ValueTally](repeating: ValueTally(), count: values)
    switch numbers {
    case .bytes(let numbers): count(numbers, visits, &counts)
    case .shorts(let numbers): count(numbers, visits, &counts)
    case .words(let numbers): count(numbers, visits, &counts)
    }
    return counts
  }

  private func count<Number: UnsignedInteger & FixedWidthInteger>(
    _ numbers: [Number], _ visits: BitSet, _ counts: inout [ValueTally]
  ) {
    for (index, word) in visits.words.enumerated() where word != 0 {
      var at = Int(starts[index])
      for bit in 0..<min(64, visits.count - index * 64) {
        let end = at + lengths[index * 64 + bit]
        if word & (1 << bit) != 0 {
          let visit = UInt32(index * 64 + bit)
          for position in at..<end { counts[Int(numbers[position])].add(visit) }
        }
        at = end
      }
    }
  }

  /// The visits that have one of the values that are wanted. O(numbers).
  package func visits(having wanted: [Bool]) -> BitSet {
    switch numbers {
    case .bytes(let numbers): visits(numbers, wanted)
    case .shorts(let numbers): visits(numbers, wanted)
    case .words(let numbers): visits(numbers, wanted)
    }
  }

  private func visits<Number: UnsignedInteger & FixedWidthInteger>(
    _ numbers: [Number], _ wanted: [Bool]
  ) -> BitSet {
    var found = BitSet(count: count)
    var at = 0
    for visit in 0..<count {
      let end = at + lengths[visit]
      for position in at..<end where wanted[Int(numbers[position])] { found.insert(visit) }
      at = end
    }
    return found
  }

  /// The numbers of one visit.
  package func numbers(of visit: Int) -> [Int] {
    var at = Int(starts[visit >> 6])
    for other in visit & ~63..<visit { at += lengths[other] }
    return (at..<at + lengths[visit]).map { numbers[$0] }
  }
}
