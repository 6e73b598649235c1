internal import Timeline

/// The last events read, held back until the other side of each may have come.
///
/// The two sides of a visit are coded from one sentence and stand within a few rows of one
/// another, so a window of bounded size is enough.
struct GDELTWindow {
  private var events: [GDELTEvent?] = []
  private var first = 0
  private var places: [GDELTEvent.PairKey: Int] = [:]

  static let size = 4096

  var isFull: Bool { events.count - first >= Self.size }

  /// Joins an event with its other side; returns that one's id, or nil when none is held.
  mutating func join(_ event: GDELTEvent) -> String? {
    guard let place = places[event.mirroredKey], let other = events[place] else { return nil }
    places[event.mirroredKey] = nil
    events[place] = other.joined(with: event)
    return other.id
  }

  mutating func append(_ event: GDELTEvent) {
    if first > Self.size {
      events.removeFirst(first)
      places = places.mapValues { $0 - first }
      first = 0
    }
    places[event.key] = events.count
    events.append(event)
  }

  mutating func removeFirst() -> GDELTEvent? {
    guard first < events.count, let event = events[first] else { return nil }
    if places[event.key] == first { places[event.key] = nil }
    events[first] = nil
    first += 1
    return event
  }
}
