internal import GRDB
import Timeline

/// Writes the values of the fields: their names, and which visits have them.
struct ArchiveValues {
  private let db: Database
  private let insertValue: Inserter
  private let insertText: Inserter
  private let insertVisits: Inserter

  init(_ db: Database) throws {
    self.db = db
    insertValue = try Inserter(db, "INSERT INTO value VALUES (?, ?, ?, ?)")
    insertText = try Inserter(
      db, "INSERT INTO value_text (rowid, texts, names) VALUES (?, ?, ?)")
    insertVisits = try Inserter(db, "INSERT INTO value_visits VALUES (?, ?)")
  }

  /// - Parameter place: of the field among those that are indexed.
  func write(_ field: PreparedField, at place: Int) throws {
    for (number, value) in field.values.enumerated() {
      try write(value, ValueKey.key(place, number))
    }
    for (first, bytes) in field.pieces {
      insertVisits.bind(1, ValueKey.key(place, first))
      try bytes.withUnsafeBytes { bytes in
        insertVisits.bind(2, blob: bytes)
        try insertVisits.insert()
      }
    }
    try db.execute(
      sql: "INSERT INTO about VALUES (?, ?)",
      arguments: [field.field.rawValue, "\(field.values.count)"])
  }

  private func write(_ value: PreparedField.Value, _ key: Int64) throws {
    insertValue.bind(1, key)
    insertValue.bind(2, value.id)
    insertValue.bind(3, value.label)
    insertValue.bind(4, value.aliases)
    try insertValue.insert()
    insertText.bind(1, key)
    insertText.bind(2, value.texts)
    insertText.bind(3, value.names)
    try insertText.insert()
  }
}
