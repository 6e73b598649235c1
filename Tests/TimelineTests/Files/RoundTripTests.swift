import Testing

@testable import Timeline

@Suite("What is written is read again")
struct RoundTripTests {
  /// A visit that uses every field there is.
  private var fullVisit: Visit {
    var visit = Visit(
      id: "full", title: "“Full” \\ visit\n习近平",
      dates: Self.date("2023-07-25/[2023-07-27,2023-07-28]"),
      status: .underWay, type: .officialWorking,
      delegation: Delegation(
        party: "RUS", name: "Russian military delegation",
        members: [
          Member(person: "shoigu", role: "Minister of Defence", isHead: true, level: .minister),
          Member(person: "aide", level: .official),
        ]),
      stops: [
        Stop(
          place: "pyongyang", party: "PRK", dates: Self.date("2023-07-25?"),
          hosts: [Host(person: "kim", role: "President"), Host(person: "aide")]),
        Stop(party: "CHN"),
      ])
    visit.typeAsStated = [StatedType(text: "goodwill", by: "KCNA", sources: ["s"])]
    visit.datesAsStated = [
      StatedDates(dates: Self.date("2023-07-25"), by: "TASS", sources: ["s"])
    ]
    visit.occasion = "Victory Day 2023"
    visit.summary = "A summary."
    visit.events = [fullEvent, Event(kind: .talks, title: "Talks", sources: ["s"])]
    visit.claims = [fullClaim]
    visit.topics = ["missiles", "sanctions"]
    visit.related = [RelatedVisit(visit: "full", kind: "same-occasion")]
    visit.sources = ["s", "t"]
    visit.note = "A note."
    return visit
  }

  private var fullEvent: Event {
    Event(
      date: Self.date("2023-07-26~"), reported: Self.date("2023-07-27"), kind: .exhibition,
      title: "Exhibition", place: "pyongyang", participants: ["shoigu", "kim"], text: "Text.",
      sources: ["s"])
  }

  private var fullClaim: Claim {
    Claim(
      kind: .firstSince, text: "First", by: "KCNA", isOwnVoice: true, date: Self.date("2023-07"),
      sources: ["s"],
      responses: [
        Response(
          by: "TASS", stance: .questions, text: "No.", date: Self.date("2023"), sources: ["t"])
      ])
  }

  private static func date(_ text: String) -> EDTF {
    (try? EDTF(text)) ?? EDTF(start: .unknown)
  }

  private var reference: Reference {
    var reference = Reference()
    var shoigu = Person(
      id: "shoigu", name: "Sergei Shoigu", native: "Сергей Шойгу", aliases: ["Sergey Shoygu"])
    shoigu.wikidata = "Q7747"
    let people = [
      shoigu, Person(id: "kim", name: "Kim Jong Un"), Person(id: "aide", name: "Aide"),
    ]
    for person in people { reference.people[person.id] = person }
    var place = Place(id: "pyongyang", name: "Pyongyang", party: "PRK")
    place.latitude = 39.03
    place.longitude = 125
    place.aliases = ["P'yŏngyang"]
    reference.places[place.id] = place
    var source = Source(id: "s", publisher: "KCNA", title: "Title")
    source.url = "https://kcna.kp/1"
    source.published = Self.date("2023-07-27")
    source.language = "en"
    source.kind = .official
    source.via = "KCNA Watch"
    source.authors = ["A", "B"]
    source.accessed = Self.date("2026-11")
    source.archived = "https://archive.org/1"
    source.party = "PRK"
    for source in [source, Source(id: "t", publisher: "TASS", title: "No")] {
      reference.sources[source.id] = source
    }
    return reference
  }

  private var collection: VisitCollection {
    var collection = VisitCollection(
      id: "c", title: "C", about: "About.", coverage: Self.date("2023-07"))
    collection.license = "CC0-1.0"
    collection.compiled = .mixed
    collection.subject = ["PRK"]
    return collection
  }

  private func file(pretty: Bool) -> String {
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.name("collection")
      collection.write(to: &writer)
      writer.field("sources", reference.sources.values.sorted { $0.id < $1.id }) {
        $1.write(to: &$0)
      }
      writer.field("people", reference.people.values.sorted { $0.id < $1.id }) {
        $1.write(to: &$0)
      }
      writer.field("places", Array(reference.places.values)) { $1.write(to: &$0) }
      writer.field("visits", [fullVisit]) { $1.write(to: &$0) }
    }
    return writer.text
  }

  @Test(arguments: [false, true])
  func `with every field there is`(pretty: Bool) throws {
    let loaded = try Folder(file(pretty: pretty)).load()
    #expect(loaded.problems == [])
    var expected = fullVisit
    expected.collection = "c"
    #expect(loaded.visits == [expected])
    #expect(loaded.reference == reference)
    #expect(loaded.collections == [collection])
  }

  @Test func `and the visit above leaves no field out`() throws {
    try JSONDocument(Array(file(pretty: false).utf8)).read { root in
      let visit = try #require(root.field("visits")?.items.first { _ in true })
      func first(_ value: JSONValue?, _ names: String...) -> [String] {
        let inner = names.reduce(value) { outer, name in
          guard let field = outer?.field(name) else { return nil }
          return field.kind == .array ? field.items.first { _ in true } : field
        }
        return inner.map { $0.members.compactMap(\.key.string).sorted() } ?? []
      }
      #expect(first(root, "collection") == VisitCollection.fields.names.all.sorted())
      #expect(first(root, "people").isEmpty == false)
      #expect(first(root, "places") == Place.fields.names.all.sorted())
      #expect(first(root, "sources") == Source.fields.names.all.sorted())
      #expect(first(visit) == Visit.fields.names.all.sorted())
      #expect(first(visit, "typeAsStated") == StatedType.fields.names.all.sorted())
      #expect(first(visit, "delegation") == Delegation.fields.names.all.sorted())
      #expect(first(visit, "delegation", "members") == Member.fields.names.all.sorted())
      #expect(first(visit, "stops") == Stop.fields.names.all.sorted())
      #expect(first(visit, "stops", "hosts") == Host.fields.names.all.sorted())
      #expect(first(visit, "events") == Event.fields.names.all.sorted())
      #expect(first(visit, "claims") == Claim.fields.names.all.sorted())
      #expect(first(visit, "claims", "responses") == Response.fields.names.all.sorted())
      #expect(first(visit, "related") == RelatedVisit.fields.names.all.sorted())
      let people = root.field("people")?.items.flatMap { $0.members.compactMap(\.key.string) } ?? []
      #expect(Set(people) == Set(Person.fields.names.all))
    }
  }

  @Test func `with every word of every list`() throws {
    var visits: [Visit] = []
    for (index, kind) in Visit.Kind.allCases.enumerated() {
      var visit = Visit(
        id: "v\(index)", title: "T", dates: EDTF(Day(number: 0)), type: kind,
        delegation: Delegation(party: "RUS"), stops: [Stop(party: "PRK")])
      visit.status = Visit.Status.allCases[index % Visit.Status.allCases.count]
      visits.append(visit)
    }
    let text = visits.map { $0.json() }.joined(separator: "\n")
    #expect(try Folder(text).load().visits == visits)
  }
}
