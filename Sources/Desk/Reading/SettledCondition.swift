import Timeline

/// A condition with everything looked up that it names: what is left can be said in SQL.
indirect enum SettledCondition: Sendable {
  case always, never
  /// Folded words, and the visits in whose text they stand that is too long for a tsvector.
  case text(String, long: [Visit.ID])
  case values(Field, [String])
  case dates(DateRelation, ClosedRange<Day>)
  case duration(ClosedRange<Int>)
  /// Visits by their ids, which no two have on a desk: those that are named, or that a pattern was
  /// found in.
  case visits([Visit.ID])
  case not(SettledCondition)
  case all([SettledCondition])
  case any([SettledCondition])

  /// How many values must be compared with those of a visit.
  var valueCount: Int {
    switch self {
    case .text(_, let long): long.count
    case .values(_, let ids), .visits(let ids): ids.count
    case .not(let inner): inner.valueCount
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.valueCount }
    case .always, .never, .dates, .duration: 0
    }
  }

  /// True when words are looked for.
  var asksWords: Bool {
    switch self {
    case .text: true
    case .not(let inner): inner.asksWords
    case .all(let parts), .any(let parts): parts.contains(where: \.asksWords)
    case .always, .never, .values, .dates, .duration, .visits: false
    }
  }

  /// Adds it as SQL that is true or false for a row of `visit`, never NULL.
  ///
  /// A planner does not know what it costs to look for words in a text that stands apart from its
  /// row: left to itself it takes 2.5 s for what the index tells in one.
  func add(to sql: inout SQL) {
    if let query = wordQuery, query.needsWord {
      sql.needsIndex = true
      sql.add("words @@ ")
      return sql.add(query.text, as: "tsquery")
    }
    switch self {
    case .always: sql.add("true")
    case .never: sql.add("false")
    case .text(let words, let long): Self.add(words, long, to: &sql)
    case .values(let field, let ids): Self.add(field, ids, to: &sql)
    case .dates(let relation, let days): Self.add(relation, days, to: &sql)
    case .duration(let length): Self.add(length, to: &sql)
    case .visits(let ids):
      sql.add("id = ANY (")
      sql.add(ids)
      sql.add(")")
    case .not(let inner):
      sql.add("NOT ")
      inner.add(to: &sql)
    case .all(let parts):
      Self.add(Self.joiningWords(parts), " AND ", none: "true", to: &sql)
    case .any(let parts): Self.add(parts, " OR ", none: "false", to: &sql)
    }
  }

  private static func add(
    _ parts: [SettledCondition], _ joint: String, none: String, to sql: inout SQL
  ) {
    guard !parts.isEmpty else { return sql.add(none) }
    sql.add("(")
    for (index, part) in parts.enumerated() {
      if index > 0 { sql.add(joint) }
      part.add(to: &sql)
    }
    sql.add(")")
  }

  /// Indexes tell all of it: no row that is found needs to be looked at again, and its text, which
  /// stands apart from the row, is not read.
  private static func add(_ words: String, _ long: [Visit.ID], to sql: inout SQL) {
    sql.needsIndex = true
    sql.add("(words @@ ")
    sql.add(WordVector.query(words), as: "tsquery")
    sql.add(" OR id = ANY (")
    sql.add(long)
    sql.add("))")
  }

  private static func add(_ field: Field, _ ids: [String], to sql: inout SQL) {
    guard !ids.isEmpty else { return sql.add("false") }
    if field == .collection {
      sql.add("(collection <> '' AND collection = ANY (")
      sql.add(ids)
      sql.add("))")
    } else {
      sql.add("\(field.column) && ")
      sql.add(ids)
    }
  }

  private static func add(_ relation: DateRelation, _ days: ClosedRange<Day>, to sql: inout SQL) {
    func compare(_ column: String, _ sign: String, _ day: Day) {
      sql.add("\(column) \(sign) ")
      sql.add(day)
    }
    sql.add("(")
    switch relation {
    case .after: compare("latest_start", ">", days.upperBound)
    case .before: compare("earliest_start", "<", days.lowerBound)
    case .since: compare("latest_start", ">=", days.lowerBound)
    case .until: compare("earliest_start", "<=", days.upperBound)
    case .on:
      compare("earliest_start", "<=", days.upperBound)
      sql.add(" AND ")
      compare("latest_end", ">=", days.lowerBound)
    case .during:
      compare("latest_start", ">=", days.lowerBound)
      sql.add(" AND ")
      compare("earliest_end", "<=", days.upperBound)
    }
    sql.add(")")
  }

  /// As `DayBounds.duration` says it.
  private static func add(_ length: ClosedRange<Int>, to sql: inout SQL) {
    let least = "greatest(1, earliest_end - latest_start + 1)"
    let most = "greatest(\(least), latest_end - earliest_start + 1)"
    sql.add("(\(least) <= ")
    sql.add("\(length.upperBound)", as: "bigint")
    sql.add(" AND \(most) >= ")
    sql.add("\(length.lowerBound)", as: "bigint")
    sql.add(")")
  }
}
