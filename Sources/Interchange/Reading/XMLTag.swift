/// The opening tag of an element.
struct XMLTag {
  var name: String
  var attributes: [String: String] = [:]
  /// `<name/>`: there is no closing tag.
  var isEmpty = false

  /// Reads what stands between `<` and `>`.
  ///
  /// - Throws: what `problem` makes of a sentence.
  init(_ text: String, problem: (String) -> InterchangeProblem) throws {
    if Self.isPlainName(text) {
      name = text
      return
    }
    var rest = text[...]
    if rest.last == "/" {
      isEmpty = true
      rest = rest.dropLast()
    }
    name = String(rest.prefix { !$0.isWhitespace })
    guard let first = name.first, first.isLetter || first == "_", !name.contains("<") else {
      throw problem("\"<\(name.prefix(40))\" is no tag")
    }
    rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let (key, value) = try Self.attribute(&rest, problem: problem)
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw problem("the attribute \"\(key)\" stands twice")
      }
      rest = rest.drop(while: \.isWhitespace)
    }
  }

  /// True for small letters and hyphens, as the names of most elements are.
  private static func isPlainName(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
    return text.utf8.first.map(isLetter) ?? false
      && text.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
  }

  private static func attribute(
    _ rest: inout Substring, problem: (String) -> InterchangeProblem
  ) throws -> (String, String) {
    let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
    rest = rest.dropFirst(key.count).drop(while: \.isWhitespace)
    let hasSign = rest.first == "="
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard hasSign, !key.isEmpty, let quote = rest.first, quote == "\"" || quote == "'" else {
      throw problem("an attribute has no value in quotes")
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest.dropFirst(value.count + 1)
    guard rest.first == quote else { throw problem("a value in quotes has no end") }
    rest = rest.dropFirst()
    return (String(key), try resolved(String(value), problem: problem))
  }

  // MARK: Entities

  /// The text with the five entities of XML and numbered characters in place.
  static func resolved(
    _ text: String, problem: (String) -> InterchangeProblem
  ) throws -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let name = rest[mark...].dropFirst().prefix(12).prefix { $0 != ";" }
      let end = rest.index(mark, offsetBy: name.count + 1)
      guard end < rest.endIndex, rest[end] == ";", let scalar = entity(name) else {
        throw problem("\"&\(name)\" is no entity of XML")
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if name.hasPrefix("#x") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    guard name.hasPrefix("#") else { return nil }
    return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
  }
}
