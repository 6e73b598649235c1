internal import Synchronization
import Timeline

/// The answer of a desk to a question, in SQL.
///
/// Each call is a statement or two; counts are kept, rows are not.
final class DeskSelection: Selection {
  private let store: DeskStore
  private let query: VisitQuery
  private let progress: Progress
  private let known = Mutex(Known())

  /// What has been worked out.
  private struct Known: Sendable {
    var condition: SettledCondition?
    var count: Int?
    var counts: [Field: [FieldCount]] = [:]
  }

  init(_ query: VisitQuery, in store: DeskStore, _ progress: @escaping Progress) {
    self.query = query
    self.store = store
    self.progress = progress
  }

  /// The question, with what it names looked up.
  private func condition(since moment: DeskConnection.Moment) throws -> SettledCondition {
    if let condition = known.withLock({ $0.condition }) { return condition }
    let settler = QuestionSettler(store: store, moment: moment, progress: progress)
    let condition = try settler.settle(query)
    known.withLock { $0.condition = condition }
    return condition
  }

  /// Asks what needs the question settled.
  private func asking<Value: Sendable>(
    _ ask: (Talk, VisitSQL) throws -> Value
  ) throws -> Value {
    let moment = store.now
    let condition = try condition(since: moment)
    return try store.asking(since: moment) {
      try ask($0, VisitSQL(condition: condition, edition: store.edition))
    }
  }

  func count() throws -> Int {
    if query.isEmpty { return store.count }
    if let count = known.withLock({ $0.count }) { return count }
    let count = try asking { talk, visits in
      try talk.rows(visits.select("count(*)")).number(0, 0)
    }
    known.withLock { $0.count = count }
    return count
  }

  func rank(of key: RowKey) throws -> Int {
    try asking { talk, visits in
      try talk.rows(visits.select("count(*)", ("<", key))).number(0, 0)
    }
  }

  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
    guard limit > 0 else { return [] }
    if case .at(let rank) = place {
      let count = try count()
      return try asking { talk, visits in
        let window = RowWindow(talk: talk, visits: visits, isWhole: query.isEmpty)
        guard let key = try window.key(at: min(max(0, rank), max(0, count - 1))) else { return [] }
        return try window.rows(.around(key), limit: limit)
      }
    }
    return try asking { talk, visits in
      try RowWindow(talk: talk, visits: visits, isWhole: query.isEmpty).rows(place, limit: limit)
    }
  }

  func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int] {
    try asking { try BarCounts(talk: $0, visits: $1).bars(slices, measure) }
  }

  func counts(of field: Field) throws -> [FieldCount] {
    guard Field.indexed.contains(field) else { return [] }
    if let counts = known.withLock({ $0.counts[field] }) { return counts }
    let counts = try asking {
      try ValueCounts(talk: $0, visits: $1, edition: store.edition).counts(of: field)
    }
    known.withLock { $0.counts[field] = counts }
    return counts
  }

  func counts(of field: Field, by other: Field) throws -> [CrossCount] {
    guard Field.indexed.contains(field), Field.indexed.contains(other) else { return [] }
    return try asking {
      try ValueCounts(talk: $0, visits: $1, edition: store.edition).counts(of: field, by: other)
    }
  }
}

/// Asks the visits that answer a question.
struct VisitSQL {
  let condition: SettledCondition
  let edition: EditionSQL

  /// - Parameters:
  ///   - from: what follows the table, such as another to be joined.
  ///   - range: how the key of the visits stands to another.
  func select(
    _ columns: String, from: String = "", _ range: (relation: String, key: RowKey)? = nil
  ) -> SQL {
    var sql = SQL("SELECT \(columns) FROM legation.visit\(from) WHERE ")
    addCondition(range, to: &sql)
    return sql
  }

  func addCondition(_ range: (relation: String, key: RowKey)?, to sql: inout SQL) {
    sql.add("\(edition.holds("visit")) AND ")
    condition.add(to: &sql)
    guard let range else { return }
    sql.add(" AND ")
    KeySQL.add(range.relation, range.key, to: &sql)
  }
}
