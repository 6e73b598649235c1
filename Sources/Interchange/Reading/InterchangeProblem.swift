/// Why an import or an export cannot go on: one sentence.
public struct InterchangeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
  /// What many of them have in common, and what can be done; nil to tell it from the sentence.
  let kind: String?

  public init(_ description: String) {
    self.init(description, kind: nil)
  }

  init(_ description: String, kind: String?) {
    self.description = description
    self.kind = kind
  }
}
