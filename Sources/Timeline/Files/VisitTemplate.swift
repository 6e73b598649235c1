/// A visit file to begin with: one visit that shows what can be said, and what may stand where.
public enum VisitTemplate {
  /// The visit alone, to be put into a file that is there.
  public static var visit: String { example.json(pretty: true) + "\n" }

  /// A whole file.
  ///
  /// - Parameters:
  ///   - name: of the file without what comes behind the dot; the id of its collection.
  ///   - schema: where editors find the schema.
  public static func file(named name: String, schema: String) -> String {
    let words = name.split { "-_ ".contains($0) }.joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.field("$schema", schema)
      writer.field("$comment", notes)
      writer.field("format", VisitFile.format)
      writer.name("collection")
      VisitCollection(id: name, title: title.isEmpty ? name : title).write(to: &writer)
      writer.field("sources", [source]) { $1.write(to: &$0) }
      writer.field("visits", [example]) { $1.write(to: &$0) }
    }
    return writer.text + "\n"
  }

  /// What is read before the first visit is written.
  private static var notes: [String] {
    [
      "Change the example below; every line that is not required may go. These notes may go too.",
      "A visit needs \(list(Visit.fields.names.required)).",
      "status is one of \(choices(Visit.Status.self)).",
      "type is one of \(choices(Visit.Kind.self)).",
      "An event's kind is one of \(choices(Event.Kind.self)).",
      "A claim's kind is one of \(choices(Claim.Kind.self)).",
      "A response's stance is one of \(choices(Response.Stance.self)).",
      "A source's kind is one of \(choices(Source.Kind.self)).",
      "Dates: 2024-05-02, 2024-05 (no day known), 2024-05-02~ (about), 2024-05-02/2024-05-04, "
        + "2024-05-02/ (end not known), 2024-05-02/.. (still on), "
        + "2024-05-02/[2024-05-04,2024-05-05] (one of these).",
      "party is a code of ISO 3166-1 alpha-3, such as FRA, or of a body, such as UN.",
      "A person or place is named as it is, or by the id under which a file that is read together "
        + "with this one declares it. Once this file has a list \"people\" or \"places\", all it names "
        + "must be declared.",
      "by is who says so, never the outlet that carries it.",
      "More: legation manual 5; legation new --visit prints another visit to put in here.",
    ]
  }

  private static func choices<Value: CaseIterable & RawRepresentable<String>>(
    _ type: Value.Type
  ) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  // MARK: The example

  private static var source: Source {
    var source = Source(id: "source-1", publisher: "A newspaper", title: "Its headline")
    source.url = "https://example.org/article"
    source.published = EDTF(day(3))
    source.language = "en"
    source.kind = .press
    return source
  }

  private static func day(_ number: Int) -> Day { Day(year: 2024, month: 5, day: number) }

  private static var example: Visit {
    var visit = Visit(
      id: "2024-05-fra-deu-doe", title: "Jane Doe in Berlin (an example)",
      dates: EDTF(start: EDTF(day(2)).start, end: EDTF(day(4)).start), type: .official,
      delegation: Delegation(
        party: "FRA",
        members: [
          Member(person: "Jane Doe", role: "Minister of Foreign Affairs", isHead: true)
        ]),
      stops: [
        Stop(
          place: "Berlin", party: "DEU",
          hosts: [Host(person: "Richard Roe", role: "Chancellor")])
      ])
    visit.summary = "What it was about, in a sentence or two."
    visit.events = [event]
    visit.claims = [claim]
    visit.topics = ["trade"]
    visit.sources = [source.id]
    return visit
  }

  private static var event: Event {
    Event(
      date: EDTF(day(3)), kind: .talks, title: "Talks in the Chancellery", place: "Berlin",
      participants: ["Jane Doe", "Richard Roe"], text: "What was said.", sources: [source.id])
  }

  private static var claim: Claim {
    Claim(
      kind: .assessment, text: "The talks went well", by: "Jane Doe", sources: [source.id],
      responses: [
        Response(by: "Richard Roe", stance: .confirms, sources: [source.id])
      ])
  }
}
