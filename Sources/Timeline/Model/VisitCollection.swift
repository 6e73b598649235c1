/// What a file of visits says of itself: its title, what it covers, who compiled it and how.
public struct VisitCollection: Hashable, Sendable {
  public enum Compilation: String, Hashable, Sendable, CaseIterable {
    case hand, machine, mixed
  }

  public var id: String
  public var title: String
  public var about: String?
  /// The years or days the compiler meant to cover.
  public var coverage: EDTF?
  /// The parties it is about: it covers visits to and from them.
  public var subject: [Party.Code] = []
  public var license: String?
  public var compiled: Compilation?

  public init(id: String, title: String, about: String? = nil, coverage: EDTF? = nil) {
    self.id = id
    self.title = title
    self.about = about
    self.coverage = coverage
  }
}
