/// Which keys mean which command.
public struct KeyMap: Hashable, Sendable {
  private var general: [[Key]: Command] = [:]
  private var inFacets: [[Key]: Command] = [:]
  private var inCharts: [[Key]: Command] = [:]
  private var prefixes: Set<[Key]> = []

  /// The default keys of every command.
  public static let standard: KeyMap = {
    var map = KeyMap()
    for command in Command.allCases {
      for keys in command.spec.keys { map.bind(keys, to: command) }
    }
    return map
  }()

  private mutating func bind(_ text: String, to command: Command) {
    guard let keys = try? Key.keys(text) else { return }
    switch command.spec.scope {
    case .everywhere: general[keys] = command
    case .facets: inFacets[keys] = command
    case .charts: inCharts[keys] = command
    }
    for length in 1..<max(1, keys.count) { prefixes.insert(Array(keys.prefix(length))) }
  }

  /// What the keys mean in a part of the screen.
  func command(_ keys: [Key], in scope: CommandScope) -> Command? {
    switch scope {
    case .everywhere: general[keys]
    case .facets: inFacets[keys] ?? general[keys]
    case .charts: inCharts[keys] ?? general[keys]
    }
  }

  func isPrefix(_ keys: [Key]) -> Bool { prefixes.contains(keys) }

  /// What may follow a prefix: the next key and its command.
  func continuations(of keys: [Key]) -> [(key: Key, command: Command)] {
    general.filter { $0.key.count == keys.count + 1 && $0.key.starts(with: keys) }
      .compactMap { sequence, command in sequence.last.map { ($0, command) } }
      .sorted { $0.key.description < $1.key.description }
  }
}

/// Keys typed so far that are not a command yet, and the count in front of them.
struct KeyInput: Hashable, Sendable {
  private(set) var pending: [Key] = []
  private(set) var count: Int?

  enum Outcome: Equatable {
    case command(Command, count: Int?)
    case waiting
    case unknown([Key])
  }

  var isEmpty: Bool { pending.isEmpty && count == nil }

  mutating func clear() {
    pending = []
    count = nil
  }

  /// Takes one more key.
  mutating func add(_ key: Key, _ map: KeyMap, in scope: CommandScope) -> Outcome {
    if pending.isEmpty, case .character(let digit) = key, let number = digit.wholeNumberValue,
      digit.isASCII, number > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + number, 99_999_999)
      return .waiting
    }
    pending.append(key)
    if let command = map.command(pending, in: scope) {
      defer { clear() }
      return .command(command, count: count)
    }
    if map.isPrefix(pending) { return .waiting }
    defer { clear() }
    return .unknown(pending)
  }
}
