internal import GRDB
import Timeline

/// The values of one field and what they are called.
struct ArchiveNames {
  private let db: Database
  private let place: Int
  private let areNamedInFull: Bool

  init(_ field: Field, _ db: Database) {
    self.db = db
    areNamedInFull = field.isNamedInFull
    place = Field.indexed.firstIndex(of: field) ?? 0
  }

  private var keys: ClosedRange<Int64> { ValueKey.keys(of: place) }

  /// The value with this id; else those called exactly so; else those in whose name the text
  /// stands at the beginning of a word.
  func numbers(called text: String) throws -> [Int] {
    let withID = try numbers("SELECT key FROM value WHERE id = ? AND key BETWEEN ? AND ?", text)
    if !withID.isEmpty { return withID }
    let folded = SearchKey.fold(text)
    let found = try numbers(havingInName: folded)
    let exact = try zip(found, values(found)).filter { $1.isCalled(folded) }.map(\.0)
    return exact.isEmpty && !folded.isEmpty && !areNamedInFull ? found : exact
  }

  /// Those in one of whose names the folded text stands at the beginning of a word.
  private func numbers(havingInName folded: String) throws -> [Int] {
    guard !folded.isEmpty else {
      return try Int64.fetchAll(
        db, sql: "SELECT key FROM value WHERE key BETWEEN ? AND ?",
        arguments: [keys.lowerBound, keys.upperBound]
      ).map(ValueKey.number)
    }
    return try numbers(
      "SELECT rowid FROM value_text WHERE value_text MATCH ? AND rowid BETWEEN ? AND ?",
      "names : \(Schema.phrase(folded))")
  }

  private func numbers(_ sql: String, _ text: String) throws -> [Int] {
    try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [text, keys.lowerBound, keys.upperBound]
    ).map(ValueKey.number)
  }

  /// Few are looked up one by one; of many all are read.
  func values(_ numbers: [Int]) throws -> [FieldValue] {
    guard numbers.count > 500, let last = numbers.max() else { return try numbers.map(value) }
    var all = [FieldValue?](repeating: nil, count: last + 1)
    let rows = try RowReader(
      db, "SELECT key, id, label, aliases FROM value WHERE key BETWEEN ? AND ?",
      keys.lowerBound, ValueKey.key(place, last))
    while try rows.next() {
      let number = ValueKey.number(rows.number(0))
      if all.indices.contains(number) { all[number] = Self.value(rows) }
    }
    return numbers.map { all[$0] ?? FieldValue(id: "") }
  }

  private func value(_ number: Int) throws -> FieldValue {
    let rows = try RowReader(
      db, "SELECT key, id, label, aliases FROM value WHERE key = ?", ValueKey.key(place, number))
    guard try rows.next() else { return FieldValue(id: "") }
    return Self.value(rows)
  }

  private static func value(_ row: RowReader) -> FieldValue {
    let aliases = row.text(3)?.split(
      separator: ArchiveValues.separator, omittingEmptySubsequences: false)
    return FieldValue(
      id: row.text(1) ?? "", label: row.text(2), aliases: aliases?.map(String.init) ?? [])
  }
}
