/// What the ids in visits stand for: the people, places, sources and collections.
public struct Reference: Hashable, Sendable {
  public var people: [Person.ID: Person] = [:]
  public var places: [Place.ID: Place] = [:]
  public var sources: [Source.ID: Source] = [:]

  public init() {}

  /// The person's name, or the id itself when nothing is known of it.
  public func name(ofPerson id: Person.ID) -> String { people[id]?.name ?? id }

  /// The place's name, or the id itself when nothing is known of it.
  public func name(ofPlace id: Place.ID) -> String { places[id]?.name ?? id }

  /// Takes in another reference; on equal ids the other one wins.
  public mutating func merge(_ other: Reference) {
    // A store in memory hands out the same tables again and again: that is seen at a glance.
    if people != other.people { people.merge(other.people) { $1 } }
    if places != other.places { places.merge(other.places) { $1 } }
    if sources != other.sources { sources.merge(other.sources) { $1 } }
  }
}
