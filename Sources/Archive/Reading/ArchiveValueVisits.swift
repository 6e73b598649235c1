internal import BitCollections
internal import Foundation
internal import GRDB
import Timeline

/// Reads which visits have the values of one field.
struct ArchiveValueVisits {
  private let db: Database
  private let keys: ClosedRange<Int64>
  private let count: Int

  init(_ field: Field, _ db: Database, _ count: Int) {
    self.init(Field.indexed.firstIndex(of: field) ?? 0, db, count)
  }

  /// - Parameters:
  ///   - place: of the field among those that are indexed.
  ///   - count: visits of the archive.
  init(_ place: Int, _ db: Database, _ count: Int) {
    self.db = db
    self.count = count
    keys = ValueKey.keys(of: place)
  }

  /// Hands out each value with every visit that has it, both ascending.
  ///
  /// - Returns: how many values there are.
  func eachVisit(_ use: (_ value: Int, _ visit: Int) -> Void) throws -> Int {
    var value = 0
    let pieces = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT lists FROM value_visits WHERE key BETWEEN ? AND ?"),
      arguments: [keys.lowerBound, keys.upperBound])
    while let piece = try pieces.next() {
      try piece.withUnsafeLists(0) { lists in
        while let list = lists.next() {
          ValueVisits.visit(list, below: count) { use(value, $0) }
          value += 1
        }
      }
    }
    return value
  }

  /// Adds the visits that have one of these values, which are ascending.
  func add(_ values: [Int], to visits: inout BitSet) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT key, lists FROM value_visits WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1
        """)
    var at = 0
    while at < values.count {
      let before = at
      let pieces = try Row.fetchCursor(
        statement, arguments: [keys.lowerBound, keys.lowerBound + Int64(values[at])])
      if let piece = try pieces.next(), let first: Int64 = piece.value(0) {
        try piece.withUnsafeLists(1) { lists in
          var number = ValueKey.number(first)
          while at < values.count, let list = lists.next() {
            if number == values[at] {
              ValueVisits.add(list, to: &visits, count: count)
              at += 1
            }
            number += 1
          }
        }
      }
      // A value that no piece holds is damage, and nothing to wait for.
      if at == before { at += 1 }
    }
  }
}

extension Row {
  fileprivate func withUnsafeLists(
    _ column: Int, _ body: (inout ValueVisits.Reader) throws -> Void
  ) throws {
    try withUnsafeData(atIndex: column) { data in
      try data?.withUnsafeBytes { bytes in
        var reader = ValueVisits.Reader(bytes)
        try body(&reader)
      }
    }
  }
}
