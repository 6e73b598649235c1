/// A city, a border station, a hall: somewhere a visit stops or an event happens.
public struct Place: Hashable, Sendable {
  public var id: String
  public var name: String
  /// The party on whose territory it lies.
  public var party: Party.Code?
  /// Degrees north and east.
  public var latitude: Double?
  public var longitude: Double?
  public var aliases: [String] = []

  public init(id: String, name: String, party: Party.Code? = nil) {
    self.id = id
    self.name = name
    self.party = party
  }

  public var spellings: [String] { [name] + aliases }
}
