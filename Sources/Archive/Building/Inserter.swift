internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Adds many rows with one statement.
struct Inserter {
  private let db: Database
  private let statement: Statement
  private var row: OpaquePointer { statement.sqliteStatement }

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
  }

  /// Columns go from 1.
  func bind(_ column: Int32, _ number: Int64) { sqlite3_bind_int64(row, column, number) }

  func bind(_ column: Int32, _ text: String?) {
    guard let text else { return bindNull(column) }
    sqlite3_bind_text(row, column, text, Int32(text.utf8.count), Self.transient)
  }

  func bindNull(_ column: Int32) { sqlite3_bind_null(row, column) }

  func bind(_ column: Int32, blob: some ContiguousBytes) {
    blob.withUnsafeBytes { bytes in
      // Bytes that stand nowhere would be no blob.
      let start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
      sqlite3_bind_blob(row, column, start, Int32(bytes.count), Self.transient)
    }
  }

  /// The same for the UTF-8 of a text.
  func bind(_ column: Int32, text: [UInt8]) {
    text.withUnsafeBytes { bytes in
      guard !bytes.isEmpty else { return bind(column, "") }
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(row, column, start, Int32(bytes.count), Self.transient)
    }
  }

  func insert() throws {
    let code = sqlite3_step(row)
    sqlite3_reset(row)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }

  /// A row of a number and bytes.
  func insert(_ key: Int64, _ bytes: [UInt8]) throws {
    bind(1, key)
    bind(2, blob: bytes)
    try insert()
  }

  /// SQLite copies what is bound: where it stands is only known for a moment.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
