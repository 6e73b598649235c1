/// The visits of a later version that cite a source which is other there: they may have changed
/// though they are stored as they were.
struct ChangedSources {
  /// Nil where any visit may.
  private var visits: Set<RowKey>? = []

  /// Of more sources all visits are compared.
  private static let mostSources = 5_000

  init(from old: any VisitStore, to new: any VisitStore) throws {
    guard let ids = try Self.changed(old, new) else {
      visits = nil
      return
    }
    for start in stride(from: 0, to: ids.count, by: 100) {
      let part = Array(ids[start..<min(start + 100, ids.count)])
      try new.select(VisitQuery([.field(.source, part)])).eachWindow { rows in
        visits?.formUnion(rows.map(\.key))
      }
    }
  }

  func mayChange(_ key: RowKey) -> Bool { visits?.contains(key) ?? true }

  /// The sources both have and hold otherwise; nil where that is not known, or there are too many.
  private static func changed(
    _ old: any VisitStore, _ new: any VisitStore
  ) throws -> [Source.ID]? {
    guard var before = try Cursor(old), var after = try Cursor(new) else { return nil }
    var changed: [Source.ID] = []
    while let left = before.current, let right = after.current {
      if left.id == right.id {
        if left.form != right.form { changed.append(right.id) }
        try before.step()
        try after.step()
      } else if Source.isBefore(left.id, right.id) {
        try before.step()
      } else {
        try after.step()
      }
      if changed.count > mostSources { return nil }
    }
    return changed
  }

  /// Reads sources one after the other, a window at a time.
  private struct Cursor {
    private let store: any VisitStore
    private var window: ArraySlice<StoredSource> = []

    /// Nil for a store that does not hold them in order.
    init?(_ store: any VisitStore) throws {
      self.store = store
      guard let first = try store.storedSources(after: nil, limit: Self.limit) else { return nil }
      window = first[...]
    }

    var current: StoredSource? { window.first }

    mutating func step() throws {
      guard let last = window.popFirst(), window.isEmpty else { return }
      window = try (store.storedSources(after: last.id, limit: Self.limit) ?? [])[...]
    }

    private static let limit = 2_000
  }
}
