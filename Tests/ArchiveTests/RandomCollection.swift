import TestSupport

@testable import Timeline

/// A made-up collection in which every kind of name, date and statement comes up.
struct RandomCollection {
  static let words = """
    the of and minister visit talks missile missiles mission ship friendship trade nuclear summit \
    café naïve Straße O'Brien Cho'e co-operation 北京 平壤 金正恩 김정은 정상회담 Москва министр \
    الرئيس زيارة Łódź İstanbul ½ 2023 first foreign affairs prime
    """.split(separator: " ").map(String.init)
  static let names = [
    ["Kim Jong Un", "김정은", "Kim Chong-ŭn"], ["Kim Jong Il", "金正日"],
    ["Сергей Шойгу", "Sergei Shoigu"],
    ["محمد بن سلمان", "Mohammed bin Salman"], ["Li Hongzhong", "李鸿忠"], ["Ólafur Grímsson"],
    ["Choe Son-hui", "최선희", "Cho'e So'n-hu'i"], ["Anna of Trade"], ["김"], ["Prime Mission"],
  ]
  static let dates = [
    "2023-07-25/2023-07-27", "2023-07", "2023-07-25~", "2010-08-XX", "2018-05-30/..", "2019",
    "2023-07-25/[2023-07-27,2023-07-28]", "2011-05-20/2011-05-26", "2023-07-25", "2000-02-29",
    "[2012-01-01..2012-03-01]", "/2014-01-03", "1999-12-31/2000-01-02", "2023-07-26?", "20XX",
  ]
  static let parties = ["RUS", "CHN", "PRK", "USA", "SUHH", "EU", "MNG", "VNM"]
  static let roles = ["President", "Minister of Defence", "Defense Minister", "министр", "대통령"]

  private var random: SeededRandom
  private(set) var collection = VisitCollection(id: "made-up", title: "Made up")
  private(set) var reference = Reference()
  private(set) var visits: [Visit] = []

  init(_ count: Int, seed: UInt64, idPrefix: String = "v", collection name: String? = nil) {
    random = SeededRandom(seed: seed)
    collection.id += name ?? idPrefix
    for (number, names) in Self.names.enumerated() {
      var person = Person(id: "person-\(number)", name: names[0], aliases: Array(names.dropFirst()))
      if names.count > 2 { person.native = person.aliases.removeFirst() }
      reference.people[person.id] = person
    }
    for number in 0..<6 {
      let name = random.some(1...2, of: Self.words).joined(separator: " ")
      reference.places["place-\(number)"] = Place(id: "place-\(number)", name: name, party: "PRK")
    }
    for number in 0..<12 {
      var source = Source(
        id: "source-\(number)", publisher: random.pick(["KCNA", "TASS", "人民日报"]), title: text(2...5)
      )
      source.kind = random.once(in: 3) ? nil : random.pick(Source.Kind.allCases)
      reference.sources[source.id] = source
    }
    visits = (0..<count).map { visit("\(idPrefix)-\($0)") }
  }

  private mutating func text(_ words: ClosedRange<Int>) -> String {
    var words = random.some(words, of: Self.words)
    if random.once(in: 4) { words.insert(random.pick(Self.names.flatMap { $0 }), at: 0) }
    return words.joined(separator: random.pick([" ", " ", ", ", "-"]))
  }

  private mutating func person() -> String { "person-\(Int.random(in: 0..<10, using: &random))" }
  private mutating func place() -> String { "place-\(Int.random(in: 0..<6, using: &random))" }
  private mutating func date() -> EDTF {
    (try? EDTF(random.pick(Self.dates))) ?? EDTF(Day(year: 2000, month: 1, day: 1))
  }

  private mutating func sources(_ range: ClosedRange<Int>) -> [Source.ID] {
    random.some(range, of: (0..<12).map { "source-\($0)" })
  }

  private mutating func visit(_ id: String) -> Visit {
    var delegation = Delegation(party: random.pick(Self.parties))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      delegation.members.append(
        Member(
          person: person(), role: random.pick(Self.roles + [nil]), isHead: random.once(in: 4)))
    }
    if random.once(in: 3) { delegation.name = text(1...3) }
    var stops: [Stop] = []
    for _ in 0...Int.random(in: 0...1, using: &random) {
      let host = Host(person: person(), role: random.pick(Self.roles + [nil]))
      stops.append(
        Stop(
          place: random.once(in: 3) ? nil : place(), party: random.pick(Self.parties),
          hosts: [host]))
    }
    var visit = Visit(
      id: id, title: text(2...6), dates: date(), status: random.pick(Visit.Status.allCases),
      type: random.pick(Visit.Kind.allCases), delegation: delegation, stops: stops)
    addTexts(to: &visit)
    addStatements(to: &visit)
    visit.collection = collection.id
    return visit
  }

  private mutating func addTexts(to visit: inout Visit) {
    if random.once(in: 2) { visit.summary = text(3...20) }
    if random.once(in: 4) { visit.note = text(1...4) + "\n\u{1}\t\"\\" }
    if random.once(in: 4) {
      visit.occasion = random.pick(["Victory Day 2023", "정상회담", "Summit"])
    }
    visit.topics = random.some(0...3, of: ["missiles", "trade", "foreign affairs", "нефть"])
    visit.sources = sources(0...2)
    if random.once(in: 5) {
      visit.typeAsStated = [
        StatedType(text: text(1...2), by: random.pick(["KCNA", nil]), sources: sources(0...1))
      ]
    }
  }

  private mutating func addStatements(to visit: inout Visit) {
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      var event = Event(kind: random.pick(Event.Kind.allCases), title: text(1...3))
      event.participants = [person()]
      event.place = random.once(in: 2) ? place() : nil
      event.text = random.once(in: 2) ? text(2...6) : nil
      event.sources = sources(0...1)
      visit.events.append(event)
    }
    guard random.once(in: 3) else { return }
    var claim = Claim(kind: random.pick(Claim.Kind.allCases), text: text(2...5), by: text(1...2))
    claim.sources = sources(0...1)
    if random.once(in: 2) {
      let stance = random.pick(Response.Stance.allCases)
      claim.responses = [Response(by: text(1...1), stance: stance, text: text(1...3))]
    }
    visit.claims = [claim]
  }

  // MARK: As files

  /// JSON Lines: the header, then a visit a line.
  var lines: String {
    ([header] + visits.map { $0.json() }).joined(separator: "\n") + "\n"
  }

  private var header: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("collection")
      collection.write(to: &writer)
      writer.field("sources", reference.sources.values.sorted { $0.id < $1.id }) {
        $1.write(to: &$0)
      }
      writer.field("people", reference.people.values.sorted { $0.id < $1.id }) { $1.write(to: &$0) }
      writer.field("places", reference.places.values.sorted { $0.id < $1.id }) { $1.write(to: &$0) }
    }
    return writer.text
  }
}
