internal import GRDB
internal import GRDBSQLite

/// Reads the rows of one statement; texts and bytes are read where they stand.
///
/// A statement that is left before its last row would be under way for ever, and SQLite would take
/// the giving up of one question for that of all later ones: it is over when the reader is.
final class RowReader {
  private let db: Database
  private let statement: Statement
  private var row: OpaquePointer { statement.sqliteStatement }

  /// - Parameter numbers: for the places of the statement, in order.
  init(_ db: Database, _ sql: String, _ numbers: Int64...) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    bind(numbers)
  }

  /// - Parameter text: for the place of the statement behind those of the numbers.
  init(_ db: Database, _ sql: String, _ numbers: Int64..., text: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    bind(numbers)
    // SQLite copies the text: where it stands is only known for a moment.
    sqlite3_bind_text(
      row, Int32(numbers.count + 1), text, Int32(text.utf8.count),
      unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  /// Asks the same with other numbers.
  func restart(_ numbers: Int64...) { bind(numbers) }

  private func bind(_ numbers: [Int64]) {
    sqlite3_reset(row)
    for (index, number) in numbers.enumerated() {
      sqlite3_bind_int64(row, Int32(index + 1), number)
    }
  }

  deinit { sqlite3_reset(row) }

  /// Goes to the next row; false behind the last one.
  func next() throws -> Bool {
    let code = sqlite3_step(row)
    if code == SQLITE_ROW { return true }
    sqlite3_reset(row)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
    return false
  }

  /// Columns go from 0.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(row, column) }

  /// Nil where there is no text.
  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(row, column) else { return nil }
    let count = Int(sqlite3_column_bytes(row, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a blob or a text, valid until the next row.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(row, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
  }
}
