internal import Foundation
internal import Synchronization

/// The files that are being written: nobody shall find them when the process is asked to end.
package enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  package static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// It is whole, or gone.
  package static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  package static func removeAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
  }
}
