/// Bytes as text: UTF-8, or what older programs on Windows wrote.
enum Decoding {
  /// The text, and true when it is not UTF-8 and was read as Windows-1252, which holds Latin-1.
  static func text(_ bytes: some Collection<UInt8>) -> (text: String, isLatin: Bool) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(windows(byte)) }
    return (text, true)
  }

  /// A byte of Windows-1252.
  static func windows(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return beyondLatin[Int(byte) - 0x80]
  }

  /// 0x80 to 0x9F; the five that are not assigned stand as the control they are in Latin-1.
  private static let beyondLatin: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
