internal import Foundation
internal import GRDB
import Timeline

/// Collects, block by block of the reading order, the visits that hold frequent texts.
struct FrequentVisits {
  private let texts: FrequentTexts
  /// A row of words for every node.
  private var bits: [UInt64]
  private var block = 0
  private var isEmpty = true

  private static let rowWords = VisitSet.block / 64

  init(_ texts: FrequentTexts) {
    self.texts = texts
    bits = Array(repeating: 0, count: texts.count > 1 ? texts.count * Self.rowWords : 0)
  }

  /// The key of a block's visits for a node.
  static func key(block: Int, node: Int) -> Int64 { Int64(block) << 16 | Int64(node) }

  /// Visits come in the order of their numbers.
  mutating func add(_ nodes: [UInt16], of visit: Int, to db: Database) throws {
    guard texts.count > 1 else { return }
    if visit / VisitSet.block != block { try flush(to: db) }
    block = visit / VisitSet.block
    isEmpty = false
    let member = visit % VisitSet.block
    for node in nodes {
      bits[Int(node) * Self.rowWords + (member >> 6)] |= 1 << (member & 63)
    }
  }

  private func row(_ node: Int) -> ArraySlice<UInt64> {
    bits[node * Self.rowWords..<(node + 1) * Self.rowWords]
  }

  private mutating func flush(to db: Database) throws {
    guard !isEmpty else { return }
    let statement = try db.cachedStatement(sql: "INSERT INTO frequent_visits VALUES (?, ?, ?)")
    var owner = Array(0..<texts.count)
    for node in 1..<texts.count {
      let parent = Int(texts.parents[node])
      let key = Self.key(block: block, node: node)
      // "minist" is "minister" nearly everywhere; then it is stored once.
      if parent != FrequentTexts.root, row(node) == row(parent) {
        owner[node] = owner[parent]
        try statement.execute(arguments: [key, owner[node], nil])
      } else {
        try statement.execute(arguments: [key, nil, Data(VisitSet.bytes(row(node)))])
      }
    }
    for index in bits.indices { bits[index] = 0 }
    isEmpty = true
  }

  /// Writes what is left, and the texts.
  mutating func finish(_ db: Database) throws {
    guard texts.count > 1 else { return }
    try flush(to: db)
    let statement = try db.cachedStatement(sql: "INSERT INTO frequent VALUES (?, ?)")
    for node in 1..<texts.count {
      try statement.execute(arguments: [Data(texts.text(node)), node])
    }
  }

  // MARK: Reading

  /// The visits, in the order they were read, that hold a folded text; nil when it is not frequent.
  static func visits(holding text: String, count: Int, from db: Database) throws -> BitSet? {
    guard
      let node = try Int.fetchOne(
        db, sql: "SELECT number FROM frequent WHERE text = ?", arguments: [Data(text.utf8)])
    else { return nil }
    var found = BitSet(count: count)
    let statement = try db.cachedStatement(
      sql: "SELECT same, bytes FROM frequent_visits WHERE key = ?")
    for block in 0...max(0, count - 1) / VisitSet.block {
      var next: Int? = node
      while let node = next {
        let rows = try Row.fetchCursor(statement, arguments: [key(block: block, node: node)])
        guard let row = try rows.next() else { break }
        next = row[0]
        if next == nil {
          try row.withUnsafeData(atIndex: 1) { data in
            data?.withUnsafeBytes { VisitSet.add($0, ofBlock: block, to: &found) }
          }
        }
      }
    }
    return found
  }
}
