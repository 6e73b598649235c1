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
  /// Texts in fewer visits than this share, and than so many, are left to FTS5.
  package var frequentShare = 0.04
  package var frequentLeast = 4_000
  private static let sampleSize = 4_000

  /// - Parameters:
  ///   - paths: visit files and directories of them.
  ///   - output: where the archive shall stand.
  ///   - force: whether a file that is there is replaced.
  public init(_ paths: [String], to output: String, force: Bool = false) throws {
    self.paths = paths
    self.output = try ArchiveOutput(output, force: force)
  }

  /// The file that is written until the archive is whole.
  public var partialPath: String { output.partial }

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
    if error is NoVisits { return ArchiveError.noVisits(path) }
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
    var stream = VisitStream(paths)
    let sample = stream.sample(Self.sampleSize)
    let texts = frequentTexts(sample, stream.loaded.reference)
    let queue = try output.open()
    let loaded = try queue.inDatabase { db in
      var writer = try ArchiveWriter(db, texts)
      let preparers = (0..<2).map { VisitPreparer($0, stream.loaded.reference, texts) }
      let pipe = Pipe()
      let producer = pipe.produce(stream, preparers: preparers)
      while let batch = pipe.next() {
        for visits in batch {
          try writer.add(visits)
          progress(Progress(visits: writer.count, share: visits.share, isFinishing: false))
        }
      }
      stream = producer.value
      progress(Progress(visits: writer.count, share: 1, isFinishing: true))
      try writer.finish(&stream)
      var loaded = stream.loaded
      loaded.visits = []
      return (loaded, writer.kept)
    }
    try queue.close()
    return Result(visits: loaded.1, bytes: output.size, loaded: loaded.0)
  }

  private func frequentTexts(
    _ sample: (visits: [Visit], expected: Int), _ reference: Reference
  ) -> FrequentTexts {
    var maker = SearchKeyMaker(reference)
    let keys = sample.visits.map { maker.keyBytes($0) }
    let share = max(frequentShare, Double(frequentLeast) / Double(max(1, sample.expected)))
    guard share < 1 else { return FrequentTexts() }
    return FrequentTexts(keys, least: Int((share * Double(keys.count)).rounded(.up)))
  }
}
