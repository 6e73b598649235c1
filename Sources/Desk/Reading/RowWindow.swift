import Timeline

/// Windows of rows of an answer.
///
/// Most questions have answers near any place: a few thousand rows there are looked through first.
/// Then all visits are asked, behind a fence: left to itself a planner reads the timeline from its
/// beginning, hoping for a row soon, and of a word that nobody has it reads all of it.
struct RowWindow {
  let talk: Talk
  let visits: VisitSQL
  /// True when the question is every visit.
  let isWhole: Bool

  private static let nearRows = 2_000
  /// With more values to compare, looking near takes longer than asking the index.
  private static let mostValuesNear = 500

  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
    switch place {
    case .first: try rows(nil, isForward: true, limit)
    case .last: try rows(nil, isForward: false, limit)
    case .after(let key): try rows((">", key), isForward: true, limit)
    case .before(let key): try rows(("<", key), isForward: false, limit)
    case .around(let key):
      Window.around(
        try rows(("<", key), isForward: false, limit),
        try rows((">=", key), isForward: true, limit),
        limit)
    // Where that is, is for those to know who have counted.
    case .at: []
    }
  }

  private typealias Range = (relation: String, key: RowKey)

  private func rows(_ range: Range?, isForward: Bool, _ limit: Int) throws -> [TimelineRow] {
    let order = isForward ? KeySQL.columns : KeySQL.backward
    if isWhole {
      var sql = visits.select(KeySQL.row, range)
      sql.add(" ORDER BY \(order) LIMIT \(limit)")
      return read(try talk.rows(sql), isForward)
    }
    if visits.condition.valueCount <= Self.mostValuesNear {
      let rows = try talk.rows(near(range, order, limit))
      let found = read(rows, isForward)
      // Fewer rows than were to be looked at are all there are, as at the end of the timeline.
      if found.count == limit || rows.number(0, 5) < Self.nearRows { return found }
    }
    return read(try talk.rows(fenced(range, order, limit)), isForward)
  }

  private func read(_ rows: ResultRows, _ isForward: Bool) -> [TimelineRow] {
    let found = KeySQL.timelineRows(rows)
    return isForward ? found : found.reversed()
  }

  /// What is found among the next few thousand rows, each with the number of rows looked at; where
  /// nothing is found, that alone.
  private func near(_ range: Range?, _ order: String, _ limit: Int) -> SQL {
    var sql = SQL(
      "WITH near AS MATERIALIZED (SELECT * FROM legation.visit WHERE \(visits.edition.holds())")
    if let range {
      sql.add(" AND ")
      KeySQL.add(range.relation, range.key, to: &sql)
    }
    sql.add(" ORDER BY \(order) LIMIT \(Self.nearRows)), ")
    sql.add("hit AS (SELECT \(KeySQL.columns), precision FROM near WHERE ")
    visits.condition.add(to: &sql)
    sql.add(" ORDER BY \(order) LIMIT \(limit)) SELECT \(KeySQL.row), seen")
    sql.add(
      " FROM (SELECT count(*) AS seen FROM near) AS n LEFT JOIN hit ON true ORDER BY \(order)")
    return sql
  }

  /// What is found among all.
  private func fenced(_ range: Range?, _ order: String, _ limit: Int) -> SQL {
    var sql = SQL("WITH hit AS MATERIALIZED (SELECT \(KeySQL.columns), precision")
    sql.add(" FROM legation.visit WHERE ")
    // For words the range stands outside: it must not be what rows are found by.
    let isApart = visits.condition.asksWords
    visits.addCondition(isApart ? nil : range, to: &sql)
    sql.add(") SELECT \(KeySQL.row) FROM hit")
    if isApart, let range {
      sql.add(" WHERE ")
      KeySQL.add(range.relation, range.key, to: &sql)
    }
    sql.add(" ORDER BY \(order) LIMIT \(limit)")
    return sql
  }

  /// The key of the row that begins on a day and has so many of that day before it.
  func key(on day: Day, at rank: Int) throws -> RowKey? {
    var sql = visits.select(KeySQL.row)
    sql.add(" AND earliest_start = ")
    sql.add(day)
    sql.add(" ORDER BY \(KeySQL.columns) LIMIT 1 OFFSET \(rank)")
    return KeySQL.timelineRows(try talk.rows(sql)).first?.key
  }
}
