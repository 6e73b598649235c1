internal import Algorithms
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
  private let insertVisit: Inserter
  private let insertText: Inserter
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
    insertVisit = try Inserter(db, "INSERT INTO visit VALUES (?, ?, ?)")
    insertText = try Inserter(db, "INSERT INTO visit_text (rowid, words) VALUES (?, ?)")
    frequent = FrequentVisits(texts)
  }

  mutating func add(_ visits: PreparedVisits) throws {
    let first = order.count
    try visits.json.elements.withUnsafeBytes { json in
      try visits.words.elements.withUnsafeBytes { words in
        for index in 0..<visits.count {
          insertVisit.bind(1, Int64(first + index + 1))
          insertVisit.bind(2, visits.collections[index])
          insertVisit.bind(3, blob: .init(rebasing: json[visits.json.range(index)]))
          try insertVisit.insert()
          insertText.bind(1, Int64(first + index + 1))
          insertText.bind(2, text: .init(rebasing: words[visits.words.range(index)]))
          try insertText.insert()
        }
      }
    }
    try frequent.add(visits.frequent, from: first, to: db)
    for place in columns.indices {
      columns[place].add(
        visits.values[place], new: visits.newValues[place], by: visits.preparer)
    }
    order.add(visits)
    rows += visits.rows
    bounds += visits.bounds
    for (visit, other) in visits.related { related.append((first + visit, other)) }
  }

  /// Puts all in timeline order and closes the work.
  mutating func finish(_ stream: inout VisitStream) throws {
    try frequent.finish(db)
    let hashed = order.hashed()
    let repeated = order.repeated(hashed)
    for number in repeated.sorted() {
      stream.report(
        "the id \"\(order.idText(number))\" is taken already by an earlier visit")
    }
    let sorted = order.sorted(without: repeated)
    kept = sorted.count
    guard kept > 0 else { throw NoVisits() }
    try writeRows(sorted)
    try writeIDs(hashed, sorted)
    checkRelated(hashed, &stream)
    let fields = prepareFields(sorted, stream.loaded.reference)
    // What merging frees is filled by what is written after it.
    try db.execute(sql: "INSERT INTO visit_text (visit_text) VALUES ('optimize')")
    try writeReference(stream.loaded)
    let values = try ArchiveValues(db)
    for (place, field) in fields.value.enumerated() { try values.write(field, at: place) }
    try db.execute(sql: "INSERT INTO value_text (value_text) VALUES ('optimize')")
    try db.execute(sql: Schema.indexes)
    try db.execute(sql: "COMMIT")
  }

  /// Works out the values of all fields on threads of their own.
  private mutating func prepareFields(
    _ sorted: [UInt32], _ reference: Reference
  ) -> Handover<[PreparedField]> {
    let handover = Handover<[PreparedField]>()
    let columns = columns
    self.columns = []
    let thread = Thread {
      handover.give(Parallel.map(columns) { PreparedField($0, in: sorted, reference) })
    }
    thread.stackSize = 8 << 20
    thread.start()
    return handover
  }

  private func writeRows(_ sorted: [UInt32]) throws {
    let rows = sorted.map { self.rows[Int($0)] }
    try StoredArray.write(FlatArray.bytes(rows), as: "rows", to: db)
    if sorted.enumerated().contains(where: { $0 != Int($1) }) || sorted.count < count {
      try StoredArray.write(FlatArray.bytes(sorted), as: "order", to: db)
    }
    let bounds = sorted.map { self.bounds[Int($0)] }
    try StoredArray.write(FlatArray.bytes(bounds.flatMap(\.stored)), as: "days", to: db)
    let last = bounds.map(\.latestStart.number).max() ?? 0
    try say("last", "\(last)")
    try say("visits", "\(rows.count)")
    try say("read", "\(count)")
  }

  /// Where in the timeline the visit with an id stands, in rows of a few hundred.
  private func writeIDs(_ hashed: [HashedID], _ sorted: [UInt32]) throws {
    var places = [UInt32](repeating: .max, count: count)
    for (place, number) in sorted.enumerated() { places[Int(number)] = UInt32(place) }
    var buckets = [[UInt32]](repeating: [], count: max(1, sorted.count / HashedID.bucketSize))
    for id in hashed where places[Int(id.number)] != .max {
      let bucket = HashedID.bucket(id.hash, of: sorted.count)
      buckets[bucket] += [HashedID.mark(id.hash), places[Int(id.number)]]
    }
    let insert = try Inserter(db, "INSERT INTO visit_id VALUES (?, ?)")
    for (bucket, entries) in buckets.enumerated() {
      insert.bind(1, Int64(bucket))
      try FlatArray.bytes(entries).withUnsafeBytes { bytes in
        insert.bind(2, blob: bytes)
        try insert.insert()
      }
    }
  }

  private func checkRelated(_ hashed: [HashedID], _ stream: inout VisitStream) {
    for (from, to) in related {
      let wanted = HashedID(hash: HashedID.hash(to.utf8), number: 0)
      let at = hashed.partitioningIndex { $0 >= wanted }
      guard at == hashed.count || hashed[at].hash != wanted.hash else { continue }
      stream.report("visit \"\(order.idText(from))\": no visit has the id \"\(to)\"")
    }
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
      var writer = JSONWriter()
      write(entry, &writer)
      var text = writer.text
      insert.bind(1, Int64(kind.rawValue))
      insert.bind(2, id)
      try text.withUTF8 { utf8 in
        insert.bind(3, blob: UnsafeRawBufferPointer(utf8))
        try insert.insert()
      }
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
