/// What ArgumentParser tells of the program in JSON, as far as a manual needs it.
struct Dump: Decodable {
  var command: CommandInfo
}

/// A command: its name, what it does, its arguments, the commands below it.
struct CommandInfo: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool
  var defaultSubcommand: String?
  var subcommands: [CommandInfo]?
  var arguments: [ArgumentInfo]?

  /// The commands below it that are told of; `help` tells what the page tells.
  var shown: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// Its arguments but those that every command has.
  var described: [ArgumentInfo] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !argument.longNames.contains { ["help", "version"].contains($0) }
    }
  }

  /// "legation list [-q query] [paths ...]".
  func usage(behind words: String) -> String {
    guard shown.isEmpty else { return "\(words) \(commandName) COMMAND" }
    return ([words, commandName] + described.map(\.usage)).joined(separator: " ")
  }
}

/// A flag, an option or a positional argument.
struct ArgumentInfo: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String

    var written: String { (kind == "long" ? "--" : "-") + name }
  }

  var kind: String
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var defaultValue: String?
  var abstract: String?

  var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }

  /// "-o, --output", or what a positional argument is called.
  var term: String {
    let names = (names ?? []).map(\.written)
    return names.isEmpty ? valueName ?? "" : names.joined(separator: ", ")
  }

  /// What stands behind an option.
  var placeholder: String { kind == "option" ? valueName ?? "" : "" }

  var explanation: String {
    let standard = kind == "flag" ? nil : defaultValue
    return (abstract ?? "") + (standard.map { " (default: \($0))" } ?? "")
  }

  /// "[-q query]", "paths ...".
  var usage: String {
    let name = names?.first?.written ?? valueName ?? ""
    let text = kind == "option" ? "\(name) \(valueName ?? "")" : name
    let repeated = isRepeating ? text + " ..." : text
    return isOptional ? "[\(repeated)]" : repeated
  }
}
