import Timeline

/// Visits that stand in two of the stores that are read together, such as an archive and the files
/// it was built from: every number would count them twice.
struct RepeatedVisits {
  /// For each store that repeats another: its name, and a sentence.
  private(set) var problems: [(name: String, message: String)] = []

  /// From each end of a store so many of its visits are looked for in the others.
  private static let mostSought = 100

  /// - Parameter names: of the stores, in their order.
  init(_ stores: [any VisitStore], _ names: [String]) {
    for (later, store) in stores.enumerated() {
      let earlier = stores.prefix(later).firstIndex { Self.repeats(store, $0) }
      guard let earlier else { continue }
      let message = "its visits stand in \(names[earlier]) too, and are counted twice; name one"
      problems.append((names[later], message))
    }
  }

  /// Nobody needs to know more of a store that does not answer: it is told where it is asked.
  private static func repeats(_ one: any VisitStore, _ other: any VisitStore) -> Bool {
    let shared = Set(one.collections.map(\.id)).intersection(other.collections.map(\.id))
    let (fewer, more) = one.count < other.count ? (one, other) : (other, one)
    guard !shared.isEmpty, let all = try? fewer.select() else { return false }
    return [WindowPlace.first, .last].contains { place in
      (try? all.rows(place, limit: mostSought))?.contains { row in
        shared.contains(row.key.collection)
          && (try? more.key(of: "\(row.key.collection):\(row.key.id)")) != nil
      } ?? false
    }
  }
}
