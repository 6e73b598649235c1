import Timeline

/// Looks for regular expressions in visits, which are read for it: the server's are not ours.
struct PatternSearch {
  let store: DeskStore
  let moment: DeskConnection.Moment
  let progress: Progress

  private static let visitsAtOnce = 256

  /// For each pattern the visits it is found in, among those of a condition.
  func visits(
    matching patterns: Set<String>, in others: SettledCondition
  ) throws -> [String: [Visit.ID]] {
    var searches = try patterns.map { ($0, try TextPattern($0).search()) }
    var found: [String: [Visit.ID]] = [:]
    let total = try count(others)
    var done = 0
    var last: RowKey?
    repeat {
      progress(Double(done) / Double(max(1, total)))
      let read = try window(others, after: last)
      for visit in read.visits {
        let texts = visit.texts(read.reference)
        for index in searches.indices where try searches[index].1.matches(texts) {
          found[searches[index].0, default: []].append(visit.id)
        }
      }
      // It may be one: whoever reads it hears why nobody can.
      for search in searches { found[search.0, default: []] += read.unreadable }
      done += Self.visitsAtOnce
      last = read.next
    } while last != nil
    return found
  }

  private func count(_ others: SettledCondition) throws -> Int {
    try store.asking(since: moment) { talk in
      var sql = SQL("SELECT count(*) FROM legation.visit WHERE \(store.edition.holds()) AND ")
      others.add(to: &sql)
      return try talk.rows(sql).number(0, 0)
    }
  }

  private struct Read: Sendable {
    var visits: [Visit]
    var unreadable: [Visit.ID]
    var reference: Reference
    /// The last row, where more may follow.
    var next: RowKey?
  }

  /// The next visits in timeline order.
  private func window(_ others: SettledCondition, after key: RowKey?) throws -> Read {
    try store.asking(since: moment) { talk in
      var sql = SQL(
        "SELECT \(KeySQL.row), json FROM legation.visit WHERE \(store.edition.holds()) AND ")
      others.add(to: &sql)
      if let key {
        sql.add(" AND ")
        KeySQL.add(">", key, to: &sql)
      }
      sql.add(" ORDER BY \(KeySQL.columns) LIMIT \(Self.visitsAtOnce)")
      let rows = try talk.rows(sql)
      let visits = (0..<rows.count).map { try? store.visit(rows, $0) }
      let readable = visits.compactMap(\.self)
      let keys = KeySQL.timelineRows(rows).map(\.key)
      let names = DeskNames(talk: talk, edition: store.edition)
      return Read(
        visits: readable, unreadable: zip(visits, keys).filter { $0.0 == nil }.map(\.1.id),
        reference: try names.reference(for: readable),
        next: keys.count == Self.visitsAtOnce ? keys.last : nil)
    }
  }
}
