internal import GRDB
import Timeline

/// Writes the values of the fields: their names, and which visits have them.
struct ArchiveValues {
  let db: Database
  let reference: Reference
  private let insertValue: Inserter
  private let insertName: Inserter
  private let insertText: Inserter
  private let insertVisits: Inserter

  init(_ db: Database, _ reference: Reference) throws {
    self.db = db
    self.reference = reference
    insertValue = try Inserter(db, "INSERT INTO value VALUES (?, ?, ?, ?)")
    insertName = try Inserter(db, "INSERT OR IGNORE INTO value_name VALUES (?, ?)")
    insertText = try Inserter(
      db, "INSERT INTO value_text (rowid, texts, names) VALUES (?, ?, ?)")
    insertVisits = try Inserter(db, "INSERT INTO value_visits VALUES (?, ?)")
  }

  func write(_ column: FieldColumn, at place: Int, in order: [UInt32]) throws {
    let (values, starts, visits) = column.sorted(order, reference)
    for (number, value) in values.enumerated() {
      try write(value, column.field, ValueKey.key(place, number))
    }
    for (first, bytes) in ValueVisits.pieces(starts, visits, count: order.count) {
      insertVisits.bind(1, ValueKey.key(place, first))
      try bytes.withUnsafeBytes { bytes in
        insertVisits.bind(2, blob: bytes)
        try insertVisits.insert()
      }
    }
    try db.execute(
      sql: "INSERT INTO about VALUES (?, ?)",
      arguments: [column.field.rawValue, "\(values.count)"])
  }

  private func write(_ value: FieldValue, _ field: Field, _ key: Int64) throws {
    insertValue.bind(1, key)
    insertValue.bind(2, value.id)
    insertValue.bind(3, value.label == value.id ? nil : value.label)
    insertValue.bind(
      4, value.aliases.isEmpty ? nil : value.aliases.joined(separator: Self.separator))
    try insertValue.insert()
    let names = value.foldedNames
    for name in names {
      insertName.bind(1, name)
      insertName.bind(2, key)
      try insertName.insert()
    }
    let isSearched = SearchEntry.fields.contains(field)
    let texts = isSearched ? SearchEntry(field, value.id).texts(reference).map(SearchKey.fold) : []
    insertText.bind(1, key)
    insertText.bind(2, Self.joined(texts))
    insertText.bind(3, Self.joined(names.sorted()))
    try insertText.insert()
  }

  /// Stands between names and cannot stand in one that a reader types.
  static let separator = "\u{1F}"

  private static func joined(_ texts: [String]) -> String {
    texts.joined(separator: String(decoding: Schema.betweenTexts, as: UTF8.self) + " ")
  }
}
