internal import GRDB
import Timeline

/// Writes the values of the fields: their names, and which visits have them.
struct ArchiveValues {
  let db: Database
  let reference: Reference
  private let insertValue: Statement
  private let insertName: Statement
  private let insertText: Statement

  init(_ db: Database, _ reference: Reference) throws {
    self.db = db
    self.reference = reference
    insertValue = try db.makeStatement(sql: "INSERT INTO value VALUES (?, ?, ?, ?)")
    insertName = try db.makeStatement(sql: "INSERT OR IGNORE INTO value_name VALUES (?, ?)")
    insertText = try db.makeStatement(
      sql: "INSERT INTO value_text (rowid, texts, names) VALUES (?, ?, ?)")
  }

  func write(_ column: FieldColumn, at place: Int, in order: [UInt32]) throws {
    let (values, lists) = column.sorted(order, reference)
    for (number, value) in values.enumerated() {
      try write(value, column.field, ValueKey.key(place, number))
    }
    let name = column.field.rawValue
    try StoredArray.write(lists.lengths.littleEndian, as: "\(name) lengths", to: db)
    try StoredArray.write(lists.numbers.littleEndian, as: "\(name) numbers", to: db)
    let shape = [values.count, lists.lengths.width, lists.numbers.width]
    try db.execute(
      sql: "INSERT INTO about VALUES (?, ?)",
      arguments: [name, shape.map(String.init).joined(separator: " ")])
  }

  private func write(_ value: FieldValue, _ field: Field, _ key: Int64) throws {
    let aliases = value.aliases.isEmpty ? nil : value.aliases.joined(separator: Self.separator)
    let label = value.label == value.id ? nil : value.label
    try insertValue.execute(arguments: [key, value.id, label, aliases])
    let names = value.foldedNames
    for name in names { try insertName.execute(arguments: [name, key]) }
    let isSearched = SearchEntry.fields.contains(field)
    let texts = isSearched ? SearchEntry(field, value.id).texts(reference).map(SearchKey.fold) : []
    try insertText.execute(arguments: [key, Self.joined(texts), Self.joined(names.sorted())])
  }

  /// Stands between names and cannot stand in one that a reader types.
  static let separator = "\u{1F}"

  private static func joined(_ texts: [String]) -> String {
    texts.joined(separator: String(decoding: Schema.betweenTexts, as: UTF8.self) + " ")
  }
}
