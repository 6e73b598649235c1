internal import Foundation

/// Text as search compares it: folded once, here, for every store.
///
/// NFKD, without marks, case-folded; hyphens and other punctuation part words, apostrophes join
/// them; each Han or kana character is a word of its own. Words are joined by single spaces with
/// one in front, so that a word of a question matches where the key contains `" " + word`.
public enum SearchKey {
  /// The words of a text, each with a space in front: `" kim jong un"`.
  public static func key(_ text: String) -> String {
    String(decoding: bytes(text), as: UTF8.self)
  }

  /// The words of a text joined by single spaces, as a name or a value is compared.
  public static func fold(_ text: String) -> String {
    String(decoding: bytes(text).dropFirst(), as: UTF8.self)
  }

  /// The words of a text one by one.
  static func words(_ text: String) -> [String] {
    bytes(text).split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// Adds the words of a text to a key.
  static func append(_ text: String, to key: inout [UInt8]) {
    var text = text
    guard !text.withUTF8({ appendASCII($0, to: &key) }) else { return }
    var inWord = false
    // Decomposed, an acute accent that stands for an apostrophe would be a space and a mark.
    if text.unicodeScalars.contains("\u{B4}") {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{B4}" ? "'" : $0 }))
    }
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      append(scalar, &inWord, to: &key)
    }
  }

  /// The same for many texts; of what is not ASCII each scalar is folded once.
  static func append(_ text: String, to key: inout [UInt8], _ known: inout FoldedScalars) {
    var text = text
    guard !text.withUTF8({ appendASCII($0, to: &key) }) else { return }
    var inWord = false
    for scalar in text.unicodeScalars { known.append(scalar, &inWord, to: &key) }
  }

  private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all < 0x80
  }

  /// False, and nothing added, when the text is more than ASCII.
  private static func appendASCII(_ text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) -> Bool
  {
    guard isASCII(text) else { return false }
    let start = key.count
    // A word of one letter takes two bytes, and a space or so stands between two.
    key.append(contentsOf: repeatElement(0, count: text.count + 1))
    let count = key.withUnsafeMutableBufferPointer { key in
      var at = start
      var inWord = false
      for byte in text {
        let folded = asciiFolded[Int(byte)]
        if folded > 1 {
          if !inWord {
            key[at] = 0x20
            at += 1
          }
          key[at] = folded
          at += 1
          inWord = true
        } else if folded == 0 {
          inWord = false
        }
      }
      return at
    }
    key.removeLast(key.count - count)
    return true
  }

  /// A letter or digit as it is compared, 1 for what joins words, 0 for what parts them.
  private static let asciiFolded: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    case UInt8(ascii: "'"), UInt8(ascii: "`"): 1
    default: 0
    }
  }

  private static func append(_ scalar: Unicode.Scalar, _ inWord: inout Bool, to key: inout [UInt8])
  {
    switch kind(scalar) {
    case .joins: break
    case .parts: inWord = false
    case .letter:
      if !inWord { key.append(0x20) }
      key.append(contentsOf: folded(scalar).utf8)
      inWord = true
    case .word:
      key.append(0x20)
      key.append(contentsOf: String(scalar).utf8)
      inWord = false
    }
  }

  /// Adds one scalar as written, which may be several when decomposed.
  ///
  /// Text may be decomposed scalar by scalar: what putting marks in order would move is passed over.
  static func append(_ scalar: Unicode.Scalar, _ inWord: inout Bool, toKey key: inout [UInt8]) {
    guard scalar.value >= 0x80, scalar != "\u{B4}" else {
      return append(scalar, &inWord, to: &key)
    }
    let parts = String(Character(scalar)).decomposedStringWithCompatibilityMapping
    for part in parts.unicodeScalars { append(part, &inWord, to: &key) }
  }

  private enum Kind {
    /// Passed over: marks, apostrophes, format characters.
    case joins
    /// Space and punctuation.
    case parts
    case letter
    /// A word by itself.
    case word
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    if scalar.value < 0x80 {
      if scalar == "'" || scalar == "`" { return .joins }
      let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isWord ? .letter : .parts
    }
    if apostrophes.contains(scalar) { return .joins }
    if scalar.properties.isIdeographic || isKana(scalar) { return .word }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierLetter: return .joins
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return .letter
    default: return .parts
    }
  }

  private static let apostrophes: Set<Unicode.Scalar> = [
    "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{02BC}", "\u{02BB}", "\u{02BF}",
    "\u{02BE}", "\u{00B4}", "\u{FF07}",
  ]

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value) && scalar.value != 0x30FB
  }

  /// Full case folding by way of capitals, which makes ß and ẞ ss and both sigmas one.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x80 { return String(Character(scalar)).lowercased() }
    return scalar.properties.lowercaseMapping.uppercased().lowercased()
  }
}

/// What scalars add to a key, each worked out once.
struct FoldedScalars: Sendable {
  private struct Folded {
    var bytes: [UInt8] = []
    var endsInWord = false
  }

  /// For each scalar what it adds between words, and inside one.
  private var known: [UInt32: (outside: Folded, inside: Folded)] = [:]

  mutating func append(_ scalar: Unicode.Scalar, _ inWord: inout Bool, to key: inout [UInt8]) {
    let both = known[scalar.value] ?? learn(scalar)
    let folded = inWord ? both.inside : both.outside
    key += folded.bytes
    inWord = folded.endsInWord
  }

  private mutating func learn(_ scalar: Unicode.Scalar) -> (outside: Folded, inside: Folded) {
    let both = (outside: Self.fold(scalar, inWord: false), inside: Self.fold(scalar, inWord: true))
    known[scalar.value] = both
    return both
  }

  private static func fold(_ scalar: Unicode.Scalar, inWord: Bool) -> Folded {
    var folded = Folded(endsInWord: inWord)
    SearchKey.append(scalar, &folded.endsInWord, toKey: &folded.bytes)
    return folded
  }
}
