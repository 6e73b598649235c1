internal import GRDB
import Timeline

/// Writes the values of the fields: their names, and which visits have them.
struct ArchiveValues {
  private let db: Database
  private let insertValue: Inserter
  private let insertText: Inserter
  private let insertVisits: Inserter
  /// What was put by of the lists.
  private let pieces: RowReader

  init(_ db: Database, _ sorting: Database) throws {
    self.db = db
    pieces = try RowReader(
      sorting, "SELECT distances FROM piece WHERE key = ? ORDER BY rowid")
    insertValue = try Inserter(db, "INSERT INTO value VALUES (?, ?, ?, ?)")
    insertText = try Inserter(
      db, "INSERT INTO value_text (rowid, texts, names) VALUES (?, ?, ?)")
    insertVisits = try Inserter(db, "INSERT INTO value_visits VALUES (?, ?)")
  }

  /// Writes the values of one field, by label and id.
  ///
  /// - Parameters:
  ///   - values: in the order of the lists.
  ///   - place: of the field among those that are indexed.
  func write(
    _ values: [FieldValue], _ lists: inout ValueVisits.Growing, at place: Int,
    _ reference: Reference
  ) throws {
    let order = values.indices.sorted {
      (values[$0].label, values[$0].id) < (values[$1].label, values[$1].id)
    }
    let field = Field.indexed[place]
    let texts = Parallel.mapMany(order) { Texts(values[$0], field, reference) }
    for (number, old) in order.enumerated() {
      let key = ValueKey.key(place, number)
      try write(values[old], texts[number], key)
      pieces.restart(ValueKey.key(place, old))
      var list: [UInt8] = []
      while try pieces.next() { list += pieces.bytes(0) }
      try insertVisits.insert(key, list + lists.end(of: old))
    }
    try db.execute(
      sql: "INSERT INTO about VALUES (?, ?)",
      arguments: [Field.indexed[place].rawValue, "\(values.count)"])
  }

  private func write(_ value: FieldValue, _ texts: Texts, _ key: Int64) throws {
    insertValue.bind(1, key)
    insertValue.bind(2, value.id)
    insertValue.bind(3, value.label == value.id ? nil : value.label)
    insertValue.bind(
      4, value.aliases.isEmpty ? nil : value.aliases.joined(separator: Self.separator))
    try insertValue.insert()
    insertText.bind(1, key)
    insertText.bind(2, texts.searched)
    insertText.bind(3, texts.names)
    try insertText.insert()
  }

  /// Stands between names and cannot stand in one that a reader types.
  static let separator = "\u{1F}"

  /// What a value is found by, folded.
  private struct Texts: Sendable {
    /// In the search of visits.
    let searched: String
    let names: String

    init(_ value: FieldValue, _ field: Field, _ reference: Reference) {
      let isSearched = SearchEntry.fields.contains(field)
      let texts = isSearched ? SearchEntry(field, value.id).texts(reference) : []
      searched = Self.joined(texts.map(SearchKey.fold))
      names = Self.joined(value.foldedNames.sorted())
    }

    private static func joined(_ texts: [String]) -> String {
      texts.joined(separator: String(decoding: Schema.betweenTexts, as: UTF8.self) + " ")
    }
  }
}
