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

  init(_ db: Database) throws {
    about = try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT name, value FROM about").map {
        ($0[0], $0[1])
      })
    title = about["title"] ?? "Visits"
    let json = try [UInt8].fetchJSON(db, sql: "SELECT json FROM collection ORDER BY place")
    collections = json.compactMap { VisitCollection.read($0) }
    let stored: [Int32] = FlatArray.numbers(try StoredArray.read("rows", from: db))
    rows = stored.indices.map { VisitRow(number: UInt32($0), stored: stored[$0]) }
    order = FlatArray.numbers(try StoredArray.read("order", from: db))
    let last = Day(number: about["last"].flatMap { Int32($0) } ?? 0)
    span = rows.first.map { $0.firstDay...max($0.firstDay, last) }
  }

  /// Visits that were read, some of which may have been left out.
  var readCount: Int { about["read"].flatMap { Int($0) } ?? rows.count }
}

extension [UInt8] {
  /// The first column of every row.
  static func fetchJSON(_ db: Database, sql: String) throws -> [[UInt8]] {
    try Row.fetchAll(db, sql: sql).map { row in
      try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } ?? [] }
    }
  }
}
