/// Why an import or an export cannot go on: one sentence.
public struct InterchangeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }
}
