internal import Foundation
internal import GRDB
public import Timeline

/// Makes an archive of files: one pass over them, beside the target, which is replaced at the end.
public struct ArchiveBuilder {
  /// How far the work is: a line for whoever waits.
  public struct Progress: Sendable {
    public var visits: Int
    /// Of the bytes to read, 0 to 1.
    public var share: Double
    /// True when everything is read and the rest is put in order.
    public var isFinishing: Bool

    public init(visits: Int, share: Double, isFinishing: Bool) {
      self.visits = visits
      self.share = share
      self.isFinishing = isFinishing
    }
  }

  /// What was built, and what was wrong with the files.
  public struct Result: Sendable {
    public var visits: Int
    public var bytes: Int
    /// Without visits; its problems are those of the files.
    public var loaded: LoadedCollection
  }

  private let paths: [String]
  private let output: ArchiveOutput

  /// - Parameters:
  ///   - paths: visit files and directories of them.
  ///   - output: where the archive shall stand.
  ///   - force: whether a file that is there is replaced.
  public init(_ paths: [String], to output: String, force: Bool = false) throws {
    self.paths = paths
    self.output = try ArchiveOutput(output, force: force)
  }

  /// Writes the archive; on an error nothing is left and nothing is changed.
  public func build(progress: @Sendable (Progress) -> Void = { _ in }) throws -> Result {
    do {
      let result = try write(progress)
      try output.finish()
      return result
    } catch {
      output.discard()
      throw Self.described(error, output.path)
    }
  }

  /// What SQLite and the file system say, as one sentence.
  private static func described(_ error: any Error, _ path: String) -> any Error {
    if let error = error as? NoVisits {
      return ArchiveError.noVisits(path, problems: error.problems)
    }
    guard let error = error as? DatabaseError else { return error }
    let reason =
      switch error.resultCode {
      case .SQLITE_FULL: "the disk is full"
      case .SQLITE_IOERR: "the disk is full, or a limit on file sizes is reached"
      case .SQLITE_CANTOPEN: "the directory cannot be written to"
      default: error.message ?? "SQLite error \(error.resultCode.rawValue)"
      }
    return ArchiveError.cannotWrite(path, reason: reason)
  }

  private func write(_ progress: (Progress) -> Void) throws -> Result {
    let queue = try output.open()
    let (loaded, count) = try queue.inDatabase { db in
      var sorter = try VisitSorter(db, output.sorting)
      let numbers = ValueNumbers()
      try db.execute(sql: "BEGIN")
      var stream = try read(into: &sorter, numbers, progress)
      progress(Progress(visits: sorter.count, share: 1, isFinishing: true))
      try sorter.check { stream.report($0) }
      guard sorter.count > 0 else { throw NoVisits(problems: stream.loaded.problems) }
      var writer = try ArchiveWriter(db)
      try sorter.eachVisit { try writer.add($0) }
      try writer.finish(stream.loaded, numbers)
      try db.execute(sql: "COMMIT")
      var loaded = stream.loaded
      loaded.visits = []
      return (loaded, writer.count)
    }
    try queue.close()
    return Result(visits: count, bytes: output.size, loaded: loaded)
  }

  /// Reads all files; what is left of the stream is what it found out on its way.
  private func read(
    into sorter: inout VisitSorter, _ numbers: ValueNumbers, _ progress: (Progress) -> Void
  ) throws -> VisitStream {
    let stream = VisitStream(paths)
    let preparers = (0..<2).map { _ in VisitPreparer(stream.loaded.reference, numbers) }
    let pipe = Pipe()
    let producer = pipe.produce(stream, preparers: preparers)
    while let batch = pipe.next() {
      for part in batch {
        for visit in part.visits { try sorter.add(visit) }
        progress(Progress(visits: sorter.count, share: part.share, isFinishing: false))
      }
    }
    return producer.value
  }
}
