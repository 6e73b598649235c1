/// Someone who travels, receives or speaks, with every spelling the sources use.
public struct Person: Hashable, Sendable {
  public var id: String
  public var name: String
  /// The name in the person's own script.
  public var native: String?
  public var aliases: [String] = []
  /// A Wikidata item, such as `Q7747`.
  public var wikidata: String?

  public init(id: String, name: String, native: String? = nil, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.native = native
    self.aliases = aliases
  }

  /// The name, the native name and the aliases.
  public var spellings: [String] { [name] + (native.map { [$0] } ?? []) + aliases }
}
