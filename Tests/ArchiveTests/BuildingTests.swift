import Archive
import Foundation
import Testing

@testable import Timeline

/// What building leaves behind, whole or broken off.
@Suite struct BuildingTests {
  let scratch: Scratch
  let file: String

  init() throws {
    scratch = try Scratch()
    file = try scratch.write(RandomCollection(60, seed: 1).lines, to: "visits.jsonl")
  }

  @Test func `a file that is there is replaced only by force`() throws {
    let path = try scratch.write("precious", to: "desk.legation")
    #expect(throws: ArchiveError.exists(path)) { try scratch.build([file]) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    try scratch.build([file], force: true)
    #expect(try ArchiveStore(path).count == 60)
  }

  @Test func `an archive knows the names of what it was built from, not the folders`() throws {
    let more = try scratch.write(RandomCollection(3, seed: 9).lines, to: "more.jsonl")
    try scratch.build([file, more])
    #expect(
      try ArchiveStore(scratch.file("desk.legation")).origin == ["visits.jsonl", "more.jsonl"])
  }

  @Test func `files without visits leave everything as it was`() throws {
    let path = try scratch.write("precious", to: "desk.legation")
    let missing = scratch.file("nowhere.json")
    let problem = Problem(
      severity: .error, file: missing, path: "", message: "there is no such file or directory")
    #expect(throws: ArchiveError.noVisits(path, problems: [problem])) {
      try scratch.build([missing], force: true)
    }
    #expect(try scratch.names == ["desk.legation", "visits.jsonl"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
  }

  @Test func `a directory that is not there, or is none, gives one sentence`() throws {
    for (name, reason) in [
      ("nowhere", "there is no directory \(scratch.file("nowhere"))"),
      ("visits.jsonl", "\(scratch.file("visits.jsonl")) is not a directory"),
    ] {
      let path = scratch.file("\(name)/desk.legation")
      #expect(throws: ArchiveError.cannotWrite(path, reason: reason)) {
        try scratch.build([file], to: "\(name)/desk.legation")
      }
    }
  }

  @Test func `visits with an id that is taken are left out and named`() throws {
    var lines = RandomCollection(5, seed: 3).lines
    lines += RandomCollection(2, seed: 4).visits.map { $0.json() }.joined(separator: "\n") + "\n"
    let file = try scratch.write(lines, to: "twice.jsonl")
    let result = try ArchiveBuilder([file], to: scratch.file("twice.legation")).build()
    #expect(result.visits == 5)
    #expect(result.loaded.errorCount == 2)
    #expect(
      result.loaded.problems.filter { $0.severity == .error }.map(\.message) == [
        "the id \"v-0\" is taken already by an earlier visit",
        "the id \"v-1\" is taken already by an earlier visit",
      ])
    let store = try ArchiveStore(scratch.file("twice.legation"))
    let expected = Set(RandomCollection(5, seed: 3).visits)
    #expect(try Set(store.visits(matching: VisitQuery())) == expected)
    #expect(try store.check().isEmpty)
  }

  @Test func `a bad line is left out with its place and the rest is kept`() throws {
    var lines = RandomCollection(4, seed: 3).lines.split(separator: "\n").map(String.init)
    lines.insert("{\"id\": 3}", at: 2)
    let file = try scratch.write(lines.joined(separator: "\n"), to: "bad.jsonl")
    let result = try ArchiveBuilder([file], to: scratch.file("bad.legation")).build()
    #expect(result.visits == 4)
    let errors = result.loaded.problems.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.file == file && $0.line == 3 })
    #expect(!errors.isEmpty)
  }

  @Test func `names that stand for ids are settled, however a line is written`() throws {
    let header = #"{"collection":{"id":"c","title":"C"},"people":[{"id":"kim","name":"Kim Il"}]}"#
    let lines = ["\"kim\"", "\"Kim Il\"", " \"K\\u0069m  Il\" "].enumerated().map { number, name in
      #"{"id": "\#(number)", "title": "T", "dates": "2020", "status": "completed", "type": "state", "#
        + #""delegation": {"party": "PRK", "members": [{"person":\#(name)}]}, "#
        + #""stops": [{"party": "CHN"}], "sources": []}"#
    }
    let text = ([header] + lines).joined(separator: "\r\n")
    let store = try ArchiveStore(try scratch.build([try scratch.write(text, to: "named.jsonl")]))
    let visits = try store.visits(matching: VisitQuery())
    #expect(visits.map(\.delegation.members) == Array(repeating: [Member(person: "kim")], count: 3))
    #expect(try store.select(VisitQuery("person:kim")).count() == 3)
    #expect(try store.check().isEmpty)
  }

  @Test func `visits of no collection are put in too`() throws {
    let visit = Visit(
      id: "v", title: "T", dates: try EDTF("2020"), delegation: Delegation(party: "RUS"),
      stops: [Stop(party: "PRK")])
    let file = try scratch.write(visit.json() + "\n", to: "none.jsonl")
    let store = try ArchiveStore(try scratch.build([file]))
    #expect(try store.visits(matching: VisitQuery()).map(\.collection) == [nil])
    #expect(try store.key(of: visit.id)?.collection == "")
    #expect(try store.check().isEmpty)
  }

  @Test func `several files of both forms make one archive`() throws {
    let other = RandomCollection(30, seed: 5, idPrefix: "w")
    let more = try scratch.write(other.lines, to: "more.jsonl")
    let loaded = CollectionLoader.load([file, more])
    let memory = FixtureStore(loaded)
    let store = try ArchiveStore(try scratch.build([file, more]))
    #expect(store.title == memory.title)
    #expect(try store.visits(matching: VisitQuery()) == memory.visits)
  }
}
