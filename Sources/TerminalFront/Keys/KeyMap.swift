/// Which keys mean which command, everywhere and in single panes.
public struct KeyMap: Hashable, Sendable {
  /// Keys of a command, in the order in which they are told; the first is the one hints name.
  private var sequences: [CommandScope: [Command: [[Key]]]] = [:]
  private var commands: [CommandScope: [[Key]: Command]] = [:]

  /// The default keys of every command.
  public static let standard: KeyMap = {
    var map = KeyMap()
    for command in Command.allCases {
      let keys = command.spec.keys.compactMap { try? Key.keys($0) }
      map.bind(command, to: keys, in: command.spec.scope)
    }
    return map
  }()

  /// Gives a command these keys in a pane and no others there; whatever they meant or began before
  /// is bound no longer.
  public mutating func bind(_ command: Command, to keys: [[Key]], in scope: CommandScope) {
    for (other, bound) in sequences[scope] ?? [:] {
      let kept = bound.filter { sequence in
        !keys.contains { $0.starts(with: sequence) || sequence.starts(with: $0) }
      }
      sequences[scope]?[other] = other == command ? [] : kept
    }
    sequences[scope, default: [:]][command] = keys
    var found: [[Key]: Command] = [:]
    for (command, bound) in sequences[scope] ?? [:] {
      for keys in bound { found[keys] = command }
    }
    commands[scope] = found
  }

  /// What the keys mean in a part of the screen.
  func command(_ keys: [Key], in scope: CommandScope) -> Command? {
    commands[scope]?[keys] ?? commands[.everywhere]?[keys]
  }

  /// The keys of a command, those of its pane first.
  public func keys(of command: Command, in scope: CommandScope = .everywhere) -> [[Key]] {
    let scopes = [scope, command.spec.scope, .everywhere].reduce(into: [CommandScope]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return scopes.flatMap { sequences[$0]?[command] ?? [] }
  }

  /// The keys bound in one pane.
  public func keys(of command: Command, onlyIn scope: CommandScope) -> [[Key]] {
    sequences[scope]?[command] ?? []
  }

  /// `]c`, `↵`, or `:next-contested` where no key is bound.
  func label(_ command: Command, in scope: CommandScope = .everywhere) -> String {
    guard let keys = keys(of: command, in: scope).first else { return ":" + command.name }
    return keys.map { $0 == .enter ? "↵" : $0.label }.joined()
  }

  func isPrefix(_ keys: [Key], in scope: CommandScope) -> Bool {
    [scope, .everywhere].contains { scope in
      commands[scope]?.keys.contains { $0.count > keys.count && $0.starts(with: keys) } ?? false
    }
  }

  /// What may follow a prefix: the rest of the keys and the command.
  func continuations(
    of keys: [Key], in scope: CommandScope
  ) -> [(keys: [Key], command: Command)] {
    var found = commands[.everywhere] ?? [:]
    found.merge(commands[scope] ?? [:]) { $1 }
    return found.filter { $0.key.count > keys.count && $0.key.starts(with: keys) }
      .map { (Array($0.key.dropFirst(keys.count)), $0.value) }
      .sorted { $0.0.map(\.description).joined() < $1.0.map(\.description).joined() }
  }
}
