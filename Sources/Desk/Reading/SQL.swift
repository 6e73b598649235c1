internal import Synchronization
import Timeline

/// A piece of SQL with the values that stand in it apart: nothing a reader types is read as SQL.
struct SQL {
  private(set) var text = ""
  private(set) var parameters: [String] = []
  /// True for what a planner would look for in the whole table, and finds quicker by an index.
  var needsIndex = false

  init(_ text: String = "") { self.text = text }

  /// Adds what is ours.
  mutating func add(_ text: String) { self.text += text }

  /// Adds a place for a value.
  mutating func add(_ value: String, as type: String) {
    parameters.append(value)
    text += "$\(parameters.count)::\(type)"
  }

  mutating func add(_ day: Day) { add(day.sql, as: "date") }

  mutating func add(_ texts: [String]) { add(PostgresArray.text(texts), as: "text[]") }
}

extension Talk {
  /// - Parameter isOfMany: true for what reads a large part of all visits, which a scan of the table
  ///   does in half the time that finding each by an index takes.
  func rows(_ sql: SQL, isOfMany: Bool = false) throws -> ResultRows {
    if sql.needsIndex {
      try allowScans(false)
    } else if isOfMany {
      try allowScans(true)
    }
    return try rows(sql.text, sql.parameters)
  }

  private func allowScans(_ mayScan: Bool) throws {
    guard handle.planner.mayScan.withLock({ $0 }) != mayScan else { return }
    // One that is given up may have been done.
    handle.planner.mayScan.withLock { $0 = nil }
    try run("SET enable_seqscan = \(mayScan ? "on" : "off")")
    handle.planner.mayScan.withLock { $0 = mayScan }
  }
}

/// The rows an edition has, of a table whose rows are valid from one edition to another.
struct EditionSQL: Sendable {
  /// A number of ours, which may stand in SQL as it is.
  let number: Int

  /// - Parameter isIndexed: false to keep a planner from finding rows by their editions.
  func holds(_ table: String = "", isIndexed: Bool = true) -> String {
    let name = table.isEmpty ? "" : table + "."
    let plain = isIndexed ? "" : " + 0"
    return "\(name)since\(plain) <= \(number) AND \(name)until\(plain) > \(number)"
  }
}

/// The key of a row as SQL says it, which is the order of the timeline.
enum KeySQL {
  static let columns = "earliest_start, latest_end, id, collection"
  static let backward = "earliest_start DESC, latest_end DESC, id DESC, collection DESC"
  /// What a row of the timeline takes.
  static let row = """
    earliest_start - date '1970-01-01', latest_end - date '1970-01-01', id, collection, precision
    """

  /// - Parameter relation: `<`, `<=`, `>` or `>=`.
  static func add(_ relation: String, _ key: RowKey, to sql: inout SQL) {
    // The first day alone tells which decades need not be asked; a row of columns does not.
    sql.add("earliest_start \(relation.hasPrefix("<") ? "<=" : ">=") ")
    sql.add(key.earliestStart)
    sql.add(" AND (\(columns)) \(relation) (")
    sql.add(key.earliestStart)
    sql.add(", ")
    sql.add(key.latestEnd)
    sql.add(", ")
    sql.add(key.id, as: "text")
    sql.add(", ")
    sql.add(key.collection, as: "text")
    sql.add(")")
  }

  static func timelineRow(_ rows: ResultRows, _ row: Int) -> TimelineRow {
    TimelineRow(
      key: RowKey(
        earliestStart: Day(number: Int32(rows.number(row, 0))),
        latestEnd: Day(number: Int32(rows.number(row, 1))), id: rows.text(row, 2) ?? "",
        collection: rows.text(row, 3) ?? ""),
      precision: .init(rawValue: UInt8(truncatingIfNeeded: rows.number(row, 4))) ?? .day)
  }

  static func timelineRows(_ rows: ResultRows) -> [TimelineRow] {
    (0..<rows.count).map { timelineRow(rows, $0) }
  }
}
