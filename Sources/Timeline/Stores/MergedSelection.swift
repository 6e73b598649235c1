internal import Synchronization

/// The answers of several stores to one question, merged as they are asked for.
struct MergedSelection: Selection {
  private let parts: [any Selection]

  init(_ parts: [any Selection]) { self.parts = parts }

  func count() throws -> Int { try parts.reduce(0) { $0 + (try $1.count()) } }

  func rank(of key: RowKey) throws -> Int { try parts.reduce(0) { $0 + (try $1.rank(of: key)) } }

  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
    guard limit > 0 else { return [] }
    switch place {
    case .first, .after: return Array(try merged(place, limit).prefix(limit))
    case .last, .before: return try merged(place, limit).suffix(limit)
    case .around(let key):
      // In twice the rows, those that belong on either side of the key are surely among.
      let rows = try merged(place, 2 * limit)
      let middle = rows.firstIndex { $0.key >= key } ?? rows.endIndex
      return Window.around(
        Array(rows[..<middle].suffix(limit)), Array(rows[middle...].prefix(limit)), limit)
    case .at(let rank):
      guard let key = try key(at: rank) else { return [] }
      return try rows(.around(key), limit: limit)
    }
  }

  private func merged(_ place: WindowPlace, _ limit: Int) throws -> [TimelineRow] {
    try parts.flatMap { try $0.rows(place, limit: limit) }.sorted { $0.key < $1.key }
  }

  /// The key of the row that has so many before it; the last row's where there are not so many.
  private func key(at rank: Int) throws -> RowKey? {
    try parts.compactMap { try key(in: $0, at: max(0, rank)) }.max()
  }

  /// The last row of one part that has at most so many of the whole before it.
  private func key(in part: any Selection, at most: Int) throws -> RowKey? {
    var found: RowKey?
    var left = 0..<(try part.count())
    while !left.isEmpty {
      let middle = left.lowerBound + left.count / 2
      guard let key = try part.rows(.at(middle), limit: 1).first?.key else { break }
      if try self.rank(of: key) <= most {
        found = key
        left = middle + 1..<left.upperBound
      } else {
        left = left.lowerBound..<middle
      }
    }
    return found
  }

  func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int] {
    try parts.reduce(into: Array(repeating: 0, count: slices.count)) { sums, part in
      for (slice, count) in try part.bars(slices, measure).enumerated() { sums[slice] += count }
    }
  }

  func counts(of field: Field) throws -> [FieldCount] {
    var sums: [String: FieldCount] = [:]
    for count in try parts.flatMap({ try $0.counts(of: field) }) {
      sums[count.value.id] = sums[count.value.id].map { $0.joined(with: count) } ?? count
    }
    return Array(sums.values).mostFrequentFirst()
  }

  func counts(of field: Field, by other: Field) throws -> [CrossCount] {
    var sums: [[String]: CrossCount] = [:]
    for count in try parts.flatMap({ try $0.counts(of: field, by: other) }) {
      sums[[count.value.id, count.other.id], default: count.of(0)].count += count.count
    }
    return Array(sums.values).mostFrequentFirst()
  }
}

extension CrossCount {
  fileprivate func of(_ count: Int) -> CrossCount {
    CrossCount(value: value, other: other, count: count)
  }
}

/// How far several stores are together, each with its share of the visits.
final class MergedProgress: Sendable {
  private let done: Mutex<[Double]>
  private let shares: [Double]

  init(_ counts: [Int]) {
    let total = max(1, counts.reduce(0, +))
    shares = counts.map { Double($0) / Double(total) }
    done = Mutex(counts.map { _ in 0 })
  }

  func share(of store: Int, _ share: Double) -> Double {
    done.withLock { done in
      done[store] = share
      return zip(done, shares).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}
