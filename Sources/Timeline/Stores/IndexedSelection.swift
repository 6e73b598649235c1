internal import BitCollections
internal import Synchronization

/// The answer to a question from a store that numbers its visits in timeline order: a bit for each.
final class IndexedSelection<Index: VisitIndex>: Selection {
  private let index: Index
  private let query: VisitQuery
  private let progress: Progress
  private let known = Mutex(Known())
  /// How many visits are looked through for a pattern before that is kept.
  private let stepLength: Int
  /// How many windows were looked for before all was known.
  private let windows = Atomic<Int>(0)

  init(
    _ query: VisitQuery, in index: Index, _ progress: @escaping Progress, stepLength: Int = 1 << 14
  ) {
    self.index = index
    self.query = query
    self.progress = progress
    self.stepLength = stepLength
  }

  /// What is worked out: the numbers of the visits that stand before an end.
  private struct Known {
    var numbers = BitSet()
    var end = 0
  }

  private var isKnown: Bool { known.withLock { $0.end == index.count } }

  /// The numbers of the visits. A pattern is looked for in steps, which are kept: whoever gives it
  /// up for something more urgent goes on from there.
  private func numbers() throws -> BitSet {
    let before = index.timesGivenUp
    while !isKnown {
      guard index.timesGivenUp == before else { throw CancellationError() }
      let start = known.withLock { $0.end }
      let length = query.hasPattern ? stepLength : index.count
      let range = start..<min(index.count, start + length)
      let found = try near(range, Share(of: range, begun: start, total: index.count))
      known.withLock { known in
        guard known.end == start else { return }
        known.numbers.formUnion(found)
        known.end = range.upperBound
      }
    }
    return known.withLock { $0.numbers }
  }

  func count() throws -> Int { query.isEmpty ? index.count : try numbers().count }

  func rank(of key: RowKey) throws -> Int {
    let number = try index.number(before: key)
    return query.isEmpty ? number : try numbers().count(below: number)
  }

  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
    try index.rows(numbers(at: place, limit: limit))
  }

  private func numbers(at place: WindowPlace, limit: Int) throws -> [Int] {
    guard limit > 0 else { return [] }
    switch place {
    case .first: return try numbers(from: 0, limit)
    case .last: return try numbers(before: index.count, limit)
    case .after(let key): return try numbers(from: index.number(after: key), limit)
    case .before(let key): return try numbers(before: index.number(before: key), limit)
    case .around(let key): return try numbers(around: index.number(before: key), limit)
    case .at(let rank):
      let all = try numbers()
      let rank = min(max(0, rank), max(0, all.count - 1))
      return try numbers(around: all.member(rank) ?? 0, limit)
    }
  }

  private func numbers(around number: Int, _ limit: Int) throws -> [Int] {
    Window.around(try numbers(before: number, limit), try numbers(from: number, limit), limit)
  }

  // MARK: Before all is known

  /// The first so many from a number on. Most questions have many answers near any place: those
  /// are looked for there, in two ranges, before all visits are asked.
  private func numbers(from number: Int, _ limit: Int) throws -> [Int] {
    var found: [Int] = []
    var seen = BitSet()
    var start = number
    for length in lengths where start < index.count {
      let range = start..<min(index.count, start + length)
      let share = Share(of: range, begun: start - number, total: index.count - number)
      let part = try near(range, share)
      seen.formUnion(part)
      found += part.members(from: start, limit - found.count)
      start = range.upperBound
      // Whoever looked through all from the first on need not do so again.
      if number == 0, start == index.count {
        known.withLock { [seen] in $0 = Known(numbers: seen, end: start) }
      }
      if found.count == limit || start == index.count { return found }
    }
    return found + (try numbers().members(from: start, limit - found.count))
  }

  /// The last so many before a number.
  private func numbers(before number: Int, _ limit: Int) throws -> [Int] {
    var found: [Int] = []
    var end = number
    for length in lengths where end > 0 {
      let range = max(0, end - length)..<end
      let share = Share(of: range, begun: number - end, total: number)
      found = try near(range, share).members(before: end, limit - found.count) + found
      if found.count == limit || range.lowerBound == 0 { return found }
      end = range.lowerBound
    }
    return try numbers().members(before: end, limit - found.count) + found
  }

  private func near(_ range: Range<Int>, _ share: Share) throws -> BitSet {
    try index.numbers(matching: query, in: range) { [progress] in progress(share.whole($0)) }
  }

  /// What a range is of all that may have to be looked through.
  private struct Share {
    private let begun: Double
    private let length: Double

    init(of range: Range<Int>, begun: Int, total: Int) {
      self.begun = Double(begun) / Double(max(1, total))
      length = Double(range.count) / Double(max(1, total))
    }

    func whole(_ share: Double) -> Double { begun + length * share }
  }

  /// The lengths of the ranges: none when all is known, and for those who read on and on, who are
  /// served best when all is.
  private var lengths: [Int] {
    guard !isKnown else { return [] }
    let before = windows.add(1, ordering: .relaxed).oldValue
    guard before < Self.mostWindows else { return [] }
    // A pattern costs the same for each visit: the shortest range that has enough is the quickest.
    return query.hasPattern ? stride(from: 14, to: 30, by: 2).map { 1 << $0 } : [1 << 14, 1 << 18]
  }

  private static var mostWindows: Int { 6 }

  // MARK: Counts

  func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int] {
    var counts = SliceCounts(slices)
    let numbers = try numbers()
    try index.eachDays(in: 0..<index.count) { number, days in
      guard numbers.contains(number) else { return }
      switch measure {
      case .begun:
        let slice = slices.slice(of: days.earliestStart)
        counts.add(slice...slice)
      case .underWay:
        slices.slices(of: days.earliestStart...days.latestEnd).map { counts.add($0) }
      }
    }
    return counts.counts
  }

  func counts(of field: Field) throws -> [FieldCount] {
    guard Field.indexed.contains(field) else { return [] }
    let counts = try index.tallies(of: field, in: numbers())
    let order = counts.mostFrequentFirst()
    return try zip(index.values(of: field, order), order).map { value, number in
      FieldCount(
        value: value, count: counts[number].count,
        first: index.firstDay(counts[number].first), last: index.firstDay(counts[number].last))
    }
  }

  func counts(of field: Field, by other: Field) throws -> [CrossCount] {
    guard Field.indexed.contains(field), Field.indexed.contains(other) else { return [] }
    let pairs = try CrossTally(field, by: other, in: numbers(), of: index).counts
    let values = try index.valuesByNumber(of: field, Set(pairs.keys.map(\.value)))
    let others = try index.valuesByNumber(of: other, Set(pairs.keys.map(\.other)))
    return pairs.compactMap { pair, count in
      guard let value = values[pair.value], let other = others[pair.other] else { return nil }
      return CrossCount(value: value, other: other, count: count)
    }.mostFrequentFirst()
  }
}

/// Counts of pairs of values. Takes memory for the pairs and for one number a visit and value.
private struct CrossTally {
  struct Pair: Hashable {
    var value: Int
    var other: Int
  }

  private(set) var counts: [Pair: Int] = [:]

  init(_ field: Field, by other: Field, in visits: BitSet, of index: some VisitIndex) throws {
    // Where the values of each visit begin, by its rank among the visits asked for.
    var ends = [UInt32](repeating: 0, count: visits.count + 1)
    let ranks = BitRanks(visits)
    try index.eachVisit(of: field) { _, visit in
      if let rank = ranks.rank(of: visit) { ends[rank + 1] += 1 }
    }
    for rank in ends.indices.dropFirst() { ends[rank] += ends[rank - 1] }
    var values = [UInt32](repeating: 0, count: Int(ends[visits.count]))
    var next = ends
    try index.eachVisit(of: field) { value, visit in
      guard let rank = ranks.rank(of: visit) else { return }
      values[Int(next[rank])] = UInt32(value)
      next[rank] += 1
    }
    var counts: [Pair: Int] = [:]
    try index.eachVisit(of: other) { other, visit in
      guard let rank = ranks.rank(of: visit) else { return }
      for at in Int(ends[rank])..<Int(ends[rank + 1]) {
        counts[Pair(value: Int(values[at]), other: other), default: 0] += 1
      }
    }
    self.counts = counts
  }
}

extension VisitIndex {
  fileprivate func valuesByNumber(
    of field: Field, _ numbers: Set<Int>
  ) throws -> [Int: FieldValue] {
    let numbers = numbers.sorted()
    return Dictionary(
      zip(numbers, try values(of: field, numbers)), uniquingKeysWith: { first, _ in first })
  }
}
