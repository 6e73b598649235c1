/// Finds the first byte that cannot be UTF-8 (RFC 3629): no overlong forms, no surrogates.
package enum UTF8Check {
  package static func firstBadByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        at = endOfASCII(text, at)
        guard at < text.count else { return nil }
        let length = sequenceLength(text, at)
        guard length > 0 else { return at }
        at += length
      }
      return nil
    }
  }

  /// Where the next byte beyond ASCII may stand: passes over eight bytes at a time.
  private static func endOfASCII(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var at = start
    while at + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      at += 8
    }
    return at
  }

  /// The length of the sequence that begins here; 0 when it is none.
  @inline(__always)
  private static func sequenceLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = text[at]
    if first < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, at + length <= text.count, second.contains(text[at + 1]) else { return 0 }
    for offset in 2..<max(2, length) where text[at + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
