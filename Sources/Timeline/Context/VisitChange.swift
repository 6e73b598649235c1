internal import Synchronization

/// How a visit stands to an earlier version of the record.
public enum VisitChange: Hashable, Sendable {
  case new
  case changed(VisitDifference)
}

/// An earlier version of a record, beside the one that is asked: what is new and what changed since.
final class EarlierVersion: Sendable {
  let record: EarlierRecord
  private let found = Mutex<Found?>(nil)

  /// The keys of visits, in timeline order.
  private struct Found: Sendable {
    var new: [RowKey]
    var changed: [RowKey]
    /// Those that are in the earlier version alone.
    var gone: [RowKey]
  }

  init(_ record: EarlierRecord) { self.record = record }

  func cancel() { record.store?.cancel() }

  /// The visits that are in a state, in timeline order. Compares all at the first call.
  func visits(_ state: ComputedState, in later: any VisitStore) throws -> [RowKey] {
    switch state {
    case .new: try all(in: later).new
    case .changed: try all(in: later).changed
    case .returned, .unreturned, .first: []
    }
  }

  /// The visits that only the earlier version has, in timeline order.
  func gone(in later: any VisitStore) throws -> [RowKey] { try all(in: later).gone }

  private func all(in later: any VisitStore) throws -> Found {
    let earlier = try record.opened()
    return try found.remembering {
      let difference = try RecordDifference(from: earlier, to: later)
      return Found(
        new: difference.added, changed: difference.changedKeys.sorted(), gone: difference.removed)
    }
  }

  /// What is other in some visits; nothing while the earlier version is not open. Of one that could
  /// not be read in the earlier version nothing is told: who reads the later one cannot mend it.
  func changes(of visits: [Visit], in later: any VisitStore) throws -> [RowKey: VisitChange] {
    guard let earlier = record.store else { return [:] }
    var pairs: [(Visit, RowKey)] = []
    var changes: [RowKey: VisitChange] = [:]
    // Most stand where they stood: only for the others a place is looked for.
    var old = try earlier.readable(visits.map { RowKey($0) }).visits
    let same = Set(old.map { RowKey($0) })
    for visit in visits {
      let key = RowKey(visit)
      let before = try same.contains(key) ? key : Self.key(key, in: earlier)
      if let before { pairs.append((visit, before)) } else { changes[key] = .new }
    }
    old += try earlier.readable(pairs.map(\.1).filter { !same.contains($0) }).visits
    let byKey = Dictionary(old.map { (RowKey($0), $0) }, uniquingKeysWith: { one, _ in one })
    let oldReference = try earlier.reference(for: old)
    let reference = try later.reference(for: visits)
    for (visit, before) in pairs {
      guard let other = byKey[before],
        let difference = VisitDifference(other, oldReference, visit, reference)
      else { continue }
      changes[RowKey(visit)] = .changed(difference)
    }
    return changes
  }

  /// Where a visit stood, whose days or collection are others now.
  private static func key(_ key: RowKey, in earlier: any VisitStore) throws -> RowKey? {
    try earlier.key(of: QualifiedID(key).text) ?? earlier.key(of: key.id)
  }
}
