import Timeline

/// A row in the form COPY reads: columns apart by tabs.
struct CopyRow {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ utf8: some Sequence<UInt8>) {
    next()
    for byte in utf8 { append(byte) }
  }

  mutating func add(_ number: some BinaryInteger) { add(String(number).utf8) }

  mutating func add(_ day: Day) { add(day.sql) }

  mutating func addNull() {
    next()
    bytes += [0x5C, UInt8(ascii: "N")]
  }

  mutating func add(_ text: String?) {
    if let text { add(text) } else { addNull() }
  }

  mutating func add(_ texts: [String]) { add(PostgresArray.text(texts)) }

  mutating func add(_ words: WordVector) {
    add(words.vector)
    add(words.long)
  }

  /// The row as it is sent.
  var line: [UInt8] { bytes + [0x0A] }

  private mutating func next() { if !isEmpty { bytes.append(0x09) } else { isEmpty = false } }
  private var isEmpty = true

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 0x5C: bytes += [0x5C, 0x5C]
    case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
    case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
    case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
    default: bytes.append(byte)
    }
  }
}

/// Texts as PostgreSQL writes an array of them: `{"RUS","PRK"}`.
enum PostgresArray {
  static func text(_ texts: [String]) -> String {
    "{" + texts.map(quoted).joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 == 0x22 || $0 == 0x5C }
    let escaped = isPlain ? text : text.escaped { $0 == "\"" || $0 == "\\" ? "\\" : nil }
    return "\"" + escaped + "\""
  }
}

extension String {
  /// With something in front of some scalars, whatever marks they carry.
  func escaped(_ mark: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let mark = mark(scalar) { scalars.append(mark) }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}

extension Day {
  /// As PostgreSQL reads and writes it; it has no year 0 but a year 1 before Christ.
  var sql: String { number < Self.firstOfYearOne ? "0001" + iso.dropFirst(4) + " BC" : iso }

  private static let firstOfYearOne = Day(year: 1, month: 1, day: 1).number
}
