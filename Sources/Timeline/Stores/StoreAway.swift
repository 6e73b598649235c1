/// What a store throws that cannot be reached now and may be again: a server that was restarted.
public struct StoreAway: Error, Hashable, CustomStringConvertible {
  /// One sentence.
  public var description: String

  public init(_ description: String) {
    self.description = description
  }
}
