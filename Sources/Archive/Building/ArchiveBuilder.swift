internal import Foundation
internal import GRDB
public import Timeline

/// Makes an archive of files: one pass over them, beside the target, which is replaced at the end.
public struct ArchiveBuilder {
  /// What was built, and what was wrong with the files.
  public struct Result: Sendable {
    public var visits: Int
    public var bytes: Int
    /// Without visits; its problems are those of the files.
    public var loaded: LoadedCollection
  }

  private let paths: [String]
  private let origin: [String]
  private let output: ArchiveOutput

  /// - Parameters:
  ///   - paths: visit files and directories of them.
  ///   - output: where the archive shall stand.
  ///   - origin: what the archive says it was built from, where that is not the files.
  ///   - force: whether a file that is there is replaced.
  public init(
    _ paths: [String], to output: String, origin: [String]? = nil, force: Bool = false
  ) throws {
    self.paths = paths
    self.origin = origin ?? paths
    self.output = try ArchiveOutput(output, force: force)
  }

  /// Writes the archive; on an error nothing is left and nothing is changed.
  public func build(progress: @Sendable (FillingProgress) -> Void = { _ in }) throws -> Result {
    do {
      let result = try write(progress)
      try output.finish()
      return result
    } catch {
      output.discard()
      throw described(error)
    }
  }

  /// What SQLite and the file system say, as one sentence.
  private func described(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let reason =
      switch error.resultCode {
      case .SQLITE_FULL: "the disk is full"
      case .SQLITE_IOERR: "the disk is full, or a limit on file sizes is reached"
      case .SQLITE_CANTOPEN: WholeFile.whyNotOpened(beside: output.target)
      default: error.message ?? "SQLite error \(error.resultCode.rawValue)"
      }
    return ArchiveError.cannotWrite(output.path, reason: reason)
  }

  private func write(_ progress: (FillingProgress) -> Void) throws -> Result {
    let (queue, sorting) = (try output.open(), try output.openSorting())
    let numbers = ValueNumbers()
    let (loaded, isSorted) = try sorting.inDatabase { db in
      try db.execute(sql: "BEGIN")
      var sorter = try VisitSorter(db)
      var stream = try read(into: &sorter, numbers, progress)
      progress(FillingProgress(visits: sorter.count, share: 1, isFinishing: true))
      try sorter.check { stream.report($0, $1) }
      try db.execute(sql: "COMMIT")
      guard sorter.count > 0 else {
        throw ArchiveError.noVisits(output.path, problems: stream.loaded.problems)
      }
      return (stream.loaded, sorter.isSorted)
    }
    let count = try queue.inDatabase { db in
      try db.execute(sql: "BEGIN")
      let pipe = Pipe<[PreparedVisit]>()
      let lists = pipe.produce { put in
        try sorting.inDatabase { try VisitSorter.sorted($0, isSorted, put) }
      }
      var writer = try ArchiveWriter(db)
      // Before the first visits come: sorting takes a while.
      try writer.writeReference(loaded)
      try pipe.each { visits in for visit in visits { try writer.add(visit) } }
      let grown = try lists.get()
      try sorting.inDatabase { try writer.finish(loaded, numbers, grown, $0, origin) }
      try db.execute(sql: "COMMIT")
      return writer.count
    }
    try queue.close()
    try sorting.close()
    return Result(visits: count, bytes: WholeFile.size(of: output.partial), loaded: loaded)
  }

  /// Reads all files; what is left of the stream is what it found out on its way.
  private func read(
    into sorter: inout VisitSorter, _ numbers: ValueNumbers, _ progress: (FillingProgress) -> Void
  ) throws -> VisitStream {
    let stream = VisitStream(paths)
    let preparers = (0..<2).map { _ in VisitPreparer(stream.loaded.reference, numbers) }
    let pipe = Pipe<(visits: [PreparedVisit], share: Double)>()
    let producer = pipe.produce { put in
      var stream = stream
      while let parts = stream.next() {
        let share = Double(stream.bytesRead) / Double(max(1, stream.totalBytes))
        let visits = Self.prepare(parts, stream.loaded.reference, preparers)
        guard put((visits, share)) else { break }
      }
      return stream
    }
    try pipe.each { visits, share in
      for visit in visits { try sorter.add(visit) }
      progress(FillingProgress(visits: sorter.count, share: share, isFinishing: false))
    }
    return try producer.get()
  }

  private static func prepare(
    _ parts: [VisitStream.Part], _ reference: Reference, _ preparers: [VisitPreparer]
  ) -> [PreparedVisit] {
    let pieces = parts.flatMap { part in
      split(part.visits.count, into: preparers.count / parts.count).map { (part, $0) }
    }
    let work = zip(preparers, pieces).map { (preparer: $0, part: $1.0, range: $1.1) }
    return Parallel.map(work) { $0.preparer.prepare($0.part, $0.range, reference) }.flatMap { $0 }
  }

  private static func split(_ count: Int, into pieces: Int) -> [Range<Int>] {
    (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }
}
