internal import GRDB
internal import GRDBSQLite

/// Adds many rows with one statement; bytes are handed over where they stand, not copied.
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
    // SQLite copies the text: where it stands is only known for a moment.
    sqlite3_bind_text(row, column, text, Int32(text.utf8.count), Self.transient)
  }

  func bindNull(_ column: Int32) { sqlite3_bind_null(row, column) }

  /// The bytes must stay where they are until the row is inserted.
  func bind(_ column: Int32, blob: UnsafeRawBufferPointer) {
    if let base = blob.baseAddress, !blob.isEmpty {
      sqlite3_bind_blob(row, column, base, Int32(blob.count), nil)
    } else {
      sqlite3_bind_zeroblob(row, column, 0)
    }
  }

  /// The same for the UTF-8 of a text.
  func bind(_ column: Int32, text: UnsafeRawBufferPointer) {
    // A text without bytes has no address, and without an address it would be none.
    guard !text.isEmpty else { return bind(column, "") }
    let base = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(row, column, base, Int32(text.count), nil)
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
    try bytes.withUnsafeBytes { bytes in
      bind(2, blob: bytes)
      try insert()
    }
  }

  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
