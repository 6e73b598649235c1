/// What a store throws that holds a visit nobody can read, such as one that was changed by hand.
public struct UnreadableVisit: Error, Hashable, CustomStringConvertible {
  /// One sentence.
  public var description: String

  public init(_ description: String) {
    self.description = description
  }

  /// Several in one sentence; nil where there is none.
  init?(_ visits: [UnreadableVisit]) {
    guard let first = visits.first else { return nil }
    let others = visits.count - 1
    let more = others == 0 ? "" : "; nor can \(others) more"
    self.init(first.description + more)
  }
}

extension VisitStore {
  /// The visits with these keys that can be read, and why the others cannot.
  package func readable(
    _ keys: [RowKey]
  ) throws -> (visits: [Visit], unreadable: [UnreadableVisit]) {
    do {
      return (try visits(keys), [])
    } catch let visit as UnreadableVisit {
      guard keys.count > 1 else { return ([], [visit]) }
      let half = keys.count / 2
      let (first, second) = (try readable(Array(keys[..<half])), try readable(Array(keys[half...])))
      return (first.visits + second.visits, first.unreadable + second.unreadable)
    }
  }
}
