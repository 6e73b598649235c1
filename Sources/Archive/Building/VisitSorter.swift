internal import Foundation
internal import GRDB
import Timeline

/// Puts visits in timeline order, however many there are: SQLite sorts them in a file.
struct VisitSorter {
  private let db: Database
  private let insert: Inserter
  private let insertRelated: Inserter
  private(set) var count = 0
  private var last: RowKey?
  /// Many collections are written in timeline order, and need not be sorted.
  private(set) var isSorted = true

  /// - Parameter db: that only the sorter uses.
  init(_ db: Database) throws {
    self.db = db
    try db.execute(
      sql: """
        CREATE TABLE unsorted (
          number INTEGER PRIMARY KEY, first_day INTEGER, last_day INTEGER, id TEXT,
          collection TEXT, precision INTEGER, days BLOB, field_values BLOB, words TEXT, json BLOB);
        CREATE TABLE related (visit INTEGER, other TEXT);
        CREATE TABLE piece (key INTEGER, distances BLOB);
        """)
    insert = try Inserter(db, "INSERT INTO unsorted VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertRelated = try Inserter(db, "INSERT INTO related VALUES (?, ?)")
  }

  mutating func add(_ visit: PreparedVisit) throws {
    count += 1
    if let last, visit.key < last { isSorted = false }
    last = visit.key
    insert.bind(1, Int64(count))
    insert.bind(2, Int64(visit.key.earliestStart.number))
    insert.bind(3, Int64(visit.key.latestEnd.number))
    insert.bind(4, visit.key.id)
    insert.bind(5, visit.key.collection)
    insert.bind(6, Int64(visit.precision.rawValue))
    insert.bind(7, blob: visit.days)
    insert.bind(8, blob: visit.values)
    insert.bind(9, text: visit.words)
    insert.bind(10, blob: visit.json)
    try insert.insert()
    for other in visit.related {
      insertRelated.bind(1, Int64(count))
      insertRelated.bind(2, other)
      try insertRelated.insert()
    }
  }

  /// Leaves out visits whose id an earlier one has, and tells of them and of visits that are
  /// named and not there.
  mutating func check(_ report: (Problem.Severity, String) -> Void) throws {
    try db.execute(sql: "CREATE INDEX unsorted_id ON unsorted (id)")
    let repeated = try Row.fetchAll(
      db,
      sql: """
        SELECT number, id FROM unsorted JOIN
          (SELECT id AS taken, min(number) AS earliest FROM unsorted
            GROUP BY id HAVING count(*) > 1)
        ON id = taken AND number > earliest ORDER BY number
        """)
    for row in repeated {
      report(.error, "the id \"\(row.value(1) ?? "")\" is taken already by an earlier visit")
      try db.execute(
        sql: "DELETE FROM unsorted WHERE number = ?", arguments: [row[0] as Int64])
      count -= 1
    }
    let missing = try RowReader(
      db,
      """
      SELECT id, other FROM related JOIN unsorted ON number = visit
      WHERE NOT EXISTS (SELECT 1 FROM unsorted AS named WHERE named.id = other)
      ORDER BY related.rowid
      """)
    while try missing.next() {
      let (id, other) = (missing.text(0) ?? "", missing.text(1) ?? "")
      report(.warning, "visit \"\(id)\": no visit has the id \"\(other)\"")
    }
  }

  /// Hands out the visits in order, so many at a time, until nobody takes more.
  ///
  /// - Returns: for each indexed field which visits have its values; what is put by of them stands
  ///   in the table of pieces.
  static func sorted(
    _ db: Database, _ isSorted: Bool, _ put: ([PreparedVisit]) -> Bool
  ) throws -> [ValueVisits.Growing] {
    var lists = Field.indexed.map { _ in ValueVisits.Growing() }
    var visits: [PreparedVisit] = []
    var count = 0
    let order = isSorted ? "number" : "first_day, last_day, id, collection"
    let rows = try RowReader(
      db,
      """
      SELECT first_day, last_day, id, collection, precision, days, field_values, words, json
      FROM unsorted ORDER BY \(order)
      """)
    let insert = try Inserter(db, "INSERT INTO piece VALUES (?, ?)")
    try db.execute(sql: "BEGIN")
    while try rows.next() {
      visits.append(visit(rows))
      try ValueNumbers.each(rows.bytes(6)) { place, value in
        guard let piece = lists[place].add(count, to: value) else { return }
        try insert.insert(ValueKey.key(place, value), piece)
      }
      count += 1
      guard visits.count == visitsAtOnce else { continue }
      guard put(visits) else { return [] }
      visits.removeAll(keepingCapacity: true)
    }
    try db.execute(sql: "CREATE INDEX piece_key ON piece (key); COMMIT")
    return put(visits) ? lists : []
  }

  private static let visitsAtOnce = 256

  private static func visit(_ row: RowReader) -> PreparedVisit {
    PreparedVisit(
      key: RowKey(
        earliestStart: Day(number: Int32(truncatingIfNeeded: row.number(0))),
        latestEnd: Day(number: Int32(truncatingIfNeeded: row.number(1))), id: row.text(2) ?? "",
        collection: row.text(3) ?? ""),
      days: Array(row.bytes(5)),
      precision: .init(rawValue: UInt8(truncatingIfNeeded: row.number(4))) ?? .day,
      json: Array(row.bytes(8))[...], words: Array(row.bytes(7)), values: [], related: [])
  }
}
