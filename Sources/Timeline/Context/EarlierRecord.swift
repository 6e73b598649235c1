internal import Synchronization

/// An earlier version of a record and what it is called, perhaps opened only when something is
/// first asked of it.
public final class EarlierRecord: Sendable {
  public let name: String
  private let known: Mutex<(any VisitStore)?>
  private let open: @Sendable () throws -> any VisitStore

  /// One that is open.
  public init(_ store: any VisitStore, name: String) {
    self.name = name
    known = Mutex(store)
    open = { store }
  }

  /// - Parameter open: opens it.
  public init(name: String, open: @escaping @Sendable () throws -> any VisitStore) {
    self.name = name
    known = Mutex(nil)
    self.open = open
  }

  /// Nil while it is not open.
  public var store: (any VisitStore)? { known.withLock { $0 } }

  func opened() throws -> any VisitStore { try known.remembering(open) }
}
