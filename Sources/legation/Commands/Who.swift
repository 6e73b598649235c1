public import ArgumentParser
import TerminalFront
public import Timeline

struct Who: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Count who took part in the visits of a person or a party, and as what.",
    discussion: """
      Of a person: as head, member, host, or named only in an event; --with lists the people of \
      the same visits, most frequent first. Of a party: its own people; --with the other side. \
      Somebody whom only an event names stands on the side for which they travel or receive \
      elsewhere; who does so nowhere is told below. Only visits that took place count; the \
      question that has the visits of a row stands below.
      """)

  @Argument(help: "A person or a party, such as kim-jong-un, 'Sergei Lavrov' or RUS.")
  var subject: String
  @Flag(help: "The people of the same visits, instead.") var with = false
  @Option(help: "year or level (of the delegation): counts of each, too.") var by: Companions.Split?
  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text

  func validate() throws {
    try Asked.requireNoPath(subject, is: "the person or party", in: "legation who NAME")
  }

  func run() throws {
    let (query, reading) = try data.read()
    let subject = try SubjectName(subject).subject(in: reading.store)
    let companions = try Companions(
      subject, with ? .with : .own, by: by, matching: query, in: reading.store)
    let reference = try companions.reference(in: reading.store)
    switch format {
    case .text: Output.lines(lines(companions, reference))
    case .json: Output.lines([Self.json(companions, reference)])
    case .jsonl:
      Output.lines(
        companions.rows.map { row in
          var writer = JSONWriter()
          Self.write(row, companions, reference, to: &writer)
          return writer.text
        })
    }
    try reading.finish()
  }

  // MARK: Lines

  private func lines(_ companions: Companions, _ reference: Reference) -> [String] {
    let name = companions.subject.name(reference)
    let noun = companions.visits == 1 ? "visit" : "visits"
    let those = companions.query.isEmpty ? "" : ", of those that match “\(companions.query)”"
    let head = "\(name): \(companions.visits) \(noun) that took place\(those)"
    let foot = unplaced(companions, reference)
    guard let first = companions.rows.first else { return [head] + foot }
    var table = [["visits", "events", "head", "member", "host", "event only"] + companions.splits]
    table[0] += ["first", "last", "person"]
    table += companions.rows.map { cells($0, companions, reference) }
    let question = companions.question(first)
    return [head, ""] + TextTable.lines(table, leading: 6 + companions.splits.count)
      + ["", "The visits of the first row: legation list -q '\(question)'"] + foot
  }

  private func unplaced(_ companions: Companions, _ reference: Reference) -> [String] {
    guard !companions.unplaced.isEmpty else { return [] }
    let names = companions.unplaced.map { reference.name(ofPerson: $0) }.joined(separator: ", ")
    return ["", "Named only in events, and of no party that the record tells: \(names)"]
  }

  private func cells(
    _ row: Companions.Row, _ companions: Companions, _ reference: Reference
  ) -> [String] {
    [row.visits, row.events].map(String.init)
      + Capacity.allCases.map { count(row.capacities[$0]) }
      + companions.splits.map { count(row.split[$0]) }
      + [
        row.first.dates.earliestStart.iso, row.last.dates.earliestStart.iso,
        reference.name(ofPerson: row.person),
      ]
  }

  private func count(_ number: Int?) -> String { number.map(String.init) ?? "-" }

  // MARK: JSON

  private static func json(_ companions: Companions, _ reference: Reference) -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.field("subject", companions.subject.text)
      writer.field("question", companions.wholeQuestion.description)
      writer.field("visits", companions.visits)
      writer.field("people", companions.rows) { writer, row in
        write(row, companions, reference, to: &writer)
      }
      writer.field("ofNoKnownParty", companions.unplaced)
    }
    return writer.text
  }

  private static func write(
    _ row: Companions.Row, _ companions: Companions, _ reference: Reference,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("person", row.person)
      writer.field("name", reference.name(ofPerson: row.person))
      writer.field("visits", row.visits)
      writer.field("events", row.events)
      for capacity in Capacity.allCases {
        writer.field(capacity.rawValue, row.capacities[capacity] ?? 0)
      }
      writer.field("first", row.first.id)
      writer.field("last", row.last.id)
      writer.name("sourceKinds")
      writer.object { writer in
        for kind in Source.Kind.allCases { writer.field(kind.rawValue, row.kinds[kind] ?? 0) }
      }
      if !companions.splits.isEmpty {
        writer.name("split")
        writer.object { writer in
          for split in companions.splits { writer.field(split, row.split[split] ?? 0) }
        }
      }
      writer.field("question", companions.question(row).description)
    }
  }
}

extension Companions.Split: ExpressibleByArgument {}
