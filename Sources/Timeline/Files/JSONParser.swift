/// Reads JSON text into nodes.
struct JSONParser {
  private(set) var nodes: [JSONDocument.Node] = []
  private var at: Int
  private let end: Int
  private var depth = 0

  init(bytes: [UInt8], range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
    nodes.reserveCapacity(range.count / 16 + 4)
  }

  /// Fills the nodes; returns what is wrong, if anything.
  mutating func run(_ text: UnsafeBufferPointer<UInt8>) -> JSONDocument.Fault? {
    do throws(JSONDocument.Fault) {
      try value(text)
      skipSpace(text)
      if at < end { throw fault("text after the end of the value") }
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ message: String, at offset: Int? = nil) -> JSONDocument.Fault {
    JSONDocument.Fault(offset: offset ?? at, message: message)
  }

  private mutating func skipSpace(_ text: UnsafeBufferPointer<UInt8>) {
    while at < end {
      switch text[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value(_ text: UnsafeBufferPointer<UInt8>) throws(JSONDocument.Fault) {
    skipSpace(text)
    guard at < end else { throw fault("the text ends where a value was expected") }
    switch text[at] {
    case UInt8(ascii: "{"): try object(text)
    case UInt8(ascii: "["): try array(text)
    case UInt8(ascii: "\""): try string(text)
    case UInt8(ascii: "t"): try word(text, "true", .yes)
    case UInt8(ascii: "f"): try word(text, "false", .no)
    case UInt8(ascii: "n"): try word(text, "null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: try number(text)
    default: throw fault("expected a value: a text in \"quotes\", a number, a list or an object")
    }
  }

  private mutating func open(_ kind: JSONDocument.Node.Kind) throws(JSONDocument.Fault) -> Int {
    depth += 1
    guard depth <= JSONDocument.deepest else {
      throw fault("nested more than \(JSONDocument.deepest) levels deep")
    }
    nodes.append(JSONDocument.Node(kind: kind, start: UInt32(at), end: 0, next: 0))
    at += 1
    return nodes.count - 1
  }

  private mutating func close(_ index: Int) {
    depth -= 1
    at += 1
    nodes[index].end = UInt32(at)
    nodes[index].next = UInt32(nodes.count)
  }

  private mutating func array(_ text: UnsafeBufferPointer<UInt8>) throws(JSONDocument.Fault) {
    let index = try open(.array)
    skipSpace(text)
    if at < end, text[at] == UInt8(ascii: "]") { return close(index) }
    while true {
      try value(text)
      if try endsAfterItem(text, UInt8(ascii: "]"), of: index, "list") { return close(index) }
    }
  }

  private mutating func object(_ text: UnsafeBufferPointer<UInt8>) throws(JSONDocument.Fault) {
    let index = try open(.object)
    skipSpace(text)
    if at < end, text[at] == UInt8(ascii: "}") { return close(index) }
    while true {
      skipSpace(text)
      guard at < end, text[at] == UInt8(ascii: "\"") else {
        throw fault("expected the name of a field in \"quotes\"")
      }
      try string(text)
      skipSpace(text)
      guard at < end, text[at] == UInt8(ascii: ":") else {
        throw fault("expected : after the name of a field")
      }
      at += 1
      try value(text)
      if try endsAfterItem(text, UInt8(ascii: "}"), of: index, "object") { return close(index) }
    }
  }

  /// Steps over a comma; true when the closing bracket stands here instead.
  private mutating func endsAfterItem(
    _ text: UnsafeBufferPointer<UInt8>, _ bracket: UInt8, of index: Int, _ name: String
  ) throws(JSONDocument.Fault) -> Bool {
    skipSpace(text)
    guard at < end else {
      throw fault("the \(name) that begins here is never closed", at: Int(nodes[index].start))
    }
    if text[at] == bracket { return true }
    guard text[at] == UInt8(ascii: ",") else {
      throw fault("expected , or \(Character(UnicodeScalar(bracket))) in the \(name)")
    }
    at += 1
    return false
  }

  private mutating func word(
    _ text: UnsafeBufferPointer<UInt8>, _ word: StaticString, _ kind: JSONDocument.Node.Kind
  ) throws(JSONDocument.Fault) {
    let start = at
    for offset in 0..<word.utf8CodeUnitCount {
      guard at < end, text[at] == word.utf8Start[offset] else {
        throw fault("expected a value such as \(word)", at: start)
      }
      at += 1
    }
    append(kind, from: start)
  }

  private mutating func append(_ kind: JSONDocument.Node.Kind, from start: Int, plain: Bool = true)
  {
    nodes.append(
      JSONDocument.Node(
        kind: kind, isPlain: plain, start: UInt32(start), end: UInt32(at),
        next: UInt32(nodes.count + 1)))
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>) throws(JSONDocument.Fault) {
    let start = at
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let whole = digits(text)
    guard whole > 0, whole == 1 || text[at - whole] != UInt8(ascii: "0") else {
      throw fault("this is no number", at: start)
    }
    if at < end, text[at] == UInt8(ascii: ".") {
      at += 1
      guard digits(text) > 0 else { throw fault("this is no number", at: start) }
    }
    if at < end, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      guard digits(text) > 0 else { throw fault("this is no number", at: start) }
    }
    append(.number, from: start)
  }

  private mutating func digits(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let start = at
    while at < end, (0x30...0x39).contains(text[at]) { at += 1 }
    return at - start
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) throws(JSONDocument.Fault) {
    let start = at
    var plain = true
    at += 1
    skipPlain(text)
    while at < end {
      switch text[at] {
      case UInt8(ascii: "\""):
        at += 1
        return append(.string, from: start, plain: plain)
      case UInt8(ascii: "\\"):
        plain = false
        try escape(text)
        skipPlain(text)
      case 0..<0x20: throw fault("a control character stands in a text; write it as an escape")
      default: at += 1
      }
    }
    throw fault("the text that begins here is never closed", at: start)
  }

  /// Passes over what a string mostly is, eight bytes at a time, up to those with a quote, a
  /// backslash or a control character among them.
  private mutating func skipPlain(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(text)
    while at + 8 <= end {
      let part = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let quote = part ^ 0x2222_2222_2222_2222
      let backslash = part ^ 0x5C5C_5C5C_5C5C_5C5C
      // A byte less than n sets its highest bit in (byte - n), if it had none.
      let found =
        (part &- 0x2020_2020_2020_2020) & ~part
        | (quote &- 0x0101_0101_0101_0101) & ~quote
        | (backslash &- 0x0101_0101_0101_0101) & ~backslash
      guard found & 0x8080_8080_8080_8080 == 0 else { return }
      at += 8
    }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) throws(JSONDocument.Fault) {
    let start = at
    at += 2
    guard at <= end else { throw fault("the text ends inside an escape", at: start) }
    switch text[at - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      for _ in 0..<4 {
        guard at < end, Character(UnicodeScalar(text[at])).isHexDigit else {
          throw fault("an escape \\u needs four hexadecimal digits", at: start)
        }
        at += 1
      }
    default: throw fault("there is no such escape in JSON", at: start)
    }
  }

  /// True when a surrogate among the escapes stands without the other one of its pair.
  static func hasHalfCharacter(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var awaitsLow = false
    var at = inside.startIndex
    while at < inside.endIndex {
      let isEscape = inside[at] == UInt8(ascii: "\\")
      let isUnit = isEscape && inside[at + 1] == UInt8(ascii: "u")
      let unit = isUnit ? self.unit(inside, at) : 0
      let isLow = (0xDC00...0xDFFF).contains(unit)
      if awaitsLow != isLow { return true }
      awaitsLow = (0xD800...0xDBFF).contains(unit)
      at += isUnit ? 6 : isEscape ? 2 : 1
    }
    return awaitsLow
  }

  /// What an escape `\uXXXX` stands for.
  private static func unit(_ inside: Slice<UnsafeBufferPointer<UInt8>>, _ at: Int) -> UInt16 {
    UInt16(String(decoding: inside[at + 2..<at + 6], as: UTF8.self), radix: 16) ?? 0
  }

  /// The text of a string that has escapes; a lone surrogate becomes U+FFFD.
  static func unescape(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(inside.count)
    var units: [UInt16] = []
    func flush() {
      guard !units.isEmpty else { return }
      plain += Array(String(decoding: units, as: UTF16.self).utf8)
      units = []
    }
    var at = inside.startIndex
    while at < inside.endIndex {
      let isEscape = inside[at] == UInt8(ascii: "\\")
      let byte = isEscape ? inside[at + 1] : inside[at]
      if isEscape, byte == UInt8(ascii: "u") {
        // Two of them may be one character.
        units.append(unit(inside, at))
        at += 6
      } else {
        flush()
        plain.append(isEscape ? escaped(byte) : byte)
        at += isEscape ? 2 : 1
      }
    }
    flush()
    return String(decoding: plain, as: UTF8.self)
  }

  /// The character that a letter after a backslash stands for.
  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }
}
