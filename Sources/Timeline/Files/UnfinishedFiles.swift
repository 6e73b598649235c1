internal import Foundation
internal import Synchronization

/// The files that are being written: nobody shall find them when the process is asked to end.
package enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// A name beside a file that no other process writes to: `.desk.legation.4711.partial`.
  package static func name(for path: String, _ kind: String) -> String {
    let url = URL(filePath: path)
    return url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).\(getpid()).\(kind)").path
  }

  /// Takes away what processes that were killed left beside a file.
  package static func removeLeftovers(of path: String) {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent()
    let beginning = ".\(url.lastPathComponent)."
    for name in WholeFile.names(in: folder.path) where name.hasPrefix(beginning) {
      guard let process = pid_t(name.dropFirst(beginning.count).prefix { $0 != "." }),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder.appending(path: name).path)
    }
  }

  package static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// Makes a file and adds it in one step, so that it is not left behind between the two.
  package static func adding<Failure>(
    _ make: () throws(Failure) -> (Int32, String)
  ) throws(Failure) -> (Int32, String) {
    try paths.withLock { (paths) throws(Failure) in
      let (descriptor, path) = try make()
      paths.insert(path)
      return (descriptor, path)
    }
  }

  /// It is whole, or gone.
  package static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  package static func removeAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
  }
}
