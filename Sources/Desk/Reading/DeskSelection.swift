internal import Synchronization
import Timeline

/// The answer of a desk to a question, in SQL.
///
/// Each call is a statement or two; what is counted is kept, rows are not.
final class DeskSelection: Selection {
  private let store: DeskStore
  private let query: VisitQuery
  private let progress: Progress
  private let answer: KnownAnswer

  init(
    _ query: VisitQuery, in store: DeskStore, _ answer: KnownAnswer,
    _ progress: @escaping Progress
  ) {
    self.query = query
    self.answer = answer
    self.store = store
    self.progress = progress
  }

  /// The question, with what it names looked up.
  private func condition(since moment: DeskConnection.Moment) throws -> SettledCondition {
    if let condition = answer.parts.withLock({ $0.condition }) { return condition }
    let settler = QuestionSettler(store: store, moment: moment, progress: progress)
    let condition = try settler.settle(query)
    answer.parts.withLock { $0.condition = condition }
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
    query.isEmpty ? store.count : try days().count
  }

  private func days() throws -> DayCounts {
    if let days = answer.parts.withLock({ $0.days }) { return days }
    let days = try asking { try DayCounts($0, $1) }
    answer.parts.withLock { $0.days = days }
    return days
  }

  /// Of its day the visits before it are counted, of all others it is known.
  func rank(of key: RowKey) throws -> Int {
    let before = try days().before(key.earliestStart)
    return try asking { talk, visits in
      var sql = visits.select("count(*)", ("<", key))
      sql.add(" AND earliest_start = ")
      sql.add(key.earliestStart)
      return before + (try talk.rows(sql).number(0, 0))
    }
  }

  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
    guard limit > 0 else { return [] }
    if case .at(let rank) = place {
      let days = try days()
      guard let (day, before) = days.day(at: min(max(0, rank), days.count - 1)) else { return [] }
      return try asking { talk, visits in
        let window = window(talk, visits)
        guard let key = try window.key(on: day, at: before) else { return [] }
        return try window.rows(.around(key), limit: limit)
      }
    }
    return try asking { talk, visits in
      try window(talk, visits).rows(place, limit: limit)
    }
  }

  private func window(_ talk: Talk, _ visits: VisitSQL) -> RowWindow {
    RowWindow(talk: talk, visits: visits, isWhole: query.isEmpty, total: store.count)
  }

  func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int] {
    switch measure {
    case .begun: try days().bars(slices)
    case .underWay: try asking { try BarCounts(talk: $0, visits: $1).underWay(slices) }
    }
  }

  func counts(of field: Field) throws -> [FieldCount] {
    guard Field.indexed.contains(field) else { return [] }
    if let counts = answer.parts.withLock({ $0.counts[field] }) { return counts }
    let counts = try asking {
      try ValueCounts(talk: $0, visits: $1, edition: store.edition).counts(of: field)
    }
    answer.parts.withLock { $0.counts[field] = counts }
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
    // Left to itself a planner finds the visits of the edition by an index and reads the words of
    // each, which stand apart from their rows.
    sql.add("\(edition.holds("visit", isIndexed: !condition.asksWords)) AND ")
    condition.add(to: &sql)
    guard let range else { return }
    sql.add(" AND ")
    KeySQL.add(range.relation, range.key, to: &sql)
  }
}
