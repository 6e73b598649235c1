internal import Foundation
internal import GRDB
import Timeline

/// The file an archive is written to: beside its place until it is whole.
struct ArchiveOutput {
  let path: String
  let partial: String
  /// Where visits wait to be put in order.
  var sorting: String { partial + "-sorting" }

  init(_ path: String, force: Bool) throws(ArchiveError) {
    self.path = path
    let url = URL(filePath: path)
    partial =
      url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).partial")
      .path
    switch WholeFile.kind(of: path) {
    case nil: break
    case .directory: throw .notAFile(path)
    case .file: if !force { throw .exists(path) }
    }
  }

  /// A new, empty database that nobody else opens; what it writes need not outlive a crash.
  func open() throws -> DatabaseQueue {
    discard()
    UnfinishedFiles.add(partial)
    UnfinishedFiles.add(sorting)
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
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(Schema.version);
          """)
    }
    // What SQLite sorts may be as large as the archive: it belongs on the same disk.
    setenv("SQLITE_TMPDIR", URL(filePath: partial).deletingLastPathComponent().path, 1)
    // Without this a limit on file sizes ends the process instead of the writing.
    signal(SIGXFSZ, SIG_IGN)
    return try DatabaseQueue(path: partial, configuration: configuration)
  }

  var size: Int {
    ((try? FileManager.default.attributesOfItem(atPath: partial))?[.size] as? Int) ?? 0
  }

  /// Makes it last, and puts it in its place in one step.
  func finish() throws(ArchiveError) {
    unlink(sorting)
    do {
      try OutputFile.put(partial, at: path, force: true)
    } catch {
      throw .cannotWrite(path, reason: error.reason)
    }
    UnfinishedFiles.forget(partial)
    UnfinishedFiles.forget(sorting)
  }

  func discard() {
    unlink(partial)
    unlink(sorting)
    UnfinishedFiles.forget(partial)
    UnfinishedFiles.forget(sorting)
  }
}
