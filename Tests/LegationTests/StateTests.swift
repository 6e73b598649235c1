import Foundation
import Testing

/// What the program remembers, without a terminal.
@Suite struct StateTests {
  private let folder = try? TemporaryFolder()

  private func run(_ arguments: String..., memory: String?) throws -> Program {
    let folder = try #require(folder)
    let visits = try folder.write(FewVisits.json, to: "visits.json")
    if let memory {
      try FileManager.default.createDirectory(
        atPath: folder.path("state/legation"), withIntermediateDirectories: true)
      try folder.write(memory, to: "state/legation/memory.json")
    }
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_STATE_HOME"] = folder.path("state")
    return try Program.run(Program.legation, arguments + [visits], environment: environment)
  }

  private static let views = #"{"version": 1, "memory": {"views": {"to china": "host:CHN"}}}"#

  @Test func `a saved view is listed by its name`() throws {
    let listed = try run("list", "--view", "to china", memory: Self.views)
    #expect(listed.status == 0)
    #expect(listed.output.split(separator: "\n").count == 1)
    #expect(listed.output.contains("jose"))
  }

  @Test func `a saved view and a question must both hold`() throws {
    let listed = try run("list", "--view", "to china", "-q", "host:VNM", memory: Self.views)
    #expect(listed.status == 0)
    #expect(listed.output.isEmpty)
  }

  @Test func `bookmarked and noted visits can be asked for`() throws {
    let memory = #"{"version": 1, "memory": {"notes": {"ann": "x"}, "bookmarks": ["jose"]}}"#
    let bookmarked = try run("list", "-q", "state:bookmarked", memory: memory)
    #expect(bookmarked.output.split(separator: "\n").count == 1)
    #expect(bookmarked.output.contains("jose"))
    let noted = try run("list", "-q", "state:noted", memory: memory)
    #expect(noted.output.contains("ann"))
    #expect(!noted.output.contains("jose"))
  }

  @Test func `a note is shown with its visit`() throws {
    let memory = #"{"version": 1, "memory": {"notes": {"ann": "ask the embassy"}}}"#
    #expect(try run("show", "ann", memory: memory).output.contains("ask the embassy"))
    #expect(!(try run("show", "jose", memory: memory).output.contains("ask the embassy")))
  }

  @Test func `a view that is not saved is told with those that are`() throws {
    let listed = try run("list", "--view", "china", memory: Self.views)
    #expect(listed.status == 1)
    #expect(listed.output.isEmpty)
    #expect(listed.errors == "legation: there is no view \"china\"; saved are to china\n")
  }

  @Test func `where nothing is saved it is said how to save a view`() throws {
    let listed = try run("list", "--view", "x", memory: nil)
    #expect(listed.status == 1)
    #expect(listed.errors.contains("none is saved; :save NAME in the browser saves one"))
  }

  @Test(arguments: ["{", #"{"version": 99, "memory": {}}"#])
  func `a memory file that cannot be used is named, and no view called missing`(
    _ memory: String
  ) throws {
    let listed = try run("list", "--view", "x", memory: memory)
    #expect(listed.status == 1)
    #expect(listed.errors.contains("memory.json is "))
    #expect(!listed.errors.contains("none is saved"))
  }

  @Test func `list, show and screen remember nothing`() throws {
    _ = try run("list", memory: nil)
    _ = try run("show", "ann", memory: nil)
    _ = try run("screen", "--keys", "Bmajaa note<Enter>:save x<Enter>q", memory: nil)
    #expect(!FileManager.default.fileExists(atPath: try #require(folder).path("state")))
  }
}
