internal import Synchronization
public import Timeline

/// Fills a desk from files: a new edition of the collections that stand in them, in one transaction.
///
/// Other collections of the desk stay as they are; amended, so do all visits that are not in the files. Whatever ends it early leaves the desk as it was.
public struct DeskFiller {
  /// What was filled, and what was wrong with the files.
  public struct Result: Sendable {
    /// The edition it is; nil when the desk had all of it already.
    public var edition: Int?
    /// How many visits were read.
    public var visits: Int
    public var added: Int
    public var changed: Int
    public var removed: Int
    /// People, places and sources that were there and read otherwise now.
    public var renamed: Int
    /// Without visits; its problems are those of the files.
    public var loaded: LoadedCollection
  }

  private let paths: [String]
  private let connection: DeskConnection
  private let base: Int?
  private let force: Bool
  private let amends: Bool

  /// - Parameters:
  ///   - base: the edition the files were made from; that of the beginning where it is not said.
  ///   - force: whether visits that others changed since then are replaced, and most of a
  ///     collection may go.
  ///   - amends: whether visits that do not stand in the files stay as they are.
  public init(
    _ paths: [String], to address: DeskAddress, base: Int? = nil, force: Bool = false,
    amends: Bool = false
  ) {
    self.paths = paths
    self.base = base
    self.force = force
    self.amends = amends
    connection = DeskConnection(address)
  }

  /// Throws unless the desk is there and may be written to; so that nobody waits to hear of it.
  public func check() throws { try connection.asking { _ = try begin($0) } }

  /// - Parameter isPart: true where some of what the files are made from could not be read.
  /// - Throws: `NotFilled` where it is the files that stand in the way.
  public func fill(
    isPart: Bool = false, progress: (FillingProgress) -> Void = { _ in }
  ) throws -> Result {
    try connection.asking(again: false) { talk in
      let current = try begin(talk)
      try HalfFill.undo(talk)
      try talk.run("BEGIN")
      do {
        try talk.run(Staging.tables)
        var (loaded, values, count) = try read(talk, progress)
        progress(FillingProgress(visits: count, share: 1, isFinishing: true))
        try Staging.copy(values, loaded.reference, talk)
        try Staging.settle(&loaded, talk, amends: amends)
        let edition = EditionWriter(
          talk: talk, base: base ?? current, force: force, amends: amends, loaded: loaded,
          isPart: isPart || loaded.errorCount > 0)
        let result = try write(edition)
        try talk.run(result.edition == nil ? "ROLLBACK" : "COMMIT")
        if result.edition != nil { try? talk.run(Self.upkeep(after: result)) }
        return result
      } catch {
        try? talk.run("ROLLBACK")
        throw error
      }
    }
  }

  private func write(_ edition: EditionWriter) throws -> Result {
    do {
      return try edition.write()
    } catch let problem as DeskProblem where problem.kind == .changed {
      throw NotFilled(loaded: edition.loaded, reason: problem)
    }
  }

  /// The planner need not hear of a few visits: of a million it takes samples for ten seconds.
  private static func upkeep(after result: Result) -> String {
    let written = result.added + result.changed + result.removed
    return "VACUUM \(written > result.visits / 10 ? "(ANALYZE)" : "") legation.visit"
  }

  /// - Returns: the edition there is.
  private func begin(_ talk: Talk) throws -> Int {
    try SchemaCheck.checkWriting(talk)
    return try talk.rows("SELECT coalesce(max(number), 0) FROM legation.edition").number(0, 0)
  }

  /// Reads all files, and hands their visits over as they come: while the server takes some, the
  /// next are made.
  private func read(
    _ talk: Talk, _ progress: (FillingProgress) -> Void
  ) throws -> (LoadedCollection, Set<ValueRow>, Int) {
    let pipe = Pipe<(rows: [RowPreparer.Rows], progress: FillingProgress)>()
    let reading = pipe.produce { [paths] put in Self.makeRows(of: paths, put) }
    var values: Set<ValueRow> = []
    var problems: [String] = []
    try talk.copy(into: Staging.visits) { send in
      try pipe.each { made in
        for rows in made.rows {
          try send(rows.bytes)
          values.formUnion(rows.values)
          problems += rows.problems
        }
        progress(made.progress)
      }
    }
    var (stream, count) = try reading.get()
    for problem in problems { stream.report(.error, problem) }
    guard count > problems.count else {
      throw NotFilled(loaded: stream.loaded)
    }
    var loaded = stream.loaded
    loaded.visits = []
    return (loaded, values, count)
  }

  /// - Returns: what is known when all is read, and how many visits were.
  private static func makeRows(
    of paths: [String],
    _ put: ((rows: [RowPreparer.Rows], progress: FillingProgress)) -> Bool
  ) -> (VisitStream, Int) {
    var stream = VisitStream(paths)
    let preparers = (0..<2).map { _ in RowPreparer(stream.loaded.reference) }
    var count = 0
    while let parts = stream.next() {
      for part in parts {
        let rows = RowPreparer.prepare(part, from: count, stream.loaded.reference, preparers)
        count += part.visits.count
        let share = Double(stream.bytesRead) / Double(max(1, stream.totalBytes))
        let progress = FillingProgress(visits: count, share: share, isFinishing: false)
        guard put((rows, progress)) else { return (stream, count) }
      }
    }
    return (stream, count)
  }
}

/// Why nothing was put into a desk.
public struct NotFilled: Error {
  /// Its problems are those of the files.
  public var loaded: LoadedCollection
  /// What would be lost; nil where there is nothing to put in.
  public var reason: DeskProblem?
}
