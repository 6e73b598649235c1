import Timeline

/// Looks up in a desk what texts and names stand for.
struct DeskNames {
  let talk: Talk
  let edition: EditionSQL

  /// The visits whose text is too long for a tsvector, and holds folded words.
  func visits(containing words: String) throws -> [Visit.ID] {
    var sql = SQL("SELECT id FROM legation.visit WHERE \(edition.holds())")
    sql.add(" AND long_words IS NOT NULL AND strpos(long_words, ")
    sql.add(" " + words, as: "text")
    sql.add(") > 0")
    let rows = try talk.rows(sql)
    return (0..<rows.count).compactMap { rows.text($0, 0) }
  }

  // MARK: Values a reader means

  /// The value with this id; else those called exactly so; else those in whose name the text stands
  /// at the beginning of a word. Only values some visit of the edition has count.
  func values(of field: Field, called text: String) throws -> [String] {
    guard Field.indexed.contains(field) else { return [] }
    if try isUsed([text], field) { return [text] }
    let folded = SearchKey.fold(text)
    let exact = try candidates(field) { sql in
      sql.add("names @> ")
      sql.add([folded])
    }
    let used = try exact.filter { try isUsed([$0], field) }
    guard used.isEmpty else { return used }
    guard !folded.isEmpty, !field.isNamedInFull else { return [] }
    return try candidates(field) { Self.addName(folded, to: &$0) }
  }

  private func isUsed(_ ids: [String], _ field: Field) throws -> Bool {
    var sql = SQL("SELECT EXISTS (SELECT FROM legation.visit WHERE \(edition.holds()) AND ")
    SettledCondition.values(field, ids).add(to: &sql)
    sql.add(")")
    // A planner expects to find a value soon, and reads all visits for one that none of them has.
    sql.needsIndex = true
    return try talk.rows(sql).isTrue(0, 0)
  }

  /// - Parameter condition: on the names of a value, or of what it stands for.
  private func candidates(_ field: Field, _ condition: (inout SQL) -> Void) throws -> [String] {
    var sql = SQL("SELECT v.id FROM legation.value AS v WHERE field = ")
    sql.add(field.rawValue, as: "text")
    sql.add(" AND ")
    condition(&sql)
    if let kind = field.entryKind {
      sql.add(
        """
         AND NOT EXISTS (SELECT FROM legation.entry AS e
          WHERE e.kind = '\(kind.name)' AND e.id = v.id AND \(edition.holds("e")))
        UNION SELECT id FROM legation.entry WHERE kind = '\(kind.name)' AND \(edition.holds()) AND 
        """)
      condition(&sql)
    }
    let rows = try talk.rows(sql)
    return (0..<rows.count).compactMap { rows.text($0, 0) }.sorted()
  }

  /// One that is called so.
  private static func addName(_ folded: String, to sql: inout SQL) {
    sql.add("(called @@ ")
    sql.add(WordVector.query(folded), as: "tsquery")
    sql.add(" OR (long_called IS NOT NULL AND strpos(long_called, ")
    sql.add(" " + folded, as: "text")
    sql.add(") > 0))")
  }

  // MARK: Entries

  /// What the values of some fields of these visits stand for.
  func reference(
    for visits: [Visit], of fields: [Field] = Field.described
  ) throws -> Reference {
    var ids: [Reference.Kind: Set<String>] = [:]
    for field in fields {
      guard let kind = field.entryKind else { continue }
      for visit in visits {
        ids[kind, default: []].formUnion(visit.values(of: field, Reference()))
      }
    }
    return try reference(ids)
  }

  func reference(_ ids: [Reference.Kind: Set<String>]) throws -> Reference {
    var reference = Reference()
    guard ids.values.contains(where: { !$0.isEmpty }) else { return reference }
    var sql = SQL("SELECT kind, json FROM legation.entry WHERE \(edition.holds()) AND (false")
    for (kind, ids) in ids where !ids.isEmpty {
      sql.add(" OR (kind = '\(kind.name)' AND id = ANY (")
      sql.add(ids.sorted())
      sql.add("))")
    }
    sql.add(")")
    let rows = try talk.rows(sql)
    let kinds = Dictionary(uniqueKeysWithValues: Reference.Kind.allCases.map { ($0.name, $0) })
    for row in 0..<rows.count {
      guard let kind = rows.text(row, 0).flatMap({ kinds[$0] }) else { continue }
      _ = reference.read(kind, rows.bytes(row, 1))
    }
    return reference
  }
}

/// The spellings of names: those of people and places stand in the desk, parties are ours.
struct DeskSpellings: NameSpellings {
  let store: DeskStore
  let moment: DeskConnection.Moment
  private static let parties = SpellingTable(Reference())

  var longest: Int { max(Self.parties.longest, store.opening.longestName) }

  func spellings(of folded: String) throws -> [String]? {
    let ofParties = Self.parties.spellings(of: folded)
    let found = try store.asking(since: moment) { talk in
      var sql = SQL(
        """
        SELECT DISTINCT unnest(spellings) FROM legation.entry
        WHERE \(store.edition.holds()) AND spellings @> 
        """)
      sql.add([folded])
      let rows = try talk.rows(sql)
      return (0..<rows.count).compactMap { rows.text($0, 0) }
    }
    guard !found.isEmpty || ofParties != nil else { return nil }
    return Set(found).union(ofParties ?? []).sorted()
  }
}
