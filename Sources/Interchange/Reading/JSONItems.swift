/// Takes the items of one list out of a JSON object, one at a time, without reading the whole.
///
/// Only the brackets and texts are followed; each item is handed out as bytes for a decoder.
struct JSONItems {
  private let name: String
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var expectsKey = false
  private var key: [UInt8] = []
  private var isInList = false
  private var isInScalar = false
  private var item: [UInt8] = []
  private(set) var count = 0

  /// A longer item is handed out as nil.
  static let longest = 1 << 20

  private init(_ name: String) {
    self.name = name
  }

  /// Calls `use` with the number and the bytes of each item of the list `name`.
  ///
  /// - Throws: `InterchangeProblem` when the text ends early; whatever `use` throws.
  static func read(
    _ file: String, list name: String, _ use: (Int, [UInt8]?) throws -> Void
  ) throws {
    let source = try ByteSource(file)
    var items = JSONItems(name)
    while true {
      let piece = try source.next()
      if piece.isEmpty { break }
      for byte in piece { try items.take(byte, use) }
    }
    guard items.depth == 0 else {
      throw InterchangeProblem("the JSON ends early; the items before that were read")
    }
    guard items.wasFound else {
      throw InterchangeProblem("the JSON has no list \"\(name)\"")
    }
  }

  private var wasFound = false

  private mutating func take(_ byte: UInt8, _ use: (Int, [UInt8]?) throws -> Void) throws {
    if isInList, depth > 2 || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["),
      item.count <= Self.longest
    {
      item.append(byte)
    }
    if isInText { return takeText(byte) }
    switch byte {
    case UInt8(ascii: "\""): openText()
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): try close(use)
    case UInt8(ascii: ":") where depth == 1: expectsKey = false
    case UInt8(ascii: ",") where depth == 1: expectsKey = true
    case UInt8(ascii: ",") where depth == 2: isInScalar = false
    case 0...0x20: break
    default: if isInList, depth == 2 { try scalar(use) }
    }
  }

  private mutating func openText() {
    isInText = true
    if depth == 1, expectsKey { key = [] }
  }

  private mutating func takeText(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
    } else if depth == 1, expectsKey, key.count < 100 {
      key.append(byte)
    }
  }

  private mutating func open(_ byte: UInt8) {
    depth += 1
    if depth == 1 { expectsKey = true }
    if depth == 2, byte == UInt8(ascii: "["), key.elementsEqual(name.utf8) {
      isInList = true
      wasFound = true
      item = []
    }
  }

  private mutating func close(_ use: (Int, [UInt8]?) throws -> Void) throws {
    depth -= 1
    if depth == 1 { isInList = false }
    guard isInList, depth == 2 else { return }
    count += 1
    let whole = item.count <= Self.longest ? item : nil
    item.removeAll(keepingCapacity: true)
    try use(count, whole)
  }

  /// An item that is neither object nor list: handed out empty, which no decoder takes.
  private mutating func scalar(_ use: (Int, [UInt8]?) throws -> Void) throws {
    guard !isInScalar else { return }
    isInScalar = true
    count += 1
    try use(count, [])
  }
}
