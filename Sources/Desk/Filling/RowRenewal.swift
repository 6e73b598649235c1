import Timeline

/// Makes rows anew of visits that stand in a desk: what a visit cites is among its words, and may be
/// spelled otherwise than it was.
struct RowRenewal {
  let talk: Talk

  private static let still = Editions.still
  private static let visitsAtOnce = 1_000

  /// After people, places and sources were replaced: the visits that were not filled in, but cite
  /// them.
  ///
  /// - Parameter amends: whether collections were filled in part.
  /// - Returns: how many rows were written.
  func renewOthers(_ number: Int, amends: Bool) throws -> Int {
    let others = amends ? "" : "AND v.collection NOT IN (SELECT id FROM filled)"
    let cited = [Field.person, .place, .source].compactMap { field in
      field.entryKind.map { kind in
        """
        SELECT v.id FROM legation.entry AS e JOIN legation.visit AS v
          ON v.\(field.column) @> ARRAY[e.id]
        WHERE kind = '\(kind.name)' AND (e.since = \(number) OR e.until = \(number))
          AND v.until = \(Self.still) AND v.since < \(number) \(others)
        """
      }
    }
    try talk.run(
      "CREATE TEMP TABLE citing ON COMMIT DROP AS \(cited.joined(separator: " UNION "))")
    try stage("id IN (SELECT id FROM citing)", in: EditionSQL(number: number))
    try talk.run(
      """
      DELETE FROM incoming AS i USING legation.visit AS v
      WHERE v.until = \(Self.still) AND v.id = i.id AND v.digest = i.digest;
      UPDATE legation.visit AS v SET until = \(number) FROM incoming AS i
      WHERE v.until = \(Self.still) AND v.id = i.id
      """)
    return try talk.rows(
      """
      INSERT INTO legation.visit (since, \(Staging.columns))
      SELECT \(number), \(Staging.columns) FROM incoming
      """
    ).changed
  }

  /// All rows of a desk from before version 3.
  func renewAll() throws {
    let ends = try talk.rows("SELECT DISTINCT until FROM legation.visit")
    let newest = try talk.rows("SELECT coalesce(max(number), 0) FROM legation.edition")
    for row in 0..<ends.count {
      let end = ends.number(row, 0)
      let last = EditionSQL(number: min(end - 1, newest.number(0, 0)))
      try talk.run(Staging.tables)
      try stage("until = \(end)", in: last)
      try talk.run(
        """
        UPDATE legation.visit AS v
        SET words = i.words, long_words = i.long_words, digest = i.digest FROM incoming AS i
        WHERE v.until = \(end) AND v.id = i.id;
        DROP TABLE incoming, incoming_entry, incoming_value
        """)
    }
  }

  /// Puts rows of some visits of an edition, made anew, where visits wait to be filled in.
  private func stage(_ condition: String, in edition: EditionSQL) throws {
    try talk.run("TRUNCATE incoming")
    var last = ""
    while true {
      let rows = try talk.rows(
        """
        SELECT json, collection, id FROM legation.visit
        WHERE \(edition.holds()) AND \(condition) AND id > $1
        ORDER BY id LIMIT \(Self.visitsAtOnce)
        """, [last])
      guard rows.count > 0 else { return }
      try copy(rows, in: edition)
      last = rows.text(rows.count - 1, 2) ?? ""
    }
  }

  private func copy(_ rows: ResultRows, in edition: EditionSQL) throws {
    // One that was changed by hand, so that it cannot be read, stays as it is.
    let visits = (0..<rows.count).compactMap { row in visit(rows, row).map { (row, $0) } }
    let reference = try DeskNames(talk: talk, edition: edition).reference(for: visits.map(\.1))
    var maker = SearchKeyMaker(reference)
    try talk.copy(into: Staging.visits) { send in
      for (row, visit) in visits {
        let json = rows.bytes(row, 0)
        try send(VisitRow(visit, number: row, json: json[...], reference, &maker).line)
      }
    }
  }

  private func visit(_ rows: ResultRows, _ row: Int) -> Visit? {
    var visit = Visit.read(rows.bytes(row, 0)).visit
    visit?.collection = rows.text(row, 1).flatMap { $0.isEmpty ? nil : $0 }
    return visit
  }
}
