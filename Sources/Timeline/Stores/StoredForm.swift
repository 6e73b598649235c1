/// Something as a store holds it: equal forms are equal things, and are told so without being read.
///
/// Forms that differ may yet be of equal things, which were written down otherwise.
public enum StoredForm<Value: Hashable & Sendable>: Hashable, Sendable {
  case bytes([UInt8])
  case value(Value)
}

/// A visit as a store holds it.
public struct StoredVisit: Hashable, Sendable {
  public var key: RowKey
  public var form: StoredForm<Visit>

  public init(_ key: RowKey, _ form: StoredForm<Visit>) {
    self.key = key
    self.form = form
  }
}

/// A source as a store holds it.
public struct StoredSource: Hashable, Sendable {
  public var id: Source.ID
  public var form: StoredForm<Source>

  public init(_ id: Source.ID, _ form: StoredForm<Source>) {
    self.id = id
    self.form = form
  }
}

extension VisitStore {
  public func stored(
    after key: RowKey?, limit: Int, unlike other: any VisitStore
  ) throws -> [StoredVisit] {
    let keys = try select().rows(key.map { .after($0) } ?? .first, limit: limit).map(\.key)
    return try visits(keys).map { StoredVisit(RowKey($0), .value($0)) }
  }

  public func storedSources(after id: Source.ID?, limit: Int) throws -> [StoredSource]? { nil }
}

extension Source {
  /// Ids in the order of their bytes, which all stores hold to.
  static func isBefore(_ one: ID, _ other: ID) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
