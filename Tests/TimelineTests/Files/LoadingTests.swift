import Foundation
import Testing

@testable import Timeline

@Suite("Loading")
struct LoadingTests {
  @Test func `says when there is no such path`() {
    #expect(
      CollectionLoader.load(["/nowhere/x.json"]).problems.map(\.description) == [
        "/nowhere/x.json: there is no such file or directory"
      ])
  }

  @Test func `says when a directory has no visit files`() throws {
    let folder = try Folder()
    try folder.write("notes.txt", "{}")
    try folder.write("visits.schema.json", "{}")
    try folder.write(".hidden.json", "{}")
    #expect(
      folder.problems() == [
        "folder: no visit files are in this directory; expected *.json or *.jsonl"
      ])
  }

  @Test func `says why a file cannot be read`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/x.json", withIntermediateDirectories: false)
    #expect(folder.problems() == ["x.json: the file cannot be read: Is a directory"])
  }

  @Test func `refuses a file over the size limit`() throws {
    let folder = try Folder(SampleFile.text)
    var loader = CollectionLoader()
    loader.mostBytes = 100
    let loaded = loader.load([folder.path])
    let size = SampleFile.text.utf8.count
    #expect(
      loaded.problems.map(\.message) == [
        "\(size) bytes are over the limit of 100; build an archive of it"
      ])
    #expect(loaded.errorCount == 1)
  }

  @Test func `refuses standard input over the size limit`() {
    var loader = CollectionLoader(standardInput: { Array(SampleFile.text.utf8) })
    loader.mostBytes = 100
    let size = SampleFile.text.utf8.count
    #expect(
      loader.load(["-"]).problems.map(\.description) == [
        "standard input: \(size) bytes are over the limit of 100; build an archive of it"
      ])
  }

  @Test func `reads standard input`() {
    var loader = CollectionLoader(standardInput: { Array(SampleFile.text.utf8) })
    #expect(loader.load(["-"]).visits.map(\.id) == ["v1"])
    var other = CollectionLoader(standardInput: { Array("{ 1 }".utf8) })
    #expect(
      other.load(["-"]).problems.map(\.description) == [
        "standard input:1:3: expected the name of a field in \"quotes\""
      ])
  }

  @Test func `reads the files of a directory in the order of their names`() throws {
    let folder = try Folder()
    try folder.write("b.json", SampleFile.file(SampleFile.visit("b")))
    try folder.write("a.jsonl", SampleFile.visit("a"))
    try folder.write("c.ndjson", SampleFile.visit("c"))
    #expect(folder.load().visits.map(\.id) == ["a", "b", "c"])
    #expect(folder.load().fileCount == 3)
  }

  @Test func `keeps the good files beside a bad one`() throws {
    let folder = try Folder()
    try folder.write("a.json", SampleFile.file(SampleFile.visit("a")))
    try folder.write("b.json", "{ \"visits\": [")
    try folder.write("c.json", SampleFile.file(SampleFile.visit("c")))
    #expect(folder.load().visits.map(\.id) == ["a", "c"])
    #expect(folder.problems() == ["b.json:1:14: the text ends where a value was expected"])
  }

  @Test func `keeps the good visits beside a bad one`() throws {
    let bad = SampleFile.visit("b", host: "XXX")
    let loaded = try Folder(
      SampleFile.file(SampleFile.visit("a"), bad, SampleFile.visit("c"))
    ).load()
    #expect(loaded.visits.map(\.id) == ["a", "c"])
    #expect(loaded.problems.map(\.path) == ["visits[1].stops[0].party"])
  }

  @Test func `shows a hundred problems and counts the rest`() throws {
    let visits = (0..<150).map { SampleFile.visit("v\($0)", host: "XXX") }
    let loaded = try Folder(
      "{\"visits\": [" + visits.joined(separator: ",\n") + "]}"
    ).load()
    #expect(loaded.problems.count == 100)
    #expect(loaded.errorCount == 150)
    #expect(loaded.visits.isEmpty)
  }

  @Test func `counts errors and warnings found beside the rest past a hundred, too`() throws {
    let related =
      #","related":[{"visit":"nothing-like-it"}],"sources":["none-like-it"]}"#
    let visits = (0..<150).map { SampleFile.visit("v\($0)").dropLast() + related }
    let loaded = try Folder("{\"visits\": [" + visits.joined(separator: ",\n") + "]}").load()
    #expect(loaded.problems.count == 100)
    #expect(loaded.errorCount == 150)
    #expect(loaded.warningCount == 150)
  }

  @Test func `takes the same person from two files and refuses another by the same id`() throws {
    let person = #"{ "people": [ { "id": "shoigu", "name": "Sergei Shoigu" } ] }"#
    let folder = try Folder()
    try folder.write("a.json", person)
    try folder.write("b.json", person)
    #expect(folder.problems() == [])
    #expect(folder.load().reference.people.count == 1)
    try folder.write("c.json", person.replacing("Sergei", with: "Sergey"))
    #expect(
      folder.problems() == [
        #"c.json:1:23: people[0].id: "shoigu" is declared differently at "#
          + #"\#(folder.path)/a.json:1:23: name "Sergey Shoigu" here, "Sergei Shoigu" there"#
      ])
  }

  @Test func `names every field in which two files differ about a place`() throws {
    let folder = try Folder()
    let place = #"{ "id": "x", "name": "X", "party": "PRK", "latitude": 39 }"#
    let other = #"{ "id": "x", "name": "X", "party": "CHN", "aliases": ["Y"] }"#
    try folder.write("a.json", #"{ "places": ["# + "\n" + place + "] }")
    try folder.write("b.json", #"{ "places": ["# + other + "] }")
    #expect(
      folder.problems() == [
        #"b.json:1:22: places[0].id: "x" is declared differently at \#(folder.path)/a.json:2:9: "#
          + #"party "CHN" here, "PRK" there; latitude missing here, 39 there; "#
          + #"aliases ["Y"] here, missing there"#
      ])
    #expect(folder.load().reference.places["x"]?.party == "PRK")
  }

  @Test func `resolves references over all files`() throws {
    let folder = try Folder()
    try folder.write("z.json", #"{ "people": [ { "id": "shoigu", "name": "Sergei Shoigu" } ] }"#)
    let visit = SampleFile.visit("a").replacing(
      #""party":"RUS""#, with: #""party":"RUS","members":[{"person":"shoigu"}]"#)
    try folder.write("a.json", SampleFile.file(visit))
    #expect(folder.problems() == [])
  }

  @Test func `tells which file had a visit's id first`() throws {
    let folder = try Folder()
    try folder.write("a.json", SampleFile.file(SampleFile.visit("v")))
    try folder.write("b.json", SampleFile.file(SampleFile.visit("v")))
    #expect(
      folder.problems() == [
        "b.json:2:7: visits[0].id: the id \"v\" is taken already by a visit of "
          + folder.path + "/a.json"
      ])
  }

  @Test func `names the whole by a file that has a header and no visits`() throws {
    let folder = try Folder()
    try folder.write("a.json", #"{ "collection": { "id": "all", "title": "All of it" } }"#)
    try folder.write("b.json", SampleFile.text)
    #expect(folder.load().title == "All of it")
    #expect(folder.load("b.json").title == "Sample")
    #expect(folder.load("b.json").visits.map(\.collection) == ["sample"])
  }

  @Test func `does not name the whole by a file whose visits were left out`() throws {
    let folder = try Folder(SampleFile.text)
    let bad = SampleFile.visit("b", host: "XXX")
    try folder.write(
      "y.json", #"{ "collection": { "id": "y", "title": "Y" }, "visits": ["# + bad + "] }")
    #expect(folder.load().title == "2 collections")
  }

  @Test func `finds the nearest id the same way every time`() throws {
    let people = ["kim-a", "kim-b", "kim-c", "kim-d", "kim-e", "kim-f"].map {
      "{ \"id\": \"\($0)\", \"name\": \"\($0.uppercased())\" }"
    }
    let visit = SampleFile.visit("a").replacing(
      #""party":"RUS""#, with: #""party":"RUS","members":[{"person":"kim-x"}]"#)
    let text = "{ \"people\": [\(people.joined(separator: ", "))], \"visits\": [\(visit)] }"
    #expect(
      try Folder(text).load().problems.map(\.message) == [
        "no person has the id or name \"kim-x\"; the nearest is \"kim-a\""
      ])
  }
}
