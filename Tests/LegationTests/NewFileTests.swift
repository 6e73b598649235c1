import Foundation
import Testing
import Timeline

/// The beginning of a visit file of one's own.
struct NewFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("my-visits.json")
  }

  @Test func `checks clean, says what may stand where, and opens`() throws {
    let made = try Program.run("new", path)
    #expect(made.status == 0, "\(made.errors)")
    let checked = try Program.run("check", path)
    #expect(checked.output == "")
    #expect(checked.errors == "1 visit in 1 file: no errors, no warnings\n")
    let text = try folder.text("my-visits.json")
    for word in Visit.Status.allCases.map(\.rawValue) + Visit.Kind.allCases.map(\.rawValue) {
      #expect(text.contains(word), "\(word)")
    }
    #expect(text.contains("\"title\": \"My visits\""))
    #expect(try Program.run("list", path).output.contains("Jane Doe"))
    let data = Program.root.appending(path: "data").path
    #expect(try Program.run("check", path, data).errors.contains("no errors"))
  }

  @Test func `never overwrites a file`() throws {
    try folder.write("precious", to: "my-visits.json")
    let made = try Program.run("new", path)
    #expect(made.status == 1)
    #expect(made.errors == "legation: \(path) is there already; expected the name of a new file\n")
    #expect(try folder.text("my-visits.json") == "precious")
  }

  @Test func `a visit to paste is one`() throws {
    _ = try Program.run("new", path)
    let visit = try Program.run("new", "--visit").output
    let both = try folder.text("my-visits.json")
      .replacing(
        "\"visits\": [", with: "\"visits\": [\n" + visit.replacing("-doe", with: "-roe") + ",")
    try folder.write(both, to: "my-visits.json")
    #expect(try Program.run("check", path).errors == "2 visits in 1 file: no errors, no warnings\n")
  }

  @Test(arguments: [["new"], ["new", "mine"], ["new", "mine.json", "--visit"]])
  func `what it cannot mean ends with 64`(arguments: [String]) throws {
    #expect(try Program.run(Program.legation, arguments).status == 64)
  }

  @Test func `an archive of broken files says what is wrong with them and where`() throws {
    let bad = try folder.write(
      FewVisits.json.replacing("\"status\": \"completed\"", with: "\"status\": \"done\"")
        .replacing("\"status\":\"completed\"", with: "\"status\":\"done\""), to: "bad.json")
    let built = try Program.run("archive", "build", bad, "-o", folder.path("desk.legation"))
    #expect(built.status == 1)
    #expect(built.errors.contains(/bad\.json:\d+:\d+: visits\[0\]\.status: "done" is not known/))
    #expect(built.errors.hasSuffix("nothing was changed\n"))
  }
}
