/// Cuts a date as people write it into words, dashes and numbers with what binds them.
struct DateScanner {
  enum Piece: Hashable {
    case word(String)
    /// `25`, `25/07/2023`, `2023-07`, `07/2023` or `10:30`.
    case numbers(String)
    case dash
  }

  private let text: [Unicode.Scalar]
  private var at = 0

  private let joinsHyphens: Bool

  /// - Parameter joinsHyphens: takes a hyphen between a number and a word for a joint: "9-March".
  static func pieces(of text: String, joinsHyphens: Bool = false) -> [Piece] {
    var scanner = DateScanner(
      text: text.unicodeScalars.map { dashes.contains($0) ? "-" : $0 }, joinsHyphens: joinsHyphens)
    // A tilde between days is a dash; in front of them all it is a doubt, as it is in EDTF.
    let isDoubted = text.first == "~"
    if isDoubted { scanner.at = 1 }
    var pieces: [Piece] = isDoubted ? [.word("circa")] : []
    while let piece = scanner.next() {
      if piece != .dash || pieces.last != .dash { pieces.append(piece) }
    }
    return pieces
  }

  /// Hyphen-minus, hyphens, figure dash, en and em dash, bar, minus, small and full-width forms.
  private static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "―", "−", "﹘", "﹣", "－", "~",
  ]

  private init(text: [Unicode.Scalar], joinsHyphens: Bool) {
    self.text = text
    self.joinsHyphens = joinsHyphens
  }

  /// True where a number and a word stand close on both sides of a hyphen.
  static func hasJoints(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { dashes.contains($0) ? "-" : $0 }
    let scanner = DateScanner(text: scalars, joinsHyphens: true)
    return scalars.indices.contains(where: scanner.isJoint)
  }

  private func isJoint(_ at: Int) -> Bool {
    guard joinsHyphens, text[at] == "-", at > 0, at + 1 < text.count else { return false }
    let before = text[at - 1]
    let after = text[at + 1]
    let isWord = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar == "." }
    return Self.isDigit(before) && isWord(after) || isWord(before) && Self.isDigit(after)
  }

  private mutating func next() -> Piece? {
    while at < text.count, Self.isSpace(text[at]) || isJoint(at) { at += 1 }
    guard at < text.count else { return nil }
    if Self.isDigit(text[at]) { return numbers() }
    if text[at] == "-" || text[at] == "/" {
      at += 1
      return .dash
    }
    let start = at
    while at < text.count, !ends(text[at]) { at += 1 }
    return .word(string(start..<at))
  }

  /// Numbers go together where the same sign stands twice between them, or as month and year.
  private mutating func numbers() -> Piece {
    let start = at
    let first = digits(from: at)
    at += first
    guard at < text.count else { return .numbers(string(start..<at)) }
    let sign = text[at]
    let second = digits(from: at + 1)
    let end = at + 1 + second
    guard "-/.:".unicodeScalars.contains(sign), second > 0 else {
      return .numbers(string(start..<at))
    }
    let third = end < text.count && text[end] == sign ? digits(from: end + 1) : 0
    let isTriple = first <= 4 && second <= 2 && (1...4).contains(third)
    let isPair =
      sign == "-" && first == 4 && second == 2 || sign == "/" && first <= 2 && second == 4
    if isTriple || sign == ":" {
      at = third > 0 ? end + 1 + third : end
    } else if isPair {
      at = end
    }
    return .numbers(string(start..<at))
  }

  private func digits(from start: Int) -> Int {
    guard start < text.count else { return 0 }
    return text[start...].prefix(while: Self.isDigit).count
  }

  private func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: text[range])
    return string
  }

  private func ends(_ scalar: Unicode.Scalar) -> Bool {
    Self.isSpace(scalar) || Self.isDigit(scalar) || scalar == "-" || scalar == "/"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    ",;()".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
  }
}
