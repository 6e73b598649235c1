import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("What stands in a mapped cell arrives, or is told")
struct NothingLostTests {
  private func read(_ cells: [String: String], _ more: String = "") throws -> Imported {
    let extra = cells.sorted { $0.key < $1.key }
    let columns = extra.map { "\($0.key): \($0.key)" }.joined(separator: ", ")
    let header = ["D", "P", "H"] + extra.map(\.key)
    let row = ["2018-05-30", "USA", "FRA"] + extra.map { "\"\($0.value)\"" }
    return try TableText.read(
      header.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n",
      "columns: { dates: D, party: P, host: H, \(columns) }\n" + more)
  }

  private func members(_ read: Imported) -> [String] {
    read.visits.flatMap(\.delegation.members).map { member in
      let name = read.reference.name(ofPerson: member.person)
      return member.role.map { "\(name): \($0)" } ?? name
    }
  }

  @Test(
    "Several people of one cell are split as the mapping says",
    arguments: [
      ("Ann Lee; Bo Ray", "", ["Ann Lee", "Bo Ray"]),
      ("Ann Lee and Bo Ray", "separators: [and]", ["Ann Lee", "Bo Ray"]),
      ("Ann Lee, Bo Ray", "separators: [\",\"]", ["Ann Lee", "Bo Ray"]),
      ("Ann Lee (President)", "roles: brackets", ["Ann Lee: President"]),
      ("Ann Lee, President", "roles: comma", ["Ann Lee: President"]),
      (
        "Ann Lee (President); Bo Ray and Cy Fox (Envoy)",
        "separators: [\";\", \" and \"], roles: brackets",
        ["Ann Lee: President", "Bo Ray", "Cy Fox: Envoy"]
      ),
      ("Sandy Anderson", "separators: [and]", ["Sandy Anderson"]),
    ])
  func split(cell: String, style: String, expected: [String]) throws {
    let read = try read(["person": cell], style.isEmpty ? "" : "people: { \(style) }")
    #expect(members(read) == expected)
    #expect(read.reasons(.repaired) == [])
  }

  @Test(
    "What looks like several and is not split is told",
    arguments: [
      ("Ann Lee and Bo Ray", "looks like several people"),
      ("Ann & Bo", "looks like several people"),
      ("Ann Lee, Bo Ray", "looks like several people, or one with an office"),
      ("Ann Lee (President)", "looks like a name with an office"),
      ("Ann Lee / Bo Ray", "looks like several people"),
      ("Eva und Jan", "looks like several people"),
    ])
  func told(cell: String, reason: String) throws {
    let read = try read(["person": cell])
    #expect(members(read) == [cell])
    #expect(read.reasons(.repaired).count == 1)
    #expect(read.reasons(.repaired)[0].contains(reason))
  }

  @Test(
    "Every role arrives: with its name, with the only one, or without",
    arguments: [
      ("Ann Lee", "President; Commander", ["Ann Lee: President; Commander"], 0),
      ("Ann Lee; Bo Ray", "President; Envoy", ["Ann Lee: President", "Bo Ray: Envoy"], 0),
      (
        "Ann Lee; Bo Ray", "President; ; Envoy",
        ["Ann Lee: President", "Bo Ray", "Name not given: Envoy"], 1
      ),
      ("", "Minister of Defence", ["Name not given: Minister of Defence"], 0),
      ("N/A", "Envoy; Aide", ["Name not given: Envoy", "Name not given: Aide"], 0),
    ])
  func roles(person: String, role: String, expected: [String], told: Int) throws {
    let read = try read(["person": person, "role": role])
    #expect(members(read) == expected)
    #expect(read.reasons(.repaired).count == told)
  }

  @Test("Nobody without a name is taken for somebody else without one")
  func unnamed() throws {
    let read = try TableText.read(
      "D,P,H,R\n2018-05-30,USA,FRA,Envoy\n2018-06-30,USA,FRA,Envoy\n",
      "columns: { dates: D, party: P, host: H, role: R }")
    #expect(Set(read.visits.flatMap { $0.delegation.members.map(\.person) }).count == 2)
  }

  @Test(
    "Sources: second addresses, publishers and citations without an address are kept",
    arguments: [
      (
        ["url": "https://a.example/1 https://b.example/2"],
        ["https://a.example/1", "https://b.example/2"], 0
      ),
      (
        ["url": "https://a.example/1; https://b.example/2"],
        ["https://a.example/1", "https://b.example/2"], 0
      ),
      (["publisher": "The Times"], ["The Times, “The Times”"], 0),
      (["url": "Smith, A History, p. 12"], ["Visits of a table, “Smith, A History, p. 12”"], 1),
      (["sourceTitle": "A History", "publisher": "Oxford"], ["Oxford, “A History”"], 0),
      (["sourceTitle": "Talks", "url": "https://a.example/1"], ["https://a.example/1 Talks"], 0),
    ])
  func sources(cells: [String: String], expected: [String], told: Int) throws {
    let read = try read(cells)
    let found = read.visits[0].sources.dropLast().compactMap { read.reference.sources[$0] }
    #expect(
      found.map { source in
        guard let url = source.url else { return source.citation }
        return source.title == url ? url : "\(url) \(source.title)"
      } == expected)
    #expect(read.reasons(.repaired).count == told)
  }

  @Test(
    "A type or a status that is not known keeps the row and its own words, and is counted",
    arguments: [
      ("State Visit", "state"), ("official visit", "official"), ("Staatsbesuch", "unknown"),
      ("Arbeitsbesuch", "working"), ("working", "working"),
    ])
  func types(words: String, type: String) throws {
    let read = try read(["type": words], "types: { Arbeitsbesuch: working }")
    #expect(read.visits.map(\.type.rawValue) == [type])
    #expect(
      read.visits[0].typeAsStated.map(\.text) == (words == "working" ? [] : [words]))
    let told =
      type == "unknown"
      ? [
        "-: 1 row has a type that is not known, kept in its own words: \"Staatsbesuch\" (1); say "
          + "what they are under `types:`"
      ] : []
    #expect(read.reasons(.notice) == told)
  }

  @Test("A status in other words is kept in the note and counted")
  func statuses() throws {
    let read = try read(["status": "abgesagt"])
    #expect(read.visits.map(\.note) == ["Status as stated: abgesagt."])
    #expect(
      read.reasons(.notice)[0].contains("\"abgesagt\" (1); say what they are under `statuses:`"))
    let known = try self.read(["status": "abgesagt"], "statuses: { abgesagt: cancelled }")
    #expect(known.visits.map(\.status) == [.cancelled])
    #expect(try self.read(["status": "canceled"]).visits.map(\.status) == [.cancelled])
  }
}
