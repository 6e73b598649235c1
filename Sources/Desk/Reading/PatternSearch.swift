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
      done += read.visits.count
      last = read.visits.count == Self.visitsAtOnce ? read.visits.last.map { RowKey($0) } : nil
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
    var reference: Reference
  }

  /// The next visits in timeline order.
  private func window(_ others: SettledCondition, after key: RowKey?) throws -> Read {
    try store.asking(since: moment) { talk in
      var sql = SQL(
        "SELECT json, collection, id FROM legation.visit WHERE \(store.edition.holds()) AND ")
      others.add(to: &sql)
      if let key {
        sql.add(" AND ")
        KeySQL.add(">", key, to: &sql)
      }
      sql.add(" ORDER BY \(KeySQL.columns) LIMIT \(Self.visitsAtOnce)")
      let rows = try talk.rows(sql)
      let visits = try (0..<rows.count).map { try store.visit(rows, $0) }
      let names = DeskNames(talk: talk, edition: store.edition)
      return Read(visits: visits, reference: try names.reference(for: visits))
    }
  }
}
