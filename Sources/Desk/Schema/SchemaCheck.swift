/// Tells whether a database has a desk of the version this program knows.
enum SchemaCheck {
  /// How many migrations the desk has; 0 where there is no desk.
  static func version(_ talk: Talk) throws -> Int {
    let found = try talk.rows(
      """
      SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'legation'),
        (SELECT count(*) = 3 FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
          WHERE nspname = 'legation' AND relname IN ('migration', 'edition', 'visit')),
        pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()
      """)
    guard found.text(0, 2) == "UTF8" else {
      throw DeskProblem(
        .schema, talk.desk,
        "this database is of the encoding \(found.text(0, 2) ?? "?"); a desk needs UTF8")
    }
    guard found.isTrue(0, 0) else { return 0 }
    let foreign = DeskProblem(
      .schema, talk.desk,
      "the schema \"legation\" of this database is not a desk; a desk needs another database")
    guard found.isTrue(0, 1) else { throw foreign }
    do {
      let version = try talk.rows("SELECT coalesce(max(number), 0) FROM legation.migration")
        .number(0, 0)
      guard version > 0 else { throw foreign }
      return version
    } catch let problem as DeskProblem where problem.kind == .refused {
      throw DeskProblem(.refused, talk.desk, ServerWords.mayNotRead, state: problem.state)
    } catch let problem as DeskProblem where ["42703", "42883", "42804"].contains(problem.state) {
      throw foreign
    }
  }

  /// Throws where nothing may be written.
  static func checkWriting(_ talk: Talk) throws {
    try check(talk)
    let rights = try talk.rows(
      """
      SELECT has_table_privilege('legation.visit', 'INSERT'),
        current_setting('transaction_read_only')::boolean
      """)
    guard !rights.isTrue(0, 1) else {
      throw DeskProblem(.refused, talk.desk, ServerWords.onlyReads)
    }
    guard rights.isTrue(0, 0) else {
      throw DeskProblem(.refused, talk.desk, ServerWords.mayNotWrite)
    }
  }

  static func check(_ talk: Talk) throws {
    let version = try version(talk)
    switch version {
    case Migration.version: return
    case 0:
      throw DeskProblem(.schema, talk.desk, "there is no desk yet; legation desk init makes one")
    case ..<Migration.version:
      throw DeskProblem(
        .schema, talk.desk,
        "this desk is of the older version \(version); legation desk init brings it up to date")
    default:
      throw DeskProblem(
        .schema, talk.desk,
        "this desk is of the newer version \(version); it needs a newer legation")
    }
  }
}
