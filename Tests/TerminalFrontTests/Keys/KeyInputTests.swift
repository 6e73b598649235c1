import Testing

@testable import TerminalFront

@Suite("Keys become commands")
struct KeyInputTests {
  /// What the last of some keys led to.
  private func outcome(_ keys: String, inFacets: Bool = false) throws -> KeyInput.Outcome {
    var input = KeyInput()
    var outcome = KeyInput.Outcome.waiting
    for key in try Key.keys(keys) {
      outcome = input.add(key, .standard, in: inFacets ? .facets : .everywhere)
    }
    return outcome
  }

  @Test(
    "A command, with the count in front of it",
    arguments: [
      ("j", .down, nil), ("<Down>", .down, nil), ("3j", .down, 3), ("10j", .down, 10),
      ("gg", .first, nil), ("5gg", .first, 5), ("42G", .last, 42), ("]y", .nextYear, nil),
      ("2]y", .nextYear, 2), ("<Space>", .pageDown, nil), ("<F1>", .help, nil),
      ("3o", .openSource, 3),
      ("999999999999999999999j", .down, 99_999_999),
    ] as [(String, Command, Int?)])
  func commands(keys: String, command: Command, count: Int?) throws {
    #expect(try outcome(keys) == .command(command, count: count))
  }

  @Test("A prefix or a count waits", arguments: ["g", "]", "[", "1", "12", "3]"])
  func waiting(keys: String) throws {
    #expect(try outcome(keys) == .waiting)
  }

  @Test(
    "Keys that mean nothing are named",
    arguments: ["0", "gx", "]q", "5gz", "<F9>", "<Insert>", "é"])
  func unknown(keys: String) throws {
    let last = try Key.keys(keys).filter { $0 != .character("5") }
    #expect(try outcome(keys) == .unknown(last))
  }

  @Test(
    "The facet pane has meanings of its own, and else the general ones",
    arguments: [
      ("<Space>", .toggleValue), ("+", .includeValue), ("o", .onlyValue), ("/", .narrowValues),
      ("l", .nextField), ("j", .down), ("gg", .first), ("q", .quit), ("<Esc>", .back),
    ] as [(String, Command)])
  func inFacets(keys: String, command: Command) throws {
    #expect(try outcome(keys, inFacets: true) == .command(command, count: nil))
  }

  @Test("After a command or an unknown key nothing is left waiting", arguments: ["3j", "gg", "gx"])
  func nothingLeft(keys: String) throws {
    var input = KeyInput()
    for key in try Key.keys(keys) { _ = input.add(key, .standard, in: .everywhere) }
    #expect(input.isEmpty)
  }

  @Test("What may follow a prefix is known, in order")
  func continuations() throws {
    let following = KeyMap.standard.continuations(of: try Key.keys("]"), in: .list)
    #expect(
      following.map { $0.keys.map(\.description).joined() } == [
        "b", "c", "d", "m", "o", "r", "v", "w", "y",
      ])
    #expect(following.first?.command == .nextBookmark)
  }
}
