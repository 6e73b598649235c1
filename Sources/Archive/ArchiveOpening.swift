internal import Foundation
internal import GRDB
import Timeline

/// What is read of an archive when it is opened: rows, titles and the order of the visits.
struct ArchiveOpening {
  let title: String
  let collections: [VisitCollection]
  let rows: [VisitRow]
  let span: ClosedRange<Day>?
  /// Everything the archive says about itself, by name.
  let about: [String: String]
  /// Reading numbers in timeline order; empty when they are the same.
  let order: [UInt32]
  /// Visits that were read, some of which may have been left out.
  let readCount: Int

  init(_ db: Database) throws {
    let said = try Row.fetchAll(db, sql: "SELECT name, value FROM about").map { row in
      (row.value(0) ?? "", row.value(1) ?? "")
    }
    about = Dictionary(said, uniquingKeysWith: { first, _ in first })
    title = about["title"] ?? "Visits"
    let json = try [UInt8].fetchJSON(db, sql: "SELECT json FROM collection ORDER BY place")
    collections = json.compactMap { VisitCollection.read($0) }
    rows = VisitRow.rows(FlatArray.numbers(try StoredArray.read("rows", from: db)))
    readCount = about["read"].flatMap { Int($0) } ?? rows.count
    order = FlatArray.numbers(try StoredArray.read("order", from: db))
    guard readCount >= rows.count, readCount <= UInt32.max,
      order.isEmpty ? readCount == rows.count : order.count == rows.count,
      (order.max() ?? 0) < max(1, readCount)
    else { throw DatabaseError(message: "the order of the visits is not that of the rows") }
    let last = Day(number: about["last"].flatMap { Int32($0) } ?? 0)
    span = rows.first.map { $0.firstDay...max($0.firstDay, last) }
  }
}

extension [UInt8] {
  /// The first column of every row.
  static func fetchJSON(_ db: Database, sql: String) throws -> [[UInt8]] {
    try Row.fetchAll(db, sql: sql).map { row in
      try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } ?? [] }
    }
  }
}

extension Row {
  /// A column as it should be; nil when a damaged file has something else there.
  func value<Value: DatabaseValueConvertible>(_ column: Int) -> Value? {
    Value.fromDatabaseValue(self[column] as DatabaseValue)
  }
}
