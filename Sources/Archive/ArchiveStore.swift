internal import Foundation
internal import GRDB
internal import Synchronization
public import Timeline

/// A collection in an archive: the rows in memory, everything else read when it is asked for.
public final class ArchiveStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let span: ClosedRange<Day>?
  package let allRows: [VisitRow]
  let path: String
  /// For questions, which may be given up, and for what is on the screen, which must not wait.
  let questions: DatabaseQueue
  private let shelf: DatabaseQueue
  let cache: ArchiveCache
  /// Counts how often a question was given up.
  let givenUp = Atomic<Int>(0)

  /// Opens an archive; a file that is none, or cannot be used, gives an `ArchiveError`.
  public init(_ path: String) throws {
    try ArchiveHeader.check(path)
    self.path = path
    do {
      questions = try ArchiveFile.open(path)
      shelf = try ArchiveFile.open(path)
      let opening = try shelf.inDatabase { try ArchiveOpening($0) }
      title = opening.title
      collections = opening.collections
      allRows = opening.rows
      span = opening.span
      cache = ArchiveCache(opening)
    } catch let error as DatabaseError {
      throw ArchiveError.damaged(path, detail: error.message ?? "it cannot be read")
    } catch is RowDecodingError {
      throw ArchiveError.damaged(path, detail: "a value is of the wrong kind")
    }
    guard !allRows.isEmpty else { throw ArchiveError.damaged(path, detail: "no visits in it") }
  }

  public var count: Int { allRows.count }

  public var years: ClosedRange<Int>? { firstYears }

  public func rows(matching query: VisitQuery) throws -> [VisitRow] {
    try guarded { try answer(query) }
  }

  public func visits(_ keys: [RowKey]) throws -> [Visit] {
    try keys.compactMap { key in
      let visit = try row(of: key.id).flatMap { try visits([$0]).first }
      return visit.flatMap { RowKey($0) == key ? $0 : nil }
    }
  }

  public func key(of id: Visit.ID) throws -> RowKey? {
    try row(of: id).flatMap { try visits([$0]).first }.map { RowKey($0) }
  }

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    try guarded { try answerTerms(query) }
  }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    try guarded {
      try shelf.inDatabase { db in try visits(rows.map { Int($0.number) }, from: db) }
    }
  }

  public func reference(for visits: [Visit]) throws -> Reference {
    try guarded { try shelf.inDatabase { try ArchiveReference.read(visits, from: $0) } }
  }

  public func row(of id: Visit.ID) throws -> VisitRow? {
    try guarded {
      try shelf.inDatabase { db in
        let numbers = try ArchiveReference.numbers(of: id, count: count, from: db)
        return try numbers.filter(allRows.indices.contains).first {
          try visits([$0], from: db).first?.id == id
        }.map { allRows[$0] }
      }
    }
  }

  /// Everything is ready in the file.
  public func prepare() {}

  public func cancel() {
    givenUp.add(1, ordering: .relaxed)
    questions.interrupt()
  }

  /// A million ids are not compared for a mistyped one.
  public func nearestID(to id: String) -> Visit.ID? { nil }

  // MARK: Reading

  func visits(_ numbers: [Int], from db: Database) throws -> [Visit] {
    let statement = try db.cachedStatement(
      sql: "SELECT json, collection FROM visit WHERE number = ?")
    return try numbers.map { number in
      let rows = try Row.fetchCursor(statement, arguments: [cache.readingNumber(number) + 1])
      guard let row = try rows.next() else {
        throw ArchiveError.damaged(path, detail: "visit \(number + 1) is missing")
      }
      let json = try row.withUnsafeData(atIndex: 0) { [UInt8]($0 ?? Data()) }
      guard var visit = Visit.read(json).visit else {
        throw ArchiveError.damaged(path, detail: "visit \(number + 1) cannot be read")
      }
      visit.collection = row.value(1)
      return visit
    }
  }

  /// An error of SQLite as one of ours; a question given up as a cancellation.
  func guarded<Value>(_ work: () throws -> Value) throws -> Value {
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
      try db.execute(sql: "PRAGMA cache_size = -1000; PRAGMA query_only = 1")
    }
    let characters = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let full = URL(filePath: path).path
    let name = full.addingPercentEncoding(withAllowedCharacters: characters) ?? full
    do {
      return try DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration)
    } catch {
      // An SQLite that was built without names of this form.
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }
}
