internal import Foundation
internal import GRDB

/// A long run of bytes, stored in parts, so that reading it never takes twice its size.
enum StoredArray {
  private static let partBytes = 1 << 18

  static func write(_ bytes: [UInt8], as name: String, to db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO array VALUES (?, ?, ?)")
    for (part, start) in stride(from: 0, to: bytes.count, by: partBytes).enumerated() {
      let piece = Data(bytes[start..<min(start + partBytes, bytes.count)])
      try statement.execute(arguments: [name, part, piece])
    }
  }

  /// Nothing when no array has the name.
  static func read(_ name: String, from db: Database) throws -> [UInt8] {
    let size = try Int.fetchOne(
      db, sql: "SELECT sum(length(bytes)) FROM array WHERE name = ?", arguments: [name])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    let parts = try Row.fetchCursor(
      db, sql: "SELECT bytes FROM array WHERE name = ? ORDER BY part", arguments: [name])
    while let row = try parts.next() {
      try row.withUnsafeData(atIndex: 0) { bytes.append(contentsOf: $0 ?? Data()) }
    }
    return bytes
  }
}
