import Timeline

/// Where what is filled in waits until it is known what of it is new.
enum Staging {
  /// Long texts are packed by lz4 where the server has it: its older way takes twice the time.
  static let tables = """
    SELECT set_config(name, 'lz4', true) FROM pg_settings
    WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals);
    CREATE TEMP TABLE incoming ON COMMIT DROP AS
      SELECT 0::bigint AS number, \(columns) FROM legation.visit WITH NO DATA;
    CREATE TEMP TABLE incoming_entry ON COMMIT DROP AS
      SELECT \(EntryRow.columns) FROM legation.entry WITH NO DATA;
    CREATE TEMP TABLE incoming_value ON COMMIT DROP AS
      SELECT \(ValueRow.columns) FROM legation.value WITH NO DATA
    """

  static let columns = VisitRow.columns.joined(separator: ", ")
  static let visits = "incoming (number, \(columns))"

  static func copy(_ values: Set<ValueRow>, _ reference: Reference, _ talk: Talk) throws {
    try talk.copy(into: "incoming_value (\(ValueRow.columns))") { send in
      for value in values { try send(value.line) }
    }
    try talk.copy(into: "incoming_entry (\(EntryRow.columns))") { send in
      try EntryRow.all(reference) { try send($0.line) }
    }
    try talk.run(
      """
      CREATE INDEX ON incoming (id); ANALYZE incoming (id, collection, digest, related);
      ANALYZE incoming_entry (kind, id); ANALYZE incoming_value (field, id)
      """)
  }

  /// Leaves out visits whose id is taken, and tells of them and of visits that are named and are
  /// nowhere.
  ///
  /// - Parameter amends: whether a visit of the desk takes its place in the collection it is in.
  static func settle(_ loaded: inout LoadedCollection, _ talk: Talk, amends: Bool) throws {
    if amends {
      try talk.run(
        """
        UPDATE incoming AS i SET collection = v.collection FROM legation.visit AS v
        WHERE v.until = \(Editions.still) AND v.id = i.id
        """)
    }
    let twice = try talk.rows(
      """
      DELETE FROM incoming USING
        (SELECT id AS taken, min(number) AS first FROM incoming GROUP BY id HAVING count(*) > 1) AS d
      WHERE id = taken AND number > first RETURNING id
      """)
    for row in 0..<twice.count {
      let id = twice.text(row, 0) ?? ""
      loaded.report(.error, "the id \"\(id)\" is taken already by an earlier visit")
    }
    let taken = try talk.rows(
      """
      DELETE FROM incoming AS i USING legation.visit AS v
      WHERE v.until = \(Editions.still) AND v.id = i.id
        AND v.collection NOT IN (SELECT collection FROM incoming)
      RETURNING v.id, v.collection
      """)
    for row in 0..<taken.count {
      let (id, collection) = (taken.text(row, 0) ?? "", taken.text(row, 1) ?? "")
      loaded.report(
        .error,
        """
        the id "\(id)" is taken already by a visit of the collection \(collection); --amend \
        corrects that one
        """)
    }
    let staying = amends ? "" : "AND v.collection NOT IN (SELECT collection FROM incoming)"
    let missing = try talk.rows(
      """
      SELECT i.id, other FROM incoming AS i, unnest(related) AS other
      WHERE NOT EXISTS (SELECT FROM incoming AS named WHERE named.id = other)
        AND NOT EXISTS (SELECT FROM legation.visit AS v
          WHERE v.id = other AND until = \(Editions.still) \(staying))
      ORDER BY number
      """)
    for row in 0..<missing.count {
      let (id, other) = (missing.text(row, 0) ?? "", missing.text(row, 1) ?? "")
      loaded.report(.warning, "visit \"\(id)\": no visit has the id \"\(other)\"")
    }
  }
}
