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

  private static let rowWords = VisitSet.words

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
      let parent = owner[Int(texts.parents[node])]
      let others = parent == FrequentTexts.root ? nil : row(parent)
      // "minist" is "minister" nearly everywhere; then it is stored once.
      let isSame = others.map { $0.elementsEqual(row(node)) } ?? false
      if isSame { owner[node] = parent }
      let bytes = isSame ? nil : Data(VisitSet.bytes(row(node), among: others))
      let key = Self.key(block: block, node: node)
      try statement.execute(arguments: [key, others == nil ? nil : parent, bytes])
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
      sql: "SELECT base, bytes FROM frequent_visits WHERE key = ?")
    for block in 0...max(0, count - 1) / VisitSet.block {
      let first = block * VisitSet.words
      for (index, word) in try members(block, node, statement).enumerated()
      where word != 0 && first + index < found.words.count {
        found.formUnion(word: word, at: first + index)
      }
    }
    return found
  }

  /// The bits of a block for a node, which may be those of the node above, or some of them.
  private static func members(
    _ block: Int, _ node: Int, _ statement: Statement
  ) throws -> [UInt64] {
    let rows = try Row.fetchCursor(statement, arguments: [key(block: block, node: node)])
    guard let row = try rows.next() else { return [] }
    // A node stands behind the one above it; anything else is damage.
    let base = (row.value(0) as Int?).flatMap { $0 < node ? $0 : nil }
    let bytes = try row.withUnsafeData(atIndex: 1) { $0.map { [UInt8]($0) } }
    let others = { try base.map { try members(block, $0, statement) } ?? [] }
    guard let bytes else { return try others() }
    return try VisitSet.members(bytes, among: others) ?? []
  }
}
