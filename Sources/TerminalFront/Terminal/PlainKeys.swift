/// Reads keys from the bytes a terminal sends, where no library does.
struct PlainKeys {
  /// Bytes of a character or of a sequence that are still coming in.
  private var rest: [UInt8] = []

  private static let sequences: [(bytes: [UInt8], key: Key)] = {
    let named: [(String, Key)] = [
      ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OB", .down),
      ("OC", .right), ("OD", .left), ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end),
      ("[1~", .home), ("[4~", .end), ("[5~", .pageUp), ("[6~", .pageDown), ("[3~", .delete),
      ("[2~", .insert), ("[Z", .backTab), ("OP", .function(1)),
    ]
    return named.map { (Array($0.0.utf8), $0.1) }
  }()

  /// The keys of some bytes. They come together: an escape at their end is the key of that name.
  mutating func keys(_ bytes: [UInt8]) -> [Key] {
    rest += bytes
    var keys: [Key] = []
    while let first = rest.first {
      if first == 0x1B {
        keys.append(takeSequence())
      } else if let length = Self.length(of: first), length > 1 {
        guard rest.count >= length else { break }
        let text = String(decoding: rest.prefix(length), as: UTF8.self)
        rest.removeFirst(length)
        text.first.map { keys.append(.character($0)) }
      } else {
        rest.removeFirst()
        Self.key(first).map { keys.append($0) }
      }
    }
    return keys
  }

  private mutating func takeSequence() -> Key {
    rest.removeFirst()
    for (sequence, key) in Self.sequences where rest.starts(with: sequence) {
      rest.removeFirst(sequence.count)
      return key
    }
    return .escape
  }

  /// How many bytes the character has that begins with this one (RFC 3629).
  private static func length(of byte: UInt8) -> Int? {
    switch byte {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: nil
    }
  }

  private static func key(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }
}
