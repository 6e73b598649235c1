internal import Timeline

/// The commands and their keys as a table, for the shell, docs/keys.md and other programs.
public struct KeyTable {
  private let map: KeyMap

  public init(_ map: KeyMap = .standard) { self.map = map }

  public var text: [String] {
    CommandGroup.allCases.flatMap { group in
      [group.rawValue]
        + Self.commands(group).map { command in
          let keys = keys(of: command).joined(separator: " ")
          let gap = String(repeating: " ", count: max(1, 24 - keys.count))
          return "  \(keys)\(gap)\(command.spec.help)"
        }
    }
  }

  public var markdown: [String] {
    ["| keys | do |", "|---|---|"]
      + CommandGroup.allCases.flatMap { group in
        ["| **\(group.rawValue)** | |"]
          + Self.commands(group).map { command in
            let keys = keys(of: command).map { "`\($0)`" }.joined(separator: " ")
            return "| \(keys) | \(command.spec.help) |"
          }
      }
  }

  public var json: String {
    var writer = JSONWriter(pretty: true)
    writer.array { writer in
      for command in Command.allCases {
        writer.item()
        writer.object { writer in
          writer.field("command", command.rawValue)
          writer.field("group", command.spec.group.rawValue)
          writer.field("keys", keys(of: command))
          writer.field("help", command.spec.help)
        }
      }
    }
    return writer.text
  }

  private func keys(of command: Command) -> [String] {
    map.keys(of: command).map { $0.map(\.description).joined() }
  }

  private static func commands(_ group: CommandGroup) -> [Command] {
    Command.allCases.filter { $0.spec.group == group }
  }
}
