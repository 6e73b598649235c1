import TerminalFront
import Timeline
import Yams

/// Keys that the file gives to a command.
struct BoundKeys {
  var command: Command
  var keys: [Key]
  var scope: CommandScope
  var line: Int?
}

/// The part of the file that says which keys mean what.
extension ConfigurationReader {
  static let panes: [(name: String, scope: CommandScope)] = CommandScope.allCases
    .filter { $0 != .everywhere }.map { ("in-\($0.rawValue)", $0) }

  mutating func readKeys(_ node: Node) {
    let commands = Command.allCases.map(\.name)
    for (name, key, value) in pairs(node, known: commands + Self.panes.map(\.name)) {
      if let pane = Self.panes.first(where: { $0.name == name }) {
        for (name, key, value) in pairs(value, known: commands) {
          set("keys.\(pane.name).\(name)", key)
          bind(name, value, in: pane.scope)
        }
      } else {
        set("keys.\(name)", key)
        bind(name, value, in: nil)
      }
    }
  }

  /// - Parameter scope: nil for where the command's own keys are.
  private mutating func bind(_ name: String, _ value: Node, in scope: CommandScope?) {
    guard let command = Command.allCases.first(where: { $0.name == name }) else { return }
    let scope = scope ?? command.spec.scope
    let sequences = texts(value).compactMap { node in
      sequence(node, command).flatMap { check($0, command, scope, node) ? $0 : nil }
    }
    change { $0.keys.bind(command, to: sequences, in: scope) }
  }

  private mutating func sequence(_ node: Node, _ command: Command) -> [Key]? {
    let text = node.string ?? ""
    do {
      let keys = try Key.keys(text)
      guard let first = keys.first else {
        fail(node, "expected a key, such as n, <Enter> or ]c")
        return nil
      }
      if case .character(let digit) = first, digit.isASCII, digit.isNumber {
        fail(node, "\(text) begins with a digit; digits are counts")
        return nil
      }
      if let key = keys.first(where: Self.isTaken), command != .back || keys != [.escape] {
        fail(node, "\(key) cannot be bound: it is the terminal's, or always closes what is open")
        return nil
      }
      return keys
    } catch {
      fail(node, "\(error)")
      return nil
    }
  }

  private static func isTaken(_ key: Key) -> Bool {
    [.escape, .control("s"), .control("q")].contains(key)
  }

  /// False, and a problem, where the same keys were given to another command.
  private mutating func check(
    _ keys: [Key], _ command: Command, _ scope: CommandScope, _ node: Node
  ) -> Bool {
    let other = boundKeys.first {
      $0.scope == scope && $0.command != command
        && ($0.keys.starts(with: keys) || keys.starts(with: $0.keys))
    }
    if let other {
      let text = other.keys.map(\.description).joined()
      let line = other.line.map { ", line \($0)" } ?? ""
      fail(node, "these keys and \(text) of \(other.command.name)\(line) exclude one another")
      return false
    }
    boundKeys.append(
      BoundKeys(command: command, keys: keys, scope: scope, line: node.mark?.line))
    return true
  }
}
