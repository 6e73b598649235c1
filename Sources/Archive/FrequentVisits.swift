internal import BitCollections
internal import Foundation
internal import GRDB
import Timeline

/// Collects, block by block of the reading order, the visits that hold frequent texts.
struct FrequentVisits {
  private let texts: FrequentTexts
  /// For every 64 visits a word for each node: those a visit touches stand close together.
  private var bits: [UInt64]
  private var block = 0
  private var isEmpty = true

  init(_ texts: FrequentTexts) {
    self.texts = texts
    bits = Array(repeating: 0, count: texts.count > 1 ? texts.count * VisitSet.words : 0)
  }

  /// The key of a block's visits for a node.
  static func key(block: Int, node: Int) -> Int64 { Int64(block) << 16 | Int64(node) }

  /// Adds the nodes of visits that come behind one another, the first of them with this number.
  mutating func add(_ nodes: Runs<UInt16>, from first: Int, to db: Database) throws {
    guard texts.count > 1 else { return }
    for index in nodes.ends.indices {
      let visit = first + index
      if visit / VisitSet.block != block {
        try flush(to: db)
        block = visit / VisitSet.block
      }
      isEmpty = false
      let member = visit % VisitSet.block
      let start = (member >> 6) * texts.count
      bits.withUnsafeMutableBufferPointer { bits in
        nodes.elements.withUnsafeBufferPointer { elements in
          for at in nodes.range(index) { bits[start + Int(elements[at])] |= 1 << (member & 63) }
        }
      }
    }
  }

  /// The visits of a node, gathered from all over the words.
  private func gather(_ node: Int, into row: inout [UInt64]) {
    for word in row.indices { row[word] = bits[word * texts.count + node] }
  }

  private mutating func flush(to db: Database) throws {
    guard !isEmpty else { return }
    let insert = try Inserter(db, "INSERT INTO frequent_visits VALUES (?, ?, ?)")
    var owner = Array(0..<texts.count)
    var (row, others) = (FrequentVisits.emptyRow, FrequentVisits.emptyRow)
    var othersAre = FrequentTexts.root
    for node in 1..<texts.count {
      let parent = owner[Int(texts.parents[node])]
      gather(node, into: &row)
      if parent != othersAre { gather(parent, into: &others) }
      othersAre = parent
      // "minist" is "minister" nearly everywhere; then it is stored once.
      let isSame = parent != FrequentTexts.root && others == row
      if isSame { owner[node] = parent }
      insert.bind(1, Self.key(block: block, node: node))
      if parent == FrequentTexts.root { insert.bindNull(2) } else { insert.bind(2, Int64(parent)) }
      let bytes =
        isSame ? [] : VisitSet.bytes(row, among: parent == FrequentTexts.root ? nil : others)
      try bytes.withUnsafeBytes { bytes in
        if isSame { insert.bindNull(3) } else { insert.bind(3, blob: bytes) }
        try insert.insert()
      }
    }
    for index in bits.indices { bits[index] = 0 }
    isEmpty = true
  }

  private static let emptyRow = [UInt64](repeating: 0, count: VisitSet.words)

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
    var words = [UInt](repeating: 0, count: (count + 63) / 64)
    let statement = try db.cachedStatement(
      sql: "SELECT base, bytes FROM frequent_visits WHERE key = ?")
    for block in 0...max(0, count - 1) / VisitSet.block {
      let first = block * VisitSet.words
      for (index, word) in try members(block, node, statement).enumerated()
      where first + index < words.count {
        words[first + index] = UInt(word)
      }
    }
    return BitSet(words: words)
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
