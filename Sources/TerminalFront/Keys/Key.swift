/// One key as the terminal reports it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Held with Control: a small letter.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

extension Key: CustomStringConvertible {
  private static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"),
    (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.character(" "), "Space"), (.character("<"), "lt"),
  ]

  /// `j`, `<Enter>`, `<C-d>`, `<F1>`.
  public var description: String {
    if let name = Self.names.first(where: { $0.key == self })?.name { return "<\(name)>" }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "<C-\(character)>"
    case .function(let number): "<F\(number)>"
    default: ""
    }
  }

  /// The key as a reader would name it: `^D`, `Enter`, `Space`.
  var label: String {
    if case .control(let character) = self { return "^" + character.uppercased() }
    if self == .character("<") { return "<" }
    let text = description
    return text.count > 1 ? String(text.dropFirst().dropLast()) : text
  }

  /// Reads keys written one behind the other: `jj<Enter>/umbra<Enter>`.
  ///
  /// - Throws: `KeyProblem` for a name in angle brackets that is not a key.
  public static func keys(_ text: String) throws(KeyProblem) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let character = rest.first {
      guard character == "<", let close = rest.firstIndex(of: ">") else {
        keys.append(character == "\n" ? .enter : .character(character))
        rest.removeFirst()
        continue
      }
      keys.append(try named(rest[rest.index(after: rest.startIndex)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return keys
  }

  private static func named(_ name: Substring) throws(KeyProblem) -> Key {
    let folded = name.lowercased()
    if let key = names.first(where: { $0.name.lowercased() == folded })?.key { return key }
    if folded.hasPrefix("c-"), name.count == 3, let letter = folded.last { return .control(letter) }
    if folded.hasPrefix("f"), let number = Int(folded.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    throw KeyProblem(name: String(name))
  }
}

/// A name in angle brackets that is not a key.
public struct KeyProblem: Error, CustomStringConvertible {
  let name: String

  public var description: String {
    "<\(name)> is not a key; expected for example <Enter>, <Esc>, <Down>, <C-d>, <F1> or <lt>"
  }
}
