internal import Timeline

/// The commands and their keys as a table, for the shell, docs/keys.md and other programs.
public enum KeyTable {
  public static var text: [String] {
    CommandGroup.allCases.flatMap { group in
      [group.rawValue]
        + commands(group).map { command in
          let keys = command.spec.keys.joined(separator: " ")
          let gap = String(repeating: " ", count: max(1, 24 - keys.count))
          return "  \(keys)\(gap)\(command.spec.help)"
        }
    }
  }

  public static var markdown: [String] {
    ["| keys | do |", "|---|---|"]
      + CommandGroup.allCases.flatMap { group in
        ["| **\(group.rawValue)** | |"]
          + commands(group).map { command in
            let keys = command.spec.keys.map { "`\($0)`" }.joined(separator: " ")
            return "| \(keys) | \(command.spec.help) |"
          }
      }
  }

  public static var json: String {
    var writer = JSONWriter(pretty: true)
    writer.array { writer in
      for command in Command.allCases {
        writer.item()
        writer.object { writer in
          writer.field("command", command.rawValue)
          writer.field("group", command.spec.group.rawValue)
          writer.field("keys", command.spec.keys)
          writer.field("help", command.spec.help)
        }
      }
    }
    return writer.text
  }

  private static func commands(_ group: CommandGroup) -> [Command] {
    Command.allCases.filter { $0.spec.group == group }
  }
}
