import Timeline

/// Windows of rows of an answer.
///
/// Most questions have answers near any place: a few thousand rows there are looked through first.
/// Where they hold some of the answer but not a page of it, how many they hold tells how far away the
/// rest of the page is likely to be, and how many visits there are likely to be in all. A row that is
/// looked at takes less than a row that an index finds somewhere in the table (at a million visits
/// 1 to 4 µs, and 11): where the page is the nearer, rows are looked through once more.
///
/// Else all visits are asked, behind a fence: left to itself a planner reads the timeline from its
/// beginning, hoping for a row soon, and of a word that nobody has it reads all of it.
struct RowWindow {
  let talk: Talk
  let visits: VisitSQL
  /// True when the question is every visit.
  let isWhole: Bool
  /// How many visits there are, of which the question asks for some.
  let total: Int
  /// How many rows are looked through first.
  var nearRows = 2_000

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
    if visits.condition.valueCount <= Self.mostValuesNear,
      let rows = try rowsNear(range, isForward, limit)
    {
      return isForward ? rows : rows.reversed()
    }
    return read(try talk.rows(fenced(range, order, limit)), isForward)
  }

  private func read(_ rows: ResultRows, _ isForward: Bool) -> [TimelineRow] {
    let found = KeySQL.timelineRows(rows)
    return isForward ? found : found.reversed()
  }

  // MARK: Near

  /// The next rows, the nearest first, if it is likely that looking for them takes less than asking
  /// for all, and they are found.
  private func rowsNear(
    _ range: Range?, _ isForward: Bool, _ limit: Int
  ) throws -> [TimelineRow]? {
    let first = try look(range, isForward, limit, through: nearRows)
    guard let end = first.end else { return first.rows }
    let found = first.rows.count
    let likely = total * found / nearRows
    // As many rows are looked through as an index is likely to find, if that is likely to be enough.
    guard likely * found / nearRows >= limit else { return nil }
    let second = try look((isForward ? ">=" : "<=", end), isForward, limit - found, through: likely)
    return second.end == nil ? first.rows + second.rows : nil
  }

  /// What is found among the next rows, the nearest first.
  private struct Look {
    var rows: [TimelineRow]
    /// The row at which looking ended before enough were found; nil where they were, and where the
    /// timeline ends.
    var end: RowKey?
  }

  /// Reads no more rows than it takes to find enough; the last one is where it ends, not looked at.
  private func look(
    _ range: Range?, _ isForward: Bool, _ limit: Int, through most: Int
  ) throws -> Look {
    let order = isForward ? KeySQL.columns : KeySQL.backward
    var sql = SQL("SELECT \(KeySQL.row), nth = \(most) FROM (")
    sql.add("SELECT *, row_number() OVER (ORDER BY \(order)) AS nth")
    sql.add(" FROM legation.visit WHERE \(visits.edition.holds())")
    if let range {
      sql.add(" AND ")
      KeySQL.add(range.relation, range.key, to: &sql)
    }
    sql.add(" ORDER BY \(order) LIMIT \(most)) AS near WHERE nth = \(most) OR ")
    visits.condition.add(to: &sql)
    sql.add(" ORDER BY \(order) LIMIT \(limit)")
    let rows = try talk.rows(sql)
    var look = Look(rows: KeySQL.timelineRows(rows))
    if rows.count > 0, rows.isTrue(rows.count - 1, 5) { look.end = look.rows.removeLast().key }
    return look
  }

  // MARK: Among all

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
