internal import Timeline

/// A table nobody has said anything of, looked through: how it is written and what is in it.
struct TableSample {
  /// A column with the values that stand in it.
  struct Column {
    var name: String
    /// From 1.
    var number: Int
    /// Values that say something, with how often; no more than `mostValues` of them.
    var values: [String: Int] = [:]
    var filled = 0
    var first = ""

    static let mostValues = 5000

    mutating func add(_ cell: String) {
      guard Missing(cell) == nil else { return }
      if filled == 0 { first = cell }
      filled += 1
      if values[cell] != nil || values.count < Self.mostValues { values[cell, default: 0] += 1 }
    }

    /// How much of what stands in it is of a kind, from 0 to 1.
    func share(_ isKind: (String) -> Bool) -> Double {
      guard filled > 0 else { return 0 }
      let sample = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(200)
      let all = sample.reduce(0) { $0 + $1.value }
      return Double(sample.reduce(0) { $0 + (isKind($1.key) ? $1.value : 0) }) / Double(all)
    }
  }

  private(set) var encoding: String?
  private(set) var separator: UInt8 = 0x2C
  private(set) var saysSeparator = false
  /// Lines before the header.
  private(set) var skip = 0
  private(set) var hasHeader = true
  private(set) var columns: [Column] = []
  private(set) var rowCount = 0

  /// - Throws: `InterchangeProblem` when it is empty or no table.
  init(_ path: String) throws(InterchangeProblem) {
    encoding = try Self.encoding(path)
    try findShape(path)
    try readColumns(path)
  }

  private static func encoding(_ path: String) throws(InterchangeProblem) -> String? {
    let source = try ByteSource(path)
    if source.isConverted { return nil }
    while true {
      let piece = try source.next()
      if piece.isEmpty { return nil }
      guard let bad = UTF8Check.firstBadByte(piece), bad < max(1, piece.count - 3) else { continue }
      return LikelyEncoding.of(piece)?.name ?? "windows-1252"
    }
  }

  // MARK: Separator, header

  private static let looked = 60

  private mutating func findShape(_ path: String) throws(InterchangeProblem) {
    var said = try CSVReader(path, encoding: encoding)
    guard try said.next() != nil else { throw InterchangeProblem("the file is empty") }
    saysSeparator = said.saysSeparator
    let candidates = saysSeparator ? [said.separator ?? 0x2C] : CSVReader.candidates.reversed()
    var best: (score: Int, width: Int) = (0, 0)
    for candidate in candidates {
      let rows = try Self.rows(path, candidate, encoding)
      let widths = Dictionary(grouping: rows.map(\.cells.count), by: { $0 }).mapValues(\.count)
      guard let most = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let score = most.key > 1 ? most.value : 0
      guard best == (0, 0) || (score, most.key) > best else { continue }
      best = (score, most.key)
      separator = candidate
      // Title lines above the table have fewer cells, or only the first one filled.
      let header = rows.first { row in
        row.cells.count == most.key
          && row.cells.count { !$0.isEmpty } * 2 > min(most.key, row.cells.count)
      }
      skip = max(0, (header?.number ?? 1) - 1)
    }
    if saysSeparator { skip = 0 }
  }

  private static func rows(
    _ path: String, _ separator: UInt8, _ encoding: String?
  ) throws(InterchangeProblem) -> [CSVReader.Row] {
    var reader = try CSVReader(path, separator: separator, encoding: encoding)
    var rows: [CSVReader.Row] = []
    while rows.count < looked, let row = try reader.next() { rows.append(row) }
    return rows
  }

  private mutating func readColumns(_ path: String) throws(InterchangeProblem) {
    var reader = try CSVReader(
      path, separator: saysSeparator ? nil : separator, skip: skip, encoding: encoding)
    guard let first = try reader.next() else { throw InterchangeProblem("the file is empty") }
    if let fault = first.fault { throw InterchangeProblem("the header cannot be read: \(fault)") }
    hasHeader = !first.cells.contains { Self.isValue($0) }
    columns = first.cells.enumerated().map {
      Column(name: hasHeader ? $0.element : "", number: $0.offset + 1)
    }
    if !hasHeader { add(first) }
    while let row = try reader.next() { add(row) }
  }

  private mutating func add(_ row: CSVReader.Row) {
    guard row.fault == nil else { return }
    rowCount += 1
    for (index, cell) in row.cells.enumerated() where columns.indices.contains(index) {
      columns[index].add(cell)
    }
  }

  /// Numbers, days and addresses are no names of columns.
  private static func isValue(_ cell: String) -> Bool {
    Double(cell) != nil || WebAddress.isOne(cell) || isDate(cell)
  }

  // MARK: Kinds of values

  static func isDate(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber), text.utf8.count < 80 else { return false }
    let style = DateStyle(order: .dayFirst, century: 2000)
    if (try? DateCell.date(text, style: style)) != nil { return true }
    return (try? DateCell.date(text, style: DateStyle(order: .monthFirst, century: 2000))) != nil
  }

  static func isParty(_ text: String) -> Bool {
    PartyCell().parties(in: text) != nil
      || PartyCell.isTwoLetters(text) && PartyTable.party(letters: text) != nil
  }

  static func isAddress(_ text: String) -> Bool {
    text.split(separator: " ").contains { WebAddress.isOne(String($0)) }
  }

  static func isNumber(_ text: String) -> Bool { Double(text) != nil }
}
