/// What is other between two versions of a record.
///
/// Both are gone through side by side in timeline order, and matched by id. What is stored alike is
/// not read; of visits that stand on one side only, moved or changed, just the keys are held.
public struct RecordDifference: Sendable {
  /// A visit in the earlier version and in the later one.
  typealias Pair = (old: RowKey, new: RowKey)

  private let old: any VisitStore
  private let new: any VisitStore
  public let oldCount: Int
  public let newCount: Int
  public private(set) var added: [RowKey] = []
  public private(set) var removed: [RowKey] = []
  /// Visits whose first or last possible day is another now.
  private var moved: [Pair] = []
  /// Visits that changed and stand where they stood.
  private var changed: [Pair] = []

  /// - Parameter progress: told how far comparing is.
  public init(
    from old: some VisitStore, to new: some VisitStore, progress: Progress = { _ in }
  ) throws {
    self.old = old
    self.new = new
    oldCount = old.count
    newCount = new.count
    try compareAll(ChangedSources(from: old, to: new), progress)
    matchMoved()
  }

  public var movedCount: Int { moved.count }
  public var changedCount: Int { changed.count }

  /// The visits whose days moved or that changed otherwise, by their new keys.
  var changedKeys: [RowKey] { (moved + changed).map(\.new) }

  /// Pairs those with equal ids; of several with one id the first with the first.
  private mutating func matchMoved() {
    var left = Dictionary(grouping: removed.indices, by: { removed[$0].id })
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for number in added.indices {
      guard let first = left[added[number].id]?.first else { continue }
      left[added[number].id]?.removeFirst()
      moved.append((removed[first], added[number]))
      gone.insert(first)
      come.insert(number)
    }
    removed = removed.indices.filter { !gone.contains($0) }.map { removed[$0] }
    added = added.indices.filter { !come.contains($0) }.map { added[$0] }
  }

  // MARK: Visits

  public func visits(added keys: some Sequence<RowKey>) throws -> [Visit] {
    try new.visits(Array(keys))
  }

  public func visits(removed keys: some Sequence<RowKey>) throws -> [Visit] {
    try old.visits(Array(keys))
  }

  /// Hands out what is other in visits whose days moved, in the order of the new days.
  public func eachMoved(_ use: (VisitDifference) throws -> Void) throws {
    try each(moved, use)
  }

  /// Hands out what is other in visits that stand where they stood.
  public func eachChanged(_ use: (VisitDifference) throws -> Void) throws {
    try each(changed, use)
  }

  private static let window = 1_000

  private func each(_ pairs: [Pair], _ use: (VisitDifference) throws -> Void) throws {
    for start in stride(from: 0, to: pairs.count, by: Self.window) {
      let part = pairs[start..<min(start + Self.window, pairs.count)]
      try compare(Array(part)) { _, found in try use(found) }
    }
  }

  /// Hands out the pairs of which something is other, and what.
  private func compare(
    _ pairs: [Pair], _ use: (Pair, VisitDifference) throws -> Void
  ) throws {
    guard !pairs.isEmpty else { return }
    let before = try old.visits(pairs.map(\.old))
    let after = try new.visits(pairs.map(\.new))
    let oldReference = try old.reference(for: before)
    let newReference = try new.reference(for: after)
    // A store leaves out what has gone meanwhile.
    let byKey = Dictionary(after.map { (RowKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    let partner = Dictionary(pairs.map { ($0.old, $0.new) }, uniquingKeysWith: { one, _ in one })
    for visit in before {
      guard let key = partner[RowKey(visit)], let other = byKey[key],
        let found = VisitDifference(visit, oldReference, other, newReference)
      else { continue }
      try use((RowKey(visit), key), found)
    }
  }

  // MARK: Going through both

  private mutating func compareAll(_ sources: ChangedSources, _ progress: Progress) throws {
    var before = StoredCursor(old, unlike: new)
    var after = StoredCursor(new, unlike: old)
    var (left, right) = (try before.next(), try after.next())
    var unlike: [Pair] = []
    while left != nil || right != nil {
      if let one = left, let other = right, one.key.isAtPlace(of: other.key) {
        if one.form != other.form || sources.mayChange(other.key) {
          unlike.append((one.key, other.key))
        }
        if unlike.count == Self.window { try keepChanged(&unlike) }
        (left, right) = (try before.next(), try after.next())
        tell(progress, after.passed)
      } else if let one = left, right.map({ one.key < $0.key }) ?? true {
        removed.append(one.key)
        left = try before.next()
      } else if let other = right {
        added.append(other.key)
        right = try after.next()
        tell(progress, after.passed)
      }
    }
    try keepChanged(&unlike)
  }

  private func tell(_ progress: Progress, _ passed: Int) {
    if passed % Self.window == 0 { progress(Double(passed) / Double(max(1, newCount))) }
  }

  private mutating func keepChanged(_ unlike: inout [Pair]) throws {
    var found: [Pair] = []
    try compare(unlike) { pair, _ in found.append(pair) }
    changed += found
    unlike = []
  }
}

/// Reads the visits of a store one after the other as they are held, a window at a time.
private struct StoredCursor {
  private let store: any VisitStore
  private let other: any VisitStore
  private var window: ArraySlice<StoredVisit> = []
  private var last: RowKey?
  private(set) var passed = 0
  private static let limit = 2_000

  init(_ store: any VisitStore, unlike other: any VisitStore) {
    self.store = store
    self.other = other
  }

  mutating func next() throws -> StoredVisit? {
    if window.isEmpty {
      window = try store.stored(after: last, limit: Self.limit, unlike: other)[...]
      last = window.last?.key
    }
    passed += 1
    return window.popFirst()
  }
}

extension RowKey {
  /// The same days and id, in whatever collection.
  fileprivate func isAtPlace(of other: RowKey) -> Bool {
    earliestStart == other.earliestStart && latestEnd == other.latestEnd && id == other.id
  }
}
