@testable import Timeline

/// A small collection held in code, one visit for each thing that is asked of it.
enum SampleCollection {
  static let store = FixtureStore(loaded)

  static var loaded: LoadedCollection {
    var loaded = LoadedCollection()
    loaded.collections = [VisitCollection(id: "sample", title: "Sample")]
    for person in people { loaded.reference.people[person.id] = person }
    for place in places { loaded.reference.places[place.id] = place }
    for source in sources { loaded.reference.sources[source.id] = source }
    loaded.visits = [shoigu, li, putin, choe, soviet, xi]
    return loaded
  }

  private static let people = [
    Person(
      id: "kim", name: "Kim Jong Un", native: "김정은", aliases: ["Kim Jong-un", "Kim Chong-un"]),
    Person(id: "shoigu", name: "Sergei Shoigu", native: "Сергей Шойгу"),
    Person(id: "li", name: "Li Hongzhong", native: "李鸿忠"),
    Person(id: "putin", name: "Vladimir Putin"),
    Person(id: "choe", name: "Choe Son Hui", aliases: ["Ch'oe Sŏn-hŭi"]),
    Person(id: "xi", name: "Xi Jinping", native: "习近平"),
  ]

  private static let places = [
    Place(id: "pyongyang", name: "Pyongyang", party: "PRK"),
    Place(id: "vladivostok", name: "Vladivostok", party: "RUS"),
  ]

  private static var sources: [Source] {
    var kcna = Source(id: "kcna", publisher: "KCNA", title: "Talks held")
    kcna.kind = .official
    var press = Source(id: "press", publisher: "Example Times", title: "A visit doubted")
    press.kind = .press
    return [kcna, press]
  }

  static func date(_ text: String) -> EDTF {
    (try? EDTF(text)) ?? EDTF(start: .unknown)
  }

  private static func visit(
    _ id: String, _ dates: String, from party: String, _ people: [String], to hosts: Stop...
  ) -> Visit {
    var visit = Visit(
      id: id, title: "\(id) visit", dates: date(dates),
      delegation: Delegation(party: party, members: people.map { Member(person: $0) }),
      stops: hosts)
    visit.collection = "sample"
    return visit
  }

  private static let pyongyang = Stop(
    place: "pyongyang", party: "PRK", hosts: [Host(person: "kim", role: "President")])

  private static var shoigu: Visit {
    var visit = visit(
      "shoigu-2023", "2023-07-25/[2023-07-27,2023-07-28]", from: "RUS", ["shoigu"], to: pyongyang)
    visit.type = .official
    visit.occasion = "Victory Day 2023"
    visit.topics = ["missiles"]
    visit.delegation.members[0].role = "Minister of Defence"
    visit.events = [
      Event(
        date: date("2023-07-26"), kind: .exhibition, title: "Weaponry Exhibition",
        participants: ["shoigu", "kim"], text: "Drones and missiles were shown.", sources: ["kcna"])
    ]
    visit.claims = [
      Claim(
        kind: .firstSince, text: "First since 1991", by: "KCNA", sources: ["kcna"],
        responses: [Response(by: "Example Times", stance: .questions, sources: ["press"])])
    ]
    return visit
  }

  private static var li: Visit {
    var visit = visit("li-2023", "2023-07-26/2023-07-29", from: "CHN", ["li"], to: pyongyang)
    visit.type = .goodwill
    visit.occasion = "Victory Day 2023"
    visit.sources = ["kcna"]
    visit.summary = "Friendship was praised."
    return visit
  }

  private static var putin: Visit {
    var visit = visit("putin-2024", "2024-06-18/2024-06-19", from: "RUS", ["putin"], to: pyongyang)
    visit.type = .state
    visit.sources = ["kcna", "press"]
    visit.summary = "The ship sailed by the café in Prince’s Street."
    return visit
  }

  private static var choe: Visit {
    var visit = visit(
      "choe-2024", "2024-01", from: "PRK", ["choe"], to: Stop(place: "vladivostok", party: "RUS"),
      Stop(party: "CHN"))
    visit.type = .working
    visit.status = .cancelled
    visit.topics = ["missiles", "trade"]
    visit.sources = ["press"]
    return visit
  }

  private static var soviet: Visit {
    visit("soviet-198X", "198X", from: "SUHH", [], to: Stop(party: "PRK"))
  }

  private static var xi: Visit {
    visit("xi-open", "2025-09-03/..", from: "CHN", ["xi"], to: Stop(party: "RUS"))
  }
}
