import Testing

@testable import TerminalFront

@Suite("Commands and their keys")
struct CommandTests {
  @Test("Every command has at least one key, and each can be read", arguments: Command.allCases)
  func hasKeys(command: Command) throws {
    #expect(!command.spec.keys.isEmpty)
    for keys in command.spec.keys {
      #expect(try !Key.keys(keys).isEmpty, "\(keys)")
    }
  }

  @Test(
    "A help line begins with a small letter and ends without a stop", arguments: Command.allCases)
  func helpLine(command: Command) {
    let help = command.spec.help
    #expect(help.first?.isLowercase == true)
    #expect(help.last != ".")
    #expect(help.count <= 60)
  }

  @Test("No two commands share keys", arguments: [CommandScope.everywhere, .facets, .charts])
  func noSharedKeys(scope: CommandScope) throws {
    var commands: [[Key]: Command] = [:]
    for command in Command.allCases where command.spec.scope == scope {
      for keys in command.spec.keys {
        let other = commands.updateValue(command, forKey: try Key.keys(keys))
        #expect(other == nil, "\(keys) is \(command) and \(String(describing: other))")
      }
    }
  }

  @Test("No key of a command begins the keys of another, which could then never be typed")
  func noKeyHidesAnother() throws {
    let all = try Command.allCases.flatMap { try $0.spec.keys.map { try Key.keys($0) } }
    for keys in all {
      #expect(!all.contains { $0.count > keys.count && $0.starts(with: keys) }, "\(keys)")
    }
  }

  @Test("Digits are for counts: no command begins with one")
  func digitsAreFree() throws {
    for command in Command.allCases {
      for keys in try command.spec.keys.map({ try Key.keys($0) }) {
        if case .character(let character) = keys[0] { #expect(!character.isNumber) }
      }
    }
  }

  @Test(
    "Keys that stop the flow of a terminal are left to it", arguments: ["s", "q"] as [Character])
  func flowControl(letter: Character) throws {
    for command in Command.allCases {
      #expect(try !command.spec.keys.contains { try Key.keys($0).contains(.control(letter)) })
    }
  }

  @Test("Every group has commands", arguments: CommandGroup.allCases)
  func groups(group: CommandGroup) {
    #expect(Command.allCases.contains { $0.spec.group == group })
  }

  @Test("Facet commands stand in the facet group and no others do", arguments: Command.allCases)
  func facetGroup(command: Command) {
    #expect((command.spec.group == .facets) == (command.spec.scope == .facets))
  }
}
