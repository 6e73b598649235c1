internal import Foundation
internal import GRDB
import Timeline

/// The file an archive is written to: beside its place until it is whole.
struct ArchiveOutput {
  let path: String
  /// The file itself, where the path is a symbolic link to it.
  let target: String
  private let force: Bool
  /// Of this process alone, whoever else builds the same archive.
  let partial: String
  /// Where visits wait to be put in order.
  var sorting: String { partial + "-sorting" }

  init(_ path: String, force: Bool) throws(ArchiveError) {
    self.path = path
    self.force = force
    target = OutputFile.target(of: path)
    partial = UnfinishedFiles.name(for: target, "partial")
    switch WholeFile.kind(of: path) {
    case nil: break
    case .directory: throw .notAFile(path)
    case .file where !WholeFile.canBeReadAgain(path): throw .notAFile(path)
    case .file: if !force { throw .exists(path) }
    }
  }

  /// A new, empty database that nobody else opens; what it writes need not outlive a crash.
  func open() throws -> DatabaseQueue {
    discard()
    UnfinishedFiles.removeLeftovers(of: target)
    UnfinishedFiles.add(partial)
    UnfinishedFiles.add(sorting)
    // What SQLite sorts may be as large as the archive: it belongs on the same disk.
    setenv("SQLITE_TMPDIR", URL(filePath: partial).deletingLastPathComponent().path, 1)
    return try database(
      partial,
      "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version)")
  }

  /// Another one, for visits that wait; parts of it are sorted beside what else is done.
  func openSorting() throws -> DatabaseQueue { try database(sorting, "PRAGMA threads = 1") }

  private func database(_ path: String, _ settings: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 16384;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -64000;
          \(settings);
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Makes it last, and puts it in its place in one step.
  func finish() throws(ArchiveError) {
    unlink(sorting)
    do {
      try PartChecksums.append(to: partial)
      try keepMode()
      try OutputFile.put(partial, at: target, force: force)
    } catch {
      // Another build was quicker.
      throw error.isOfEnvironment ? .cannotWrite(path, reason: error.reason) : .exists(path)
    }
    discard()
  }

  /// Who may read and write what is replaced goes on to do so.
  private func keepMode() throws(OutputProblem) {
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    guard chmod(partial, status.st_mode & 0o7777) == 0 else { throw OutputProblem(writing: path) }
  }

  func discard() {
    for file in [partial, sorting] {
      unlink(file)
      UnfinishedFiles.forget(file)
    }
  }
}
