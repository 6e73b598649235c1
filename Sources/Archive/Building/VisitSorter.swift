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
  private var isSorted = true

  /// A visit as it comes back, valid until the next one does.
  struct SortedVisit {
    var firstDay: Int64
    var lastDay: Int64
    var id: UnsafeRawBufferPointer
    var collection: UnsafeRawBufferPointer
    var precision: Int64
    var days: UnsafeRawBufferPointer
    var values: UnsafeRawBufferPointer
    var words: UnsafeRawBufferPointer
    var json: UnsafeRawBufferPointer
  }

  /// - Parameter path: of a file that only the sorter uses.
  init(_ db: Database, _ path: String) throws {
    self.db = db
    try db.execute(sql: "ATTACH DATABASE ? AS sorting", arguments: [path])
    try db.execute(
      sql: """
        PRAGMA sorting.page_size = 16384;
        PRAGMA sorting.journal_mode = OFF;
        PRAGMA sorting.synchronous = OFF;
        CREATE TABLE sorting.unsorted (
          number INTEGER PRIMARY KEY, first_day INTEGER, last_day INTEGER, id TEXT,
          collection TEXT, precision INTEGER, days BLOB, field_values BLOB, words TEXT, json BLOB);
        CREATE TABLE sorting.related (visit INTEGER, other TEXT);
        """)
    insert = try Inserter(db, "INSERT INTO sorting.unsorted VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertRelated = try Inserter(db, "INSERT INTO sorting.related VALUES (?, ?)")
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
    try visit.days.withUnsafeBytes { days in
      insert.bind(7, blob: days)
      try visit.values.withUnsafeBytes { values in
        insert.bind(8, blob: values)
        try visit.words.withUnsafeBytes { words in
          insert.bind(9, text: words)
          try visit.json.withUnsafeBytes { json in
            insert.bind(10, blob: json)
            try insert.insert()
          }
        }
      }
    }
    for other in visit.related {
      insertRelated.bind(1, Int64(count))
      insertRelated.bind(2, other)
      try insertRelated.insert()
    }
  }

  /// Leaves out visits whose id an earlier one has, and tells of them and of visits that are
  /// named and not there.
  mutating func check(_ report: (String) -> Void) throws {
    try db.execute(sql: "CREATE INDEX sorting.unsorted_id ON unsorted (id)")
    let repeated = try Row.fetchAll(
      db,
      sql: """
        SELECT number, id FROM sorting.unsorted JOIN
          (SELECT id AS taken, min(number) AS earliest FROM sorting.unsorted
            GROUP BY id HAVING count(*) > 1)
        ON id = taken AND number > earliest ORDER BY number
        """)
    for row in repeated {
      report("the id \"\(row.value(1) ?? "")\" is taken already by an earlier visit")
      try db.execute(
        sql: "DELETE FROM sorting.unsorted WHERE number = ?", arguments: [row[0] as Int64])
      count -= 1
    }
    let missing = try RowReader(
      db,
      """
      SELECT id, other FROM sorting.related JOIN sorting.unsorted ON number = visit
      WHERE NOT EXISTS (SELECT 1 FROM sorting.unsorted AS named WHERE named.id = other)
      ORDER BY sorting.related.rowid
      """)
    while try missing.next() {
      report(
        "visit \"\(missing.text(0) ?? "")\": no visit has the id \"\(missing.text(1) ?? "")\"")
    }
  }

  func eachVisit(_ use: (SortedVisit) throws -> Void) throws {
    let order = isSorted ? "number" : "first_day, last_day, id, collection"
    let rows = try RowReader(
      db,
      """
      SELECT first_day, last_day, id, collection, precision, days, field_values, words, json
      FROM sorting.unsorted ORDER BY \(order)
      """)
    while try rows.next() {
      try use(
        SortedVisit(
          firstDay: rows.number(0), lastDay: rows.number(1), id: rows.bytes(2),
          collection: rows.bytes(3), precision: rows.number(4), days: rows.bytes(5),
          values: rows.bytes(6), words: rows.bytes(7), json: rows.bytes(8)))
    }
  }
}
