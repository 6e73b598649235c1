import Timeline

/// A visit as a row of `visit`, in the form COPY reads.
struct VisitRow {
  /// Of `visit`, in the order of the row; `since` and `until` are for the desk to say.
  static let columns =
    [
      "earliest_start", "latest_end", "id", "collection", "latest_start", "earliest_end",
      "precision", "digest", "related",
    ] + Field.columns.map(\.column) + ["words", "long_words", "json"]

  let line: [UInt8]
  /// Its values, by field.
  let values: [(field: Field, ids: [String])]

  /// - Parameters:
  ///   - number: its place among all that are read.
  ///   - json: as it stands in its file; nothing where it is to be written anew.
  init(
    _ visit: Visit, number: Int, json: ArraySlice<UInt8>?, _ reference: Reference,
    _ maker: inout SearchKeyMaker
  ) throws(RowProblem) {
    values = Field.indexed.map { ($0, visit.values(of: $0, reference)) }
    for (field, ids) in values {
      for id in ids { try RowProblem.check(id, field.rawValue) }
    }
    try RowProblem.check(visit.id, "id")
    for id in visit.related.map(\.visit) { try RowProblem.check(id, "related") }
    var lists = CopyRow()
    lists.add(visit.related.map(\.visit))
    for (field, ids) in values where field != .collection { lists.add(ids) }
    var words = CopyRow()
    words.add(WordVector(key: maker.keyBytes(visit)))
    var text = CopyRow()
    if let json, !json.isEmpty { text.add(json) } else { text.add(visit.json()) }
    var row = CopyRow()
    row.add(Int64(number))
    let days = visit.dates.bounds
    row.add(days.earliestStart)
    row.add(days.latestEnd)
    row.add(visit.id)
    row.add(visit.collection ?? "")
    row.add(days.latestStart)
    row.add(days.earliestEnd)
    row.add(Int16(visit.dates.precision.rawValue))
    row.add(Self.hex(lists.bytes + text.bytes) + "-" + Self.hex(words.bytes))
    row.add(lists)
    row.add(words)
    row.add(text)
    line = row.line
  }

  private static func hex(_ bytes: [UInt8]) -> String { String(Digest.of(bytes), radix: 16) }

  /// The part of the digest that stays when a name is spelled otherwise of whom a visit cites.
  static func ownDigest(_ table: String = "") -> String {
    "split_part(\(table.isEmpty ? "" : table + ".")digest, '-', 1)"
  }
}

/// Why a visit cannot be kept in a desk.
struct RowProblem: Error {
  let message: String

  /// What an index of PostgreSQL can hold, in bytes.
  private static let longest = 2_000

  /// Throws where a text cannot be kept and found.
  static func check(_ text: String, _ name: String) throws(RowProblem) {
    if text.utf8.count > longest {
      throw RowProblem(
        message: "\(name): \(text.utf8.count) bytes are more than a desk can find (\(longest))")
    }
    if text.utf8.contains(0) {
      throw RowProblem(message: "\(name): PostgreSQL keeps no NUL (U+0000)")
    }
  }
}
