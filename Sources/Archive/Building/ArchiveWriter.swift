internal import Foundation
internal import GRDB
import Timeline

/// Fills the tables of an archive with visits in timeline order.
struct ArchiveWriter {
  private let db: Database
  private let insertVisit: Inserter
  private let insertText: Inserter
  private var days: DaysWriter
  private(set) var count = 0

  init(_ db: Database) throws {
    self.db = db
    try db.execute(sql: Schema.tables)
    // Words wait in memory until there are many: fewer and larger segments to merge.
    try db.execute(sql: "INSERT INTO visit_text (visit_text, rank) VALUES ('hashsize', 33554432)")
    try db.execute(sql: "INSERT INTO visit_text (visit_text, rank) VALUES ('automerge', 0)")
    insertVisit = try Inserter(db, "INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertText = try Inserter(db, "INSERT INTO visit_text (rowid, words) VALUES (?, ?)")
    days = try DaysWriter(db)
  }

  mutating func add(_ visit: PreparedVisit) throws {
    count += 1
    insertVisit.bind(1, Int64(count))
    insertVisit.bind(2, Int64(visit.key.earliestStart.number))
    insertVisit.bind(3, Int64(visit.key.latestEnd.number))
    insertVisit.bind(4, visit.key.id)
    insertVisit.bind(5, visit.key.collection)
    insertVisit.bind(6, Int64(visit.precision.rawValue))
    insertVisit.bind(7, blob: visit.json)
    try insertVisit.insert()
    insertText.bind(1, Int64(count))
    insertText.bind(2, text: visit.words)
    try insertText.insert()
    try visit.days.withUnsafeBytes { days in
      try self.days.add(days, firstDay: visit.key.earliestStart.number, to: db)
    }
  }

  mutating func finish(
    _ loaded: LoadedCollection, _ numbers: ValueNumbers, _ lists: [ValueVisits.Growing],
    _ sorting: Database, _ origin: [String]
  ) throws {
    var lists = lists
    try say("visits", "\(count)")
    try say("last", "\(try days.finish(db))")
    // Names only: what the folders of a machine are called is nobody else's business.
    let names = origin.map { URL(filePath: $0).lastPathComponent }
    try say("origin", names.joined(separator: "\n"))
    // What merging frees is filled by what is written after it.
    try db.execute(sql: "INSERT INTO visit_text (visit_text) VALUES ('optimize')")
    let values = try ArchiveValues(db, sorting)
    for place in Field.indexed.indices {
      try values.write(
        numbers.values(at: place, loaded.reference), &lists[place], at: place, loaded.reference)
      lists[place] = ValueVisits.Growing()
    }
    try db.execute(sql: "INSERT INTO value_text (value_text) VALUES ('optimize')")
    try db.execute(sql: Schema.indexes)
  }

  private func say(_ name: String, _ value: String) throws {
    try db.execute(sql: "INSERT INTO about VALUES (?, ?)", arguments: [name, value])
  }

  /// Collections, people, places and sources, and how names are spelt.
  func writeReference(_ loaded: LoadedCollection) throws {
    try say("title", loaded.title)
    for (place, collection) in loaded.collections.enumerated() {
      try db.execute(
        sql: "INSERT OR IGNORE INTO collection VALUES (?, ?, ?)",
        arguments: [collection.id, place, Self.json(collection.write)])
    }
    let reference = loaded.reference
    try writeEntries(.person, reference.people) { $0.write(to: &$1) }
    try writeEntries(.place, reference.places) { $0.write(to: &$1) }
    try writeEntries(.source, reference.sources) { $0.write(to: &$1) }
    let table = SpellingTable(reference)
    let insert = try Inserter(db, "INSERT INTO spelling VALUES (?, ?)")
    for name in table.spellings.keys.sorted() {
      insert.bind(1, name)
      insert.bind(2, table.spellings[name]?.joined(separator: "\n"))
      try insert.insert()
    }
    try say("longest name", "\(table.longest)")
  }

  private func writeEntries<Entry>(
    _ kind: Reference.Kind, _ entries: [String: Entry],
    _ write: (Entry, inout JSONWriter) -> Void
  ) throws {
    let insert = try Inserter(db, "INSERT INTO entry VALUES (?, ?, ?)")
    for (id, entry) in entries.sorted(by: { $0.key < $1.key }) {
      insert.bind(1, Int64(kind.rawValue))
      insert.bind(2, id)
      insert.bind(3, blob: Self.json { write(entry, &$0) })
      try insert.insert()
    }
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> Data {
    var writer = JSONWriter()
    write(&writer)
    return Data(writer.text.utf8)
  }
}

/// Writes the days of visits as `StoredDays` has them, part by part.
private struct DaysWriter {
  private let insert: Inserter
  private var part: [UInt8] = []
  private var count = 0
  /// Each first day, and the number of the first visit that has it.
  private var starts: [Int32] = []
  private var lastStart: Int32?
  private var latest: Day = .distantPast

  init(_ db: Database) throws {
    insert = try Inserter(db, "INSERT INTO array VALUES ('days', ?, ?)")
  }

  mutating func add(_ days: UnsafeRawBufferPointer, firstDay: Int32, to db: Database) throws {
    if firstDay != lastStart {
      starts += [firstDay, Int32(truncatingIfNeeded: count)]
      lastStart = firstDay
    }
    var at = 0
    latest = max(latest, StoredDays.read(days, &at, from: Day(number: firstDay)).latestStart)
    part += days
    count += 1
    if count % StoredDays.visitsInPart == 0 { try flush() }
  }

  private mutating func flush() throws {
    try insert.insert(Int64((count - 1) / StoredDays.visitsInPart), part)
    part.removeAll(keepingCapacity: true)
  }

  /// - Returns: the last day on which a visit can have begun.
  mutating func finish(_ db: Database) throws -> Int32 {
    if !part.isEmpty { try flush() }
    try db.execute(
      sql: "INSERT INTO array VALUES ('starts', 0, ?)", arguments: [Data(FlatArray.bytes(starts))])
    return latest.number
  }
}
