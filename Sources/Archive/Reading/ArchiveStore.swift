internal import Foundation
internal import GRDB
internal import Synchronization
public import Timeline

/// A collection in an archive: everything is read when it is asked for.
public final class ArchiveStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let count: Int
  let opening: ArchiveOpening
  let path: String
  /// For questions, which may be given up, and for what is on the screen, which must not wait.
  let questions: DatabaseQueue
  private let pages: DatabaseQueue
  /// Which visits have the texts that were looked for last.
  let texts = LatestTexts()
  /// Counts how often a question was given up.
  let givenUp = Atomic<Int>(0)

  /// Opens an archive; a file that is none, or cannot be used, gives an `ArchiveError`.
  public init(_ path: String) throws {
    try ArchiveHeader.check(path)
    self.path = path
    (questions, pages, opening) = try Self.guarded(path) {
      let pages = try ArchiveFile.open(path)
      return (try ArchiveFile.open(path), pages, try pages.inDatabase { try ArchiveOpening($0) })
    }
    title = opening.title
    collections = opening.collections
    count = opening.count
  }

  /// The names of the files and folders it was built from; none in an archive that does not say.
  public var origin: [String] {
    opening.about["origin"]?.split(separator: "\n").map(String.init) ?? []
  }

  public var years: ClosedRange<Int>? {
    opening.firstDay(0).civil.year...opening.firstDay(count - 1).civil.year
  }

  public var span: ClosedRange<Day>? {
    let first = opening.firstDay(0)
    return first...max(first, opening.last)
  }

  public func searchTerms(_ query: VisitQuery) throws -> [String] { try answerTerms(query) }

  public func visits(_ keys: [RowKey]) throws -> [Visit] {
    try reading { db in
      let known = try keys.compactMap { key in try number(of: key.id, db).map { (key, $0) } }
      return zip(known, try visits(known.map(\.1), db)).compactMap { known, visit in
        RowKey(visit) == known.0 ? visit : nil
      }
    }
  }

  public func stored(after key: RowKey?, limit: Int) throws -> [StoredVisit] {
    try asking { db in
      let last = try key.map { try number(of: $0.id, db) ?? 0 } ?? -1
      let row = try RowReader(
        db,
        "SELECT first_day, last_day, id, collection, json FROM visit WHERE number > ? "
          + "ORDER BY number LIMIT ?", Int64(last) + 1, Int64(limit))
      var found: [StoredVisit] = []
      while try row.next() { found.append(StoredVisit(Self.key(row), .bytes(Array(row.bytes(4))))) }
      return found
    }
  }

  public func storedSources(after id: Source.ID?, limit: Int) throws -> [StoredSource]? {
    try asking { db in
      let row = try RowReader(
        db,
        "SELECT id, json FROM entry WHERE kind = \(Reference.Kind.source.rawValue) "
          + "AND id > ? ORDER BY id LIMIT \(limit)", text: id ?? "")
      var found: [StoredSource] = []
      while try row.next() {
        found.append(StoredSource(row.text(0) ?? "", .bytes(Array(row.bytes(1)))))
      }
      return found
    }
  }

  public func reference(for visits: [Visit], of fields: [Field]) throws -> Reference {
    var reference = Reference()
    try reading { try ArchiveReference.read(visits, of: fields, into: &reference, from: $0) }
    return reference
  }

  /// Everything is ready in the file.
  public func prepare() {}

  public func cancel() {
    givenUp.add(1, ordering: .relaxed)
    questions.interrupt()
  }

  /// A million ids are not compared for a mistyped one.
  public func nearestID(to id: String) -> Visit.ID? { nil }

  /// Reads what is on the screen.
  func reading<Value>(_ read: (Database) throws -> Value) throws -> Value {
    try Self.guarded(path) { try pages.inDatabase(read) }
  }

  /// Reads to answer a question, which may be given up.
  func asking<Value>(_ read: (Database) throws -> Value) throws -> Value {
    try Self.guarded(path) { try questions.inDatabase(read) }
  }

  func number(of id: Visit.ID, _ db: Database) throws -> Int? {
    let row = try RowReader(db, "SELECT number FROM visit WHERE id = ?", text: id)
    return try row.next() ? Int(row.number(0)) - 1 : nil
  }

  func rows(_ numbers: [Int], _ db: Database) throws -> [TimelineRow] {
    let row = try RowReader(
      db, "SELECT first_day, last_day, id, collection, precision FROM visit WHERE number = ?")
    return try numbers.map { number in
      row.restart(Int64(number) + 1)
      guard try row.next() else { throw missing(number) }
      return TimelineRow(
        key: Self.key(row),
        precision: .init(rawValue: UInt8(truncatingIfNeeded: row.number(4))) ?? .day)
    }
  }

  /// Fetched one after the other, and parsed side by side.
  func visits(_ numbers: [Int], _ db: Database) throws -> [Visit] {
    let row = try RowReader(db, "SELECT json, collection FROM visit WHERE number = ?")
    let stored = try numbers.map { number in
      row.restart(Int64(number) + 1)
      guard try row.next() else { throw missing(number) }
      return (number: number, json: Array(row.bytes(0)), collection: row.text(1) ?? "")
    }
    let visits = Parallel.mapMany(stored) { stored in
      var visit = Visit.read(stored.json).visit
      visit?.collection = stored.collection.isEmpty ? nil : stored.collection
      return visit
    }
    return try zip(numbers, visits).map { number, visit in
      if let visit { return visit }
      throw ArchiveError.damaged(path, detail: "visit \(number + 1) cannot be read")
    }
  }

  /// From the first four columns of a row.
  private static func key(_ row: RowReader) -> RowKey {
    RowKey(
      earliestStart: day(row.number(0)), latestEnd: day(row.number(1)), id: row.text(2) ?? "",
      collection: row.text(3) ?? "")
  }

  /// A damaged file may have any number there.
  private static func day(_ number: Int64) -> Day {
    let (first, last) = (Int64(Day.distantPast.number), Int64(Day.distantFuture.number))
    return Day(number: Int32(min(max(number, first), last)))
  }

  private func missing(_ number: Int) -> ArchiveError {
    .damaged(path, detail: "visit \(number + 1) is missing")
  }

  /// An error of SQLite as one of ours; a question given up as a cancellation.
  private static func guarded<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_INTERRUPT { throw CancellationError() }
      throw ArchiveError.damaged(path, detail: error.message ?? "it cannot be read")
    } catch is RowDecodingError {
      throw ArchiveError.damaged(path, detail: "a value is of the wrong kind")
    }
  }
}

/// How an archive is opened for reading.
enum ArchiveFile {
  /// Immutable: no locks, no journals, nothing beside the file. An archive that is replaced is
  /// another file; this one stays what it was until it is closed.
  static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -8000; PRAGMA query_only = 1")
      try SchemaCheck.limit(db)
    }
    let name = URL(filePath: path).absoluteString + "?immutable=1"
    return try DatabaseQueue(path: name, configuration: configuration)
  }
}
