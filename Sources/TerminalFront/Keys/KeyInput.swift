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
    if map.isPrefix(pending, in: scope) { return .waiting }
    defer { clear() }
    return .unknown(pending)
  }
}
