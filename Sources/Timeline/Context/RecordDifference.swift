/// What is other between two versions of a record.
///
/// Both are gone through side by side in timeline order, and matched by id; of visits that stand on
/// one side only, or moved, just the keys are held.
public struct RecordDifference: Sendable {
  private let old: any VisitStore
  private let new: any VisitStore
  public let oldCount: Int
  public let newCount: Int
  public private(set) var added: [RowKey] = []
  public private(set) var removed: [RowKey] = []
  /// Visits whose first or last possible day is another now.
  private var moved: [(old: RowKey, new: RowKey)] = []

  public init(from old: some VisitStore, to new: some VisitStore) throws {
    self.old = old
    self.new = new
    oldCount = old.count
    newCount = new.count
    try eachPair { before, after in
      switch (before, after) {
      case (let before?, nil): removed.append(before)
      case (nil, let after?): added.append(after)
      default: break
      }
    }
    matchMoved()
  }

  public var movedCount: Int { moved.count }

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
    for start in stride(from: 0, to: moved.count, by: Self.window) {
      try compare(Array(moved[start..<min(start + Self.window, moved.count)]), use)
    }
  }

  /// Hands out what is other in visits that stand where they stood.
  public func eachChanged(
    progress: Progress = { _ in }, _ use: (VisitDifference) throws -> Void
  ) throws {
    var done = 0
    var pairs: [(old: RowKey, new: RowKey)] = []
    try eachPair { before, after in
      guard let before, let after else { return }
      pairs.append((before, after))
      guard pairs.count == Self.window else { return }
      try compare(pairs, use)
      done += pairs.count
      progress(Double(done) / Double(max(1, newCount)))
      pairs = []
    }
    try compare(pairs, use)
  }

  private static let window = 1_000

  private func compare(
    _ pairs: [(old: RowKey, new: RowKey)], _ use: (VisitDifference) throws -> Void
  ) throws {
    guard !pairs.isEmpty else { return }
    let before = try old.visits(pairs.map(\.old))
    let after = try new.visits(pairs.map(\.new))
    let oldReference = try old.reference(for: before)
    let newReference = try new.reference(for: after)
    // A store leaves out what has gone meanwhile.
    let byKey = Dictionary(after.map { (RowKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    let partner = Dictionary(
      pairs.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    for visit in before {
      guard let other = partner[RowKey(visit)].flatMap({ byKey[$0] }) else { continue }
      if let found = VisitDifference(visit, oldReference, other, newReference) { try use(found) }
    }
  }

  // MARK: Going through both

  /// Hands out keys that stand at one place in both, and those that stand in one alone.
  private func eachPair(_ use: (RowKey?, RowKey?) throws -> Void) throws {
    var before = RowCursor(try old.select())
    var after = RowCursor(try new.select())
    var (left, right) = (try before.next(), try after.next())
    while left != nil || right != nil {
      if let one = left, let other = right, one.isAtPlace(of: other) {
        try use(one, other)
        (left, right) = (try before.next(), try after.next())
      } else if let one = left, right.map({ one < $0 }) ?? true {
        try use(one, nil)
        left = try before.next()
      } else {
        try use(nil, right)
        right = try after.next()
      }
    }
  }
}

/// Reads the keys of a selection one after the other, a window at a time.
private struct RowCursor {
  private let selection: any Selection
  private var window: ArraySlice<TimelineRow> = []
  private var last: RowKey?
  private static let limit = 4_000

  init(_ selection: any Selection) { self.selection = selection }

  mutating func next() throws -> RowKey? {
    if window.isEmpty {
      window = try selection.rows(last.map { .after($0) } ?? .first, limit: Self.limit)[...]
      last = window.last?.key
    }
    return window.popFirst()?.key
  }
}

extension RowKey {
  /// The same days and id, in whatever collection.
  fileprivate func isAtPlace(of other: RowKey) -> Bool {
    earliestStart == other.earliestStart && latestEnd == other.latestEnd && id == other.id
  }
}
