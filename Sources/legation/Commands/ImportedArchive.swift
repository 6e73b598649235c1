import Archive
import Foundation
import Interchange
import Timeline

/// An archive that is made of what an import hands out.
///
/// What visits name is only known when all is read, so that the visits wait in JSON Lines beside
/// the archive, which is built of them as of any others.
struct ImportedArchive {
  private let builder: ArchiveBuilder
  private let lines: String

  /// - Parameter origin: the files that are imported.
  /// - Throws: `ArchiveError` when something stands there and is not to be overwritten.
  init(_ path: String, from origin: [String], force: Bool) throws {
    lines = UnfinishedFiles.name(for: path, "jsonl")
    builder = try ArchiveBuilder([lines], to: path, origin: origin, force: force)
  }

  /// Builds it; on an error nothing is left and nothing is changed.
  ///
  /// - Returns: how much of what was imported could not be put in, each told of; 0 unless the
  ///   import hands out what it must not.
  func build(_ spool: JSONLinesSpool) throws -> Int {
    let interrupt = Interrupt()
    UnfinishedFiles.add(lines)
    defer {
      unlink(lines)
      UnfinishedFiles.forget(lines)
      interrupt.end()
    }
    try spool.finish(to: lines, force: true)
    let line = ProgressLine()
    defer { line.end() }
    let result = try builder.build { line.show($0) }
    line.end()
    for line in result.loaded.shortProblems() { Report.line(line) }
    return result.loaded.errorCount
  }
}
