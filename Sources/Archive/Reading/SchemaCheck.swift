import GRDB
internal import GRDBSQLite

/// Holds a database to the tables of an archive before anything in it is asked.
///
/// A view or a trigger in the place of a table would run what its maker wants, for as long as that
/// takes (SQLite, "Defense against the dark arts").
enum SchemaCheck {
  /// - Throws: `DatabaseError` when something is missing, more or other than an archive has.
  static func check(_ db: Database) throws {
    let found = try tables(db)
    let expected = try self.expected.get()
    guard found != expected else { return }
    let missing = expected.subtracting(found).map(\.name).sorted()
    let foreign = found.subtracting(expected).map { "\($0.type) \"\($0.name)\"" }.sorted()
    let what = foreign.first.map { "it has a \($0) of its own" }
    throw DatabaseError(message: what ?? "the table \"\(missing.first ?? "")\" is missing")
  }

  /// To be set before the first question.
  static func limit(_ db: Database) throws {
    try db.execute(sql: "PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1")
    guard let connection = db.sqliteConnection else { return }
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 512 << 20)
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 1 << 20)
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 1)
  }

  private struct Table: Hashable {
    let type: String
    let name: String
    let sql: String
  }

  /// As SQLite itself makes them; those of a text index have tables of their own.
  private static let expected = Result {
    try DatabaseQueue().write { db in
      try db.execute(sql: Schema.tables + Schema.indexes)
      return try tables(db)
    }
  }

  private static func tables(_ db: Database) throws -> Set<Table> {
    let rows = try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_schema LIMIT 1000")
    return Set(
      rows.map { row in
        Table(type: row.value(0) ?? "", name: row.value(1) ?? "", sql: row.value(2) ?? "")
      })
  }
}
