package import BitCollections
internal import Synchronization

/// Which visits have the texts that were looked for last: a question is answered in several ranges,
/// and a longer one has the texts of the one before.
package final class LatestTexts: Sendable {
  private let found = Mutex<[(words: String, visits: BitSet)]>([])

  private static let mostKept = 8

  package init() {}

  package func kept(_ words: String, _ find: () throws -> BitSet) rethrows -> BitSet {
    if let known = found.withLock({ $0.first { $0.words == words } }) { return known.visits }
    let visits = try find()
    found.withLock { found in
      if found.count == Self.mostKept { found.removeFirst() }
      found.append((words, visits))
    }
    return visits
  }
}
