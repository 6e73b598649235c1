internal import Foundation
internal import GRDB
import Timeline

/// Fills the tables of an archive, visit by visit in the order they are read.
struct ArchiveWriter {
  private let db: Database
  private var order = TimelineOrder()
  private var columns = Field.indexed.map { FieldColumn($0) }
  private var frequent: FrequentVisits
  private var rows: [Int32] = []
  private var bounds: [DayBounds] = []
  private var related: [(from: Int, to: Visit.ID)] = []
  private let insertVisit: Statement
  private let insertText: Statement
  /// Visits in the archive when it is finished.
  private(set) var kept = 0

  var count: Int { order.count }

  init(_ db: Database, _ texts: FrequentTexts) throws {
    self.db = db
    try db.execute(sql: Schema.tables)
    // Words wait in memory until there are many: fewer and larger segments to merge.
    try db.execute(sql: "INSERT INTO visit_text (visit_text, rank) VALUES ('hashsize', 33554432)")
    try db.execute(sql: "INSERT INTO visit_text (visit_text, rank) VALUES ('automerge', 0)")
    try db.execute(sql: "BEGIN")
    insertVisit = try db.makeStatement(sql: "INSERT INTO visit VALUES (?, ?, ?)")
    insertText = try db.makeStatement(sql: "INSERT INTO visit_text (rowid, words) VALUES (?, ?)")
    frequent = FrequentVisits(texts)
  }

  mutating func add(_ visit: PreparedVisit) throws {
    let number = order.count
    try insertVisit.execute(arguments: [number + 1, visit.collection, Data(visit.json.utf8)])
    try insertText.execute(arguments: [number + 1, visit.words])
    try frequent.add(visit.frequent, of: number, to: db)
    for index in columns.indices { columns[index].add(visit.values[index]) }
    order.add(visit)
    rows.append(visit.row)
    bounds.append(visit.bounds)
    for other in visit.related { related.append((number, other)) }
  }

  /// Puts all in timeline order and closes the work.
  mutating func finish(_ stream: inout VisitStream) throws {
    try frequent.finish(db)
    let repeated = order.repeated()
    for number in repeated.sorted() {
      stream.report(
        "the id \"\(order.idText(number))\" is taken already by an earlier visit")
    }
    let sorted = order.sorted(without: repeated)
    kept = sorted.count
    guard kept > 0 else { throw NoVisits() }
    try writeRows(sorted)
    try writeIDs(sorted, &stream)
    let values = try ArchiveValues(db, stream.loaded.reference)
    for place in columns.indices {
      try values.write(columns[place], at: place, in: sorted)
      columns[place] = FieldColumn(columns[place].field)
    }
    try writeReference(stream.loaded)
    try db.execute(sql: "INSERT INTO visit_text (visit_text) VALUES ('optimize')")
    try db.execute(sql: "INSERT INTO value_text (value_text) VALUES ('optimize')")
    try db.execute(sql: "COMMIT")
  }

  private func writeRows(_ sorted: [UInt32]) throws {
    let rows = sorted.map { self.rows[Int($0)] }
    try StoredArray.write(FlatArray.bytes(rows), as: "rows", to: db)
    if sorted.enumerated().contains(where: { $0 != Int($1) }) || sorted.count < count {
      try StoredArray.write(FlatArray.bytes(sorted), as: "order", to: db)
    }
    let bounds = sorted.map { self.bounds[Int($0)] }
    let days = DayIndex(rows.enumerated().map { VisitRow(number: UInt32($0), stored: $1) }, bounds)
    try StoredArray.write(days.offsets, as: "day offsets", to: db)
    let wide = days.wide.sorted { $0.key < $1.key }.flatMap { number, bounds in
      [
        Int32(bitPattern: number), bounds.earliestStart.number, bounds.latestStart.number,
        bounds.earliestEnd.number, bounds.latestEnd.number,
      ]
    }
    try StoredArray.write(FlatArray.bytes(wide), as: "wide days", to: db)
    let last = bounds.map(\.latestStart.number).max() ?? 0
    try say("last", "\(last)")
    try say("visits", "\(rows.count)")
    try say("read", "\(count)")
  }

  private func writeIDs(_ sorted: [UInt32], _ stream: inout VisitStream) throws {
    let statement = try db.makeStatement(sql: "INSERT INTO visit_id VALUES (?, ?)")
    for (hash, number) in order.hashes(sorted) {
      try statement.execute(arguments: [hash, number])
    }
    for (from, to) in related where try !isKnown(to) {
      stream.report("visit \"\(order.idText(from))\": no visit has the id \"\(to)\"")
    }
  }

  private func isKnown(_ id: Visit.ID) throws -> Bool {
    let hash = TimelineOrder.hash(id.utf8)
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM visit_id WHERE hash = ?)", arguments: [hash]) ?? false
  }

  private func say(_ name: String, _ value: String) throws {
    try db.execute(sql: "INSERT INTO about VALUES (?, ?)", arguments: [name, value])
  }

  private func writeReference(_ loaded: LoadedCollection) throws {
    try say("title", loaded.title)
    for (place, collection) in loaded.collections.enumerated() {
      try db.execute(
        sql: "INSERT OR IGNORE INTO collection VALUES (?, ?, ?)",
        arguments: [collection.id, place, json(collection.write)])
    }
    let reference = loaded.reference
    try writeEntries(.person, reference.people) { $0.write(to: &$1) }
    try writeEntries(.place, reference.places) { $0.write(to: &$1) }
    try writeEntries(.source, reference.sources) { $0.write(to: &$1) }
    let table = SpellingTable(reference)
    let statement = try db.makeStatement(sql: "INSERT INTO spelling VALUES (?, ?)")
    for name in table.spellings.keys.sorted() {
      let names = table.spellings[name] ?? []
      try statement.execute(arguments: [name, names.joined(separator: "\n")])
    }
    try say("longest name", "\(table.longest)")
  }

  private func writeEntries<Entry>(
    _ kind: Reference.Kind, _ entries: [String: Entry],
    _ write: (Entry, inout JSONWriter) -> Void
  ) throws {
    let statement = try db.makeStatement(sql: "INSERT INTO entry VALUES (?, ?, ?)")
    for (id, entry) in entries.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [kind.rawValue, id, json { write(entry, &$0) }])
    }
  }

  private func json(_ write: (inout JSONWriter) -> Void) -> Data {
    var writer = JSONWriter()
    write(&writer)
    return Data(writer.text.utf8)
  }
}

/// Nothing that was read can be put into an archive.
struct NoVisits: Error {}
