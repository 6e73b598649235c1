import TestSupport

@testable import Timeline

/// Visits with a little of everything, so that random questions find some and not all.
extension SeededRandom {
  mutating func collection(of count: Int) -> LoadedCollection {
    var loaded = SampleCollection.loaded
    loaded.visits = (0..<count).map { visit("v\($0)") }
    return loaded
  }

  private mutating func visit(_ id: String) -> Visit {
    let parties = ["RUS", "CHN", "PRK", "SUHH", "JPN"]
    let people = ["kim", "shoigu", "li", "putin", "choe", "xi"]
    var visit = Visit(
      id: id, title: words(), dates: date(), status: pick(Visit.Status.allCases),
      type: pick(Visit.Kind.allCases),
      delegation: Delegation(
        party: pick(parties),
        members: some(people).map { Member(person: $0, role: role(), isHead: once(in: 3)) }),
      stops: [])
    for _ in 0..<number(1...2) {
      visit.stops.append(
        Stop(
          place: once(in: 2) ? "pyongyang" : nil, party: pick(parties),
          hosts: some(people).map { Host(person: $0, role: role()) }))
    }
    visit.topics = some(["missiles", "trade", "no, one", "a"])
    visit.occasion = once(in: 3) ? "Victory Day \(number(2022...2024))" : nil
    visit.summary = once(in: 3) ? nil : words()
    visit.sources = some(["kcna", "press"])
    visit.collection = once(in: 2) ? "a" : "b"
    if once(in: 3) { visit.events = [event()] }
    if once(in: 3) { visit.claims = [claim()] }
    return visit
  }

  private mutating func role() -> String? { pick(["Minister", "President", nil]) }

  private mutating func event() -> Event {
    Event(
      date: date(), kind: pick(Event.Kind.allCases), title: words(),
      participants: some(["kim", "xi"]), sources: some(["kcna"]))
  }

  private mutating func claim() -> Claim {
    let response = Response(
      by: words(), stance: pick(Response.Stance.allCases), sources: some(["press"]))
    return Claim(
      kind: pick(Claim.Kind.allCases), text: words(), by: pick(["KCNA", "TASS"]),
      sources: some(["kcna"]), responses: once(in: 2) ? [response] : [])
  }

  private mutating func words() -> String {
    let pieces = Self.words + Self.phrases + ["Talks", "state", "習", "É", "friendship"]
    return (0..<number(1...5)).map { _ in pick(pieces) }.joined(separator: pick([" ", "-", "\n"]))
  }
}
