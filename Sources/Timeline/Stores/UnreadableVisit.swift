/// What a store throws that holds a visit nobody can read, such as one that was changed by hand.
public struct UnreadableVisit: Error, Hashable, CustomStringConvertible {
  /// One sentence.
  public var description: String

  public init(_ description: String) {
    self.description = description
  }
}
