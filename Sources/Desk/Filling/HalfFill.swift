/// What a fill left on a server that keeps some of the decades, when this one failed at its end.
///
/// Servers end a transaction one after the other. Rows of an edition that never came to be here are
/// in no edition there is; in the next one they would be.
enum HalfFill {
  static func undo(_ talk: Talk) throws {
    let tables = try talk.rows(
      """
      SELECT format('%I.%I', nspname, relname)
      FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
      WHERE nspname = 'legation' AND relkind = 'f'
      """)
    guard tables.count > 0 else { return }
    try talk.transaction(locking: "legation.edition") {
      let newest = try talk.rows("SELECT coalesce(max(number), 0) FROM legation.edition")
      for table in (0..<tables.count).compactMap({ tables.text($0, 0) }) {
        try undo(table, since: newest.number(0, 0), talk)
      }
    }
  }

  private static func undo(_ table: String, since newest: Int, _ talk: Talk) throws {
    try talk.rows("DELETE FROM \(table) WHERE since > $1::integer", ["\(newest)"])
    try talk.rows(
      """
      UPDATE \(table) SET until = \(Editions.still)
      WHERE until > $1::integer AND until < \(Editions.still)
      """, ["\(newest)"])
  }
}
