import Timeline

/// A row in the binary form COPY reads: how many columns, then each with its length in front.
struct CopyRow {
  /// The columns so far.
  private(set) var bytes: [UInt8] = []
  private var count: Int16 = 0

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ utf8: some Collection<UInt8>) {
    begin(utf8.count)
    bytes += utf8
  }

  /// As wide as its column: an `Int64` for a bigint.
  mutating func add(_ number: some FixedWidthInteger) {
    begin(number.bitWidth / 8)
    bytes.append(bigEndian: number)
  }

  mutating func add(_ day: Day) { add(day.number - Self.firstDay) }

  /// The day PostgreSQL counts from.
  private static let firstDay = Day(year: 2000, month: 1, day: 1).number

  mutating func add(_ texts: [String]) {
    let texts = texts.map { Array($0.utf8) }
    let header = texts.isEmpty ? 12 : 20
    begin(header + texts.reduce(0) { $0 + 4 + $1.count })
    // How many dimensions, whether there are NULLs, and the type; then the length and first index.
    bytes.append(bigEndian: Int32(texts.isEmpty ? 0 : 1))
    bytes.append(bigEndian: Int32(0))
    bytes.append(bigEndian: Self.typeOfText)
    if !texts.isEmpty {
      bytes.append(bigEndian: Int32(texts.count))
      bytes.append(bigEndian: Int32(1))
    }
    for text in texts {
      bytes.append(bigEndian: Int32(text.count))
      bytes += text
    }
  }

  private static let typeOfText: Int32 = 25

  mutating func add(_ words: WordVector) {
    add(words.vector)
    if let long = words.long { add(long) } else { begin(-1) }
  }

  /// The columns of another, behind these.
  mutating func add(_ row: CopyRow) {
    count += row.count
    bytes += row.bytes
  }

  /// The row as it is sent.
  var line: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(2 + bytes.count)
    line.append(bigEndian: count)
    return line + bytes
  }

  /// What stands before all rows: a mark, then no flags and nothing more to be known.
  static let head =
    Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)
  /// What stands behind them.
  static let end: [UInt8] = [0xFF, 0xFF]

  /// - Parameter length: of the next column, in bytes; -1 for NULL.
  private mutating func begin(_ length: Int) {
    count += 1
    bytes.append(bigEndian: Int32(length))
  }
}

extension [UInt8] {
  mutating func append(bigEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
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
