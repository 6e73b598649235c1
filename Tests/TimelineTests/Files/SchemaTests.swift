import Foundation
import TestSupport
import Testing

@testable import Timeline

@Suite("The schema for editors")
struct SchemaTests {
  private let document: JSONDocument

  init() throws {
    document = JSONDocument([UInt8](try Data(contentsOf: SchemaChecker.schema)))
    #expect(document.fault == nil)
  }

  private func definition(_ name: String, _ root: JSONValue) throws -> JSONValue {
    name.isEmpty ? root : try #require(root.field("$defs")?.field(name))
  }

  @Test(arguments: [
    Table("Collection", VisitCollection.fields), Table("Source", Source.fields),
    Table("Person", Person.fields), Table("Place", Place.fields), Table("Visit", Visit.fields),
    Table("StatedType", StatedType.fields), Table("StatedDates", StatedDates.fields),
    Table("Delegation", Delegation.fields), Table("Member", Member.fields),
    Table("Stop", Stop.fields), Table("Host", Host.fields), Table("Event", Event.fields),
    Table("Claim", Claim.fields), Table("Response", Response.fields),
    Table("RelatedVisit", RelatedVisit.fields),
  ])
  func `lists the fields the loader takes and needs, each of its kind`(_ table: Table) throws {
    try document.read { root in
      let type = try definition(table.name, root)
      var kinds: [String: FileKind] = [:]
      for (key, value) in try #require(type.field("properties")).members {
        kinds[key.string ?? ""] = try kind(value, root)
      }
      #expect(kinds == table.kinds)
      let required = type.field("required")?.items.compactMap(\.string) ?? []
      #expect(Set(required) == table.required)
      #expect(type.field("additionalProperties")?.kind == .no)
    }
  }

  @Test func `lists the parts of a file the loader takes`() {
    document.read { root in
      let names = root.field("properties")?.members.compactMap(\.key.string)
      #expect(names == VisitFile.names.all)
      #expect(root.field("additionalProperties")?.kind == .no)
    }
  }

  /// The fields of a type, as the loader has them.
  struct Table: Sendable, CustomTestStringConvertible {
    let name: String
    let kinds: [String: FileKind]
    let required: Set<String>
    var testDescription: String { name }

    init<Owner>(_ name: String, _ fields: FileFields<Owner>) {
      self.name = name
      kinds = Dictionary(uniqueKeysWithValues: fields.all.map { ($0.name, $0.kind) })
      required = Set(fields.names.required)
    }
  }

  /// What the schema says a value is.
  private func kind(_ value: JSONValue, _ root: JSONValue) throws -> FileKind? {
    if let name = value.field("$ref")?.string?.replacing("#/$defs/", with: "") {
      switch name {
      case "text": return .text
      case "date": return .date
      case "party": return .party
      case "person": return .person
      case "place": return .place
      case "url": return .url
      default: break
      }
      let words = try definition(name, root).field("enum")?.items.compactMap(\.string)
      return words.map { .choice($0) } ?? .object(name)
    }
    switch value.field("type")?.string {
    case "boolean": return .flag
    case "array": return try kind(try #require(value.field("items")), root).map { .list($0) }
    case "number":
      let least = try #require(value.field("minimum")?.number)
      return .number(least...(try #require(value.field("maximum")?.number)))
    default: return nil
    }
  }

  @Test func `describes every field and every type`() throws {
    try document.read { root in
      let definitions = try #require(root.field("$defs")).members.map { $0 }
      for (key, type) in definitions {
        let name = key.string ?? ""
        #expect(name == "text" || type.field("title") != nil, "\(name)")
        for (field, value) in type.field("properties")?.members.map({ $0 }) ?? [] {
          let target = value.field("$ref")?.string?.replacing("#/$defs/", with: "")
          let hasOwn = value.field("description") != nil
          let hasTargets =
            try target.map { try definition($0, root).field("description") != nil } ?? false
          #expect(hasOwn || hasTargets, "\(name).\(field.string ?? "")")
        }
      }
    }
  }

  @Test func `takes the code of every party`() throws {
    let pattern = try #require(
      try document.read { try definition("party", $0).field("pattern")?.string })
    let expression = try Regex(pattern)
    #expect(PartyTable.all.map(\.code).filter { $0.wholeMatch(of: expression) == nil } == [])
  }
}

@Suite(
  "The schema and the loader agree",
  .disabled(if: SchemaChecker.isToBeSkipped, "needs the Python package jsonschema"))
struct SchemaAgreementTests {
  /// A good document is one in which the loader finds no error.
  private func compare(_ documents: [String]) throws {
    let answers = try #require(
      try SchemaChecker.areGood(documents), "the Python package jsonschema is missing")
    try #require(answers.count == documents.count)
    for (document, isGood) in zip(documents, answers) {
      let loaded = try Folder(document).load()
      #expect((loaded.errorCount == 0) == isGood, "\(document): \(loaded.problems)")
    }
  }

  @Test func `on the committed collections`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Repository.data, includingPropertiesForKeys: nil)
    let texts = try files.filter {
      $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".schema.json")
    }.map { try String(contentsOf: $0, encoding: .utf8) }
    let answers = try #require(try SchemaChecker.areGood(texts))
    #expect(!texts.isEmpty && answers == texts.map { _ in true })
  }

  @Test func `on documents with one thing changed`() throws {
    try compare([SampleFile.text, "{}", "[]", "7"] + Self.changes.map { try $0.text() })
  }

  private static let changes = [
    // Good.
    Change(#""status": "completed""#, #""note": "n", "status": "under-way""#),
    Change(#""head": true"#, #""head": false"#),
    Change(#""latitude": 39.03"#, #""latitude": -90, "longitude": 1.8e2"#),
    Change(#""party": "RUS""#, #""party": "SUHH""#),
    Change(#""party": "RUS""#, #""party": "UN""#),
    Change(#""party": "RUS""#, #""party": "UNESCO""#),
    Change(#""sources": ["kcna-1"]"#, #""sources": []"#),
    Change("https://kcna.kp/1", "http://kcna.kp/é?a=b#c"),
    Change(#""compiled": "hand""#, #""compiled": "mixed", "license": "CC0-1.0", "about": "A""#),
    Change(#""$schema": "visits.schema.json""#, #""$schema": "s", "format": 2"#),
    Change(#""compiled": "hand""#, #""subject": ["PRK"], "compiled": "hand""#),
    Change(#""head": true"#, #""head": true, "level": "minister""#),
    Change(#""by": "TASS", "#, #""by": "TASS", "ownVoice": true, "#),
    Change(
      #""published": "2023-07-27""#,
      #""published": "2023-07-27", "via": "V", "authors": ["A"], "archived": "https://a.b/""#),
    Change(
      #""status": "completed""#,
      #""datesAsStated": [{ "dates": "2023-07-25", "by": "TASS" }], "status": "completed""#),
    Change(#""$schema": "visits.schema.json""#, #""$comment": "Read me""#),
    Change(#""$schema": "visits.schema.json""#, #""$comment": ["Read", "me"]"#),
    // Bad.
    Change(#""$schema": "visits.schema.json""#, #""$comment": 7"#),
    Change(#""$schema": "visits.schema.json""#, #""$comment": ["Read", ""]"#),
    Change(#""$schema": "visits.schema.json""#, #""$schema": "s", "format": 3"#),
    Change(#""$schema": "visits.schema.json""#, #""$schema": "s", "format": "2""#),
    Change(#""$schema": "visits.schema.json""#, #""$schema": "s", "format": 1.5"#),
    Change(#""compiled": "hand""#, #""subject": ["Korea"], "compiled": "hand""#),
    Change(#""head": true"#, #""head": true, "level": "king""#),
    Change(#""status": "completed""#, #""datesAsStated": [{ "by": "T" }], "status": "completed""#),
    Change(#""$schema": "visits.schema.json""#, #""$schema": 7"#),
    Change(#""$schema": "visits.schema.json""#, #""$schema": """#),
    Change(#""title": "Shoigu in Pyongyang","#, ""),
    Change(#""title": "Shoigu"#, #""titel": "x", "title": "Shoigu"#),
    Change(#""title": "Shoigu in Pyongyang""#, #""title": """#),
    Change(#""title": "Shoigu in Pyongyang""#, #""title": null"#),
    Change(#""id": "v1""#, #""id": 1"#),
    Change(#""status": "completed""#, #""status": "Completed""#),
    Change(#""type": "official""#, #""type": "visit""#),
    Change(#""kind": "talks""#, #""kind": "banquet""#),
    Change(#""kind": "first-since""#, #""kind": "first""#),
    Change(#""stance": "denies""#, #""stance": "shrugs""#),
    Change(#""kind": "official""#, #""kind": "state""#),
    Change(#""compiled": "hand""#, #""compiled": "robot""#),
    Change(#""party": "RUS", "#, ""),
    Change(#""party": "RUS""#, #""party": "rus""#),
    Change(#""party": "RUS""#, #""party": "R""#),
    Change(#""party": "RUS""#, #""party": "Russia""#),
    Change(#""head": true"#, #""head": "yes""#),
    Change(#"[ { "visit": "v1" } ]"#, #"[ "v1" ]"#),
    Change(#"{ "visit": "v1" }"#, #"{ "visit": "v1", "why": "x" }"#),
    Change(#""participants": ["shoigu", "kim"]"#, #""participants": "shoigu""#),
    Change(
      #"[ { "place": "pyongyang", "party": "PRK", "hosts": [ { "person": "kim" } ] } ]"#, "[]"),
    Change(#""hosts": [ { "person": "kim" } ]"#, #""hosts": [ { "role": "King" } ]"#),
    Change("39.03", "90.5"), Change("39.03", #""39""#), Change("39.03", "39, \"longitude\": 181"),
    Change("https://kcna.kp/1", "ftp://kcna.kp/1"), Change("https://kcna.kp/1", "kcna.kp"),
    Change("https://kcna.kp/1", "https://kcna.kp/a b"), Change("https://kcna.kp/1", ""),
    Change(#""aliases": ["Sergey Shoygu"]"#, #""aliases": ["Sergey Shoygu", ""]"#),
    Change(#""publisher": "KCNA", "#, ""),
    Change(#""by": "TASS", "#, ""),
    Change(#""published": "2023-07-27""#, #""published": "27 July""#),
    Change(#""coverage": "2023-07""#, #""coverage": "2023-7""#),
  ]

  /// What a pattern cannot tell: whether an interval or a range ends before it starts.
  @Test func `on dates, but for the order of their ends`() throws {
    var random = SeededRandom(seed: 7)
    let good = (0..<400).map { _ in random.edtf() }
    let bad = [
      "", "/", "../..", "/..", "2023/2024/2025", "[2023-07-27,2023-07-28", "[]", "[2023-07-27,]",
      "[2023..]", "..", "23-07-25", "-2023", "2XXX", "2X23", "２０２３", "25 July 2023", " 2023",
      "2023-7-25", "2023-July", "2023-", "2023-X7", "2023-07-5", "2023-07-25-01", "2023-00",
      "2023-13-01", "2023-25", "2023-21-01", "201X-07", "2023-XX-25", "2023-02-30", "2023-02-29",
      "2024-02-30", "1900-02-29", "2023-04-31", "2023-12-32", "2023-07-00", "2023-07-25??",
      "2023-07T12:30:00", "2010-08-XXT12:30:00", "2023-07-25T12", "2023-07-25T24:00:00",
      "2023-07-25/2023-02-29", "[2023-07-25]2023", "2023[2024]", "2023-07-25//", "2023..2024",
      "[2023..2024..2025]", "[[2023]]", "../", "../../2023", "..2023", "2023,2024", "2023-07-25 ",
    ]
    let edges = [
      "2000-02-29", "2024-02-29", "[2023]", "[2023..2023]/..", "../[2023,2024]", "2023/",
    ]
    try compare((good + bad + edges).map { SampleFile.file(SampleFile.visit("v", dates: $0)) })
  }

  @Test func `on dates with one letter changed`() throws {
    var random = SeededRandom(seed: 8)
    var dates: [String] = []
    while dates.count < 600 {
      var text = Array(random.edtf(years: 1999...2001))
      text[random.number(0...text.count - 1)] = random.pick(Array("0123456789X-/.,[]?~%T:Z "))
      let date = String(text)
      if let problem = Self.problem(date), problem.contains("ends before it starts") { continue }
      dates.append(date)
    }
    try compare(dates.map { SampleFile.file(SampleFile.visit("v", dates: $0)) })
  }

  private static func problem(_ text: String) -> String? {
    do {
      _ = try EDTF(text)
      return nil
    } catch {
      return error.description
    }
  }
}
