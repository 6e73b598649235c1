import Timeline

/// Counts the values of fields among the visits of an answer.
struct ValueCounts {
  let talk: Talk
  let visits: VisitSQL
  let edition: EditionSQL

  func counts(of field: Field) throws -> [FieldCount] {
    var sql = visits.select(
      """
      value, count(*), min(earliest_start) - date '1970-01-01',
        max(earliest_start) - date '1970-01-01'
      """, from: ", unnest(\(field.values)) AS value")
    sql.add(" GROUP BY value")
    let rows = try talk.rows(sql, isOfMany: true)
    let values = try values(field, rows, 0)
    return (0..<rows.count).compactMap { row in
      values[rows.text(row, 0) ?? ""].map { value in
        FieldCount(
          value: value, count: rows.number(row, 1), first: Day(number: Int32(rows.number(row, 2))),
          last: Day(number: Int32(rows.number(row, 3))))
      }
    }.mostFrequentFirst()
  }

  func counts(of field: Field, by other: Field) throws -> [CrossCount] {
    var sql = visits.select(
      "value, other, count(*)",
      from: ", unnest(\(field.values)) AS value, unnest(\(other.values)) AS other")
    sql.add(" GROUP BY value, other")
    let rows = try talk.rows(sql, isOfMany: true)
    let (values, others) = (try values(field, rows, 0), try values(other, rows, 1))
    return (0..<rows.count).compactMap { row in
      guard let value = values[rows.text(row, 0) ?? ""], let other = others[rows.text(row, 1) ?? ""]
      else { return nil }
      return CrossCount(value: value, other: other, count: rows.number(row, 2))
    }.mostFrequentFirst()
  }

  /// The values in a column with their names, by id.
  private func values(
    _ field: Field, _ rows: ResultRows, _ column: Int
  ) throws -> [String: FieldValue] {
    let ids = Set((0..<rows.count).compactMap { rows.text($0, column) })
    let reference =
      try field.entryKind.map {
        try DeskNames(talk: talk, edition: edition).reference([$0: ids])
      } ?? Reference()
    return Dictionary(
      ids.map { ($0, reference.value($0, of: field)) }, uniquingKeysWith: { first, _ in first })
  }
}
