/// What a reader sees of a piece of HTML, as plain text.
enum HTMLText {
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html
    }
    var text = ""
    var rest = Substring(html)
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += rest[..<mark]
      rest = rest[mark...]
      if rest.first == "<" { skipTag(&rest, &text) } else { readEntity(&rest, &text) }
    }
    return text + rest
  }

  /// A tag leaves a space; comments, scripts and styles leave nothing of what is in them.
  private static func skipTag(_ rest: inout Substring, _ text: inout String) {
    if rest.hasPrefix("<!--") {
      return skip(&rest, past: "-->")
    }
    let name = rest.dropFirst().prefix { $0.isLetter || $0 == "/" || $0 == "!" }.lowercased()
    guard !name.isEmpty else {
      text.append("<")
      rest = rest.dropFirst()
      return
    }
    skip(&rest, past: ">")
    if hidden.contains(name) {
      skip(&rest, past: "</\(name)")
      skip(&rest, past: ">")
    }
    if !inline.contains(name.filter { $0 != "/" }) { text.append(" ") }
  }

  private static let hidden: Set<String> = ["script", "style"]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "code", "em", "font", "i", "mark", "small", "span", "strong", "sub",
    "sup", "u",
  ]

  /// Goes past the next occurrence, or to the end when there is none.
  private static func skip(_ rest: inout Substring, past end: String) {
    let low = rest.firstRange(of: end) ?? rest.firstRange(of: end.uppercased())
    rest = low.map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
  }

  private static func readEntity(_ rest: inout Substring, _ text: inout String) {
    let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" && $0 != "<" }
    let after = rest.index(rest.startIndex, offsetBy: name.count + 1, limitedBy: rest.endIndex)
    guard let after, after < rest.endIndex, rest[after] == ";", let found = entity(name) else {
      text.append("&")
      rest = rest.dropFirst()
      return
    }
    text.append(found)
    rest = rest[rest.index(after: after)...]
  }

  private static func entity(_ name: Substring) -> Character? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  private static let named: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "copy": "©", "reg": "®", "deg": "°", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "ouml": "ö", "uuml": "ü", "auml": "ä",
    "szlig": "ß", "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í",
  ]
}
