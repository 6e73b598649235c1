internal import Timeline

/// Where the columns of a mapping stand in one table.
struct TableLayout {
  let header: [String]
  let mapping: CSVMapping
  private(set) var fields: [CSVMapping.Field: [Int]] = [:]
  private(set) var conditions: [(index: Int, values: Set<String>)] = []
  private(set) var join: [Int] = []
  /// Columns that nothing is read from.
  private(set) var unused: [Int] = []

  /// - Throws: `InterchangeProblem` that names every column that is not there or there twice.
  init(_ header: [String], _ mapping: CSVMapping) throws(InterchangeProblem) {
    self.header = header
    self.mapping = mapping
    var missing: [String] = []
    var double: [String] = []
    func index(_ column: CSVMapping.Column) -> Int? {
      let found = Self.indices(of: column, in: header)
      if found.count > 1, !double.contains(column.description) { double.append(column.description) }
      if found.isEmpty, !missing.contains(column.description) {
        missing.append(column.description)
      }
      return found.first
    }
    for field in CSVMapping.Field.allCases {
      let found = (mapping.columns[field] ?? []).compactMap(index)
      if !found.isEmpty { fields[field] = found }
    }
    for condition in mapping.conditions {
      guard let index = index(condition.column) else { continue }
      conditions.append((index, Set(condition.values.map(Self.comparable))))
    }
    join = mapping.join.compactMap(index)
    try check(missing, double)
    let used = Set(fields.values.joined() + conditions.map(\.index) + join)
    unused = header.indices.filter { !used.contains($0) && !header[$0].isEmpty }
  }

  private func check(_ missing: [String], _ double: [String]) throws(InterchangeProblem) {
    let known = header.map { "\"\($0)\"" }.joined(separator: ", ")
    if mapping.isOwn {
      let needed: [CSVMapping.Field] = [.party, .host]
      let isThere = { fields[$0] != nil || mapping.values[$0] != nil }
      let hasDates = fields[.dates] != nil || fields[.start] != nil
      guard hasDates, needed.allSatisfy(isThere) else {
        throw InterchangeProblem(
          "the columns are not those of our own export, so say with --map which is what; "
            + "--scaffold writes a mapping to begin with; the header has \(known)")
      }
      return
    }
    if !missing.isEmpty {
      let columns = missing.count == 1 ? "column" : "columns"
      throw InterchangeProblem(
        "there is no \(columns) \(missing.joined(separator: ", ")); the header has \(known)")
    }
    if !double.isEmpty {
      throw InterchangeProblem(
        "the header has \(double.joined(separator: ", ")) more than once; name columns by number")
    }
  }

  private static func indices(of column: CSVMapping.Column, in header: [String]) -> [Int] {
    switch column {
    case .number(let number): return header.indices.contains(number - 1) ? [number - 1] : []
    case .name(let name):
      let exact = header.indices.filter { header[$0] == name }
      if !exact.isEmpty { return exact }
      let folded = SearchKey.fold(name)
      return header.indices.filter { SearchKey.fold(header[$0]) == folded }
    }
  }

  /// Text as conditions compare it: folded, numbers without zeros in front.
  private static func comparable(_ text: String) -> String {
    let folded = SearchKey.fold(text)
    let isNumber = !folded.isEmpty && folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let short = folded.drop { $0 == "0" }
    return isNumber && !short.isEmpty ? String(short) : folded
  }

  func isWanted(_ cells: [String]) -> Bool {
    conditions.allSatisfy { condition in
      cells.indices.contains(condition.index)
        && condition.values.contains(Self.comparable(cells[condition.index]))
    }
  }
}

/// The cells of one row by the fields they stand for.
struct MappedRow {
  let number: Int
  let mapping: CSVMapping
  let cells: [String]
  let parties: PartyCell
  let hostParties: PartyCell
  private let layout: TableLayout

  init(_ row: CSVReader.Row, _ layout: TableLayout, _ survey: ColumnSurvey) {
    number = row.number
    cells = row.cells.map(Self.withoutApostrophe)
    self.layout = layout
    mapping = layout.mapping
    parties = PartyCell(
      aliases: mapping.partyAliases, hasLetters: survey.hasISOLetters(.party, mapping))
    hostParties = PartyCell(
      aliases: mapping.partyAliases, hasLetters: survey.hasISOLetters(.host, mapping))
  }

  /// The parts of a field as the row has them; empty where a cell says nothing.
  private func parts(_ field: CSVMapping.Field) -> [String] {
    (layout.fields[field] ?? []).map { index in
      cells.indices.contains(index) ? cells[index] : ""
    }
  }

  /// What the row says, or else the constant value of the mapping.
  subscript(_ field: CSVMapping.Field) -> String? {
    let parts = parts(field).filter { !isMissing($0, field) }
    let glue = field.isDate ? "-" : field.isText ? " " : mapping.list
    let text = field.isDate ? date(parts) : parts.joined(separator: glue)
    return text.isEmpty ? mapping.values[field] : text
  }

  private func isMissing(_ text: String, _ field: CSVMapping.Field) -> Bool {
    // In a column of codes NA is Namibia.
    let isCode = field == .party && parties.hasLetters || field == .host && hostParties.hasLetters
    if isCode, PartyTable.party(letters: text) != nil { return false }
    switch Missing(text, more: mapping.missing) {
    case nil: return false
    case .empty, .unknown: return true
    case .open: return field == .end
    }
  }

  /// What an end says that has no day: that it is not known, or still to come. An empty cell says
  /// neither.
  var endMarker: EDTF.Bound? {
    let markers = parts(.end).map { Missing($0, more: mapping.missing) }
    if markers.contains(.open) { return .open }
    return markers.contains(.unknown) && self[.end] == nil ? .unknown : nil
  }

  /// Year, month and day of cells of their own, in either order.
  private func date(_ parts: [String]) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    let numbers = parts.map { part in
      part.hasSuffix(".0") ? String(part.dropLast(2)) : part
    }
    let isYearFirst = numbers[0].utf8.count == 4 && Int(numbers[0]) != nil
    let ordered = isYearFirst ? numbers : numbers.reversed()
    guard ordered.allSatisfy({ Int($0) != nil }) else {
      return ordered.reversed().joined(separator: " ")
    }
    return ordered.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }

  /// The parts of a cell, empty ones too, so that lists of equal length go together.
  func list(_ field: CSVMapping.Field) -> [String] {
    guard let text = self[field] else { return [] }
    let parts = text.components(separatedBy: mapping.list).map { CellText.clean($0).text }
      .map { isMissing($0, field) ? "" : $0 }
    return parts.allSatisfy(\.isEmpty) ? [] : parts
  }

  func people(_ text: String) -> PeopleCell {
    PeopleCell(text, mapping.people, list: mapping.list, missing: mapping.missing)
  }

  /// What goes with the addresses of the row in their order, empty ones too: a column each where
  /// several are mapped, or else the parts of the cell.
  func listBesideAddresses(_ field: CSVMapping.Field) -> [String] {
    let parts = parts(field)
    guard parts.count > 1 else { return list(field) }
    let said = parts.map { isMissing($0, field) ? "" : $0 }
    return said.allSatisfy(\.isEmpty) ? [] : said
  }

  /// True where the mapping says it of all rows, and this one nothing.
  func isConstant(_ field: CSVMapping.Field) -> Bool {
    mapping.values[field] != nil && parts(field).allSatisfy { isMissing($0, field) }
  }

  /// What rows of one visit have in common; nil where every row is one.
  var joinKey: [String]? {
    guard !layout.join.isEmpty else { return nil }
    let key = layout.join.map { cells.indices.contains($0) ? cells[$0] : "" }
    return key.allSatisfy { Missing($0, more: mapping.missing) != nil } ? nil : key
  }

  /// All that was mapped, for telling apart what is otherwise the same.
  var mappedText: String {
    layout.fields.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { $0.value.map { cells.indices.contains($0) ? cells[$0] : "" } }
      .joined(separator: "\u{1F}")
  }

  /// An apostrophe that keeps a spreadsheet from calculating is no part of the text.
  private static func withoutApostrophe(_ text: String) -> String {
    let rest = String(text.dropFirst())
    return text.first == "'" && FormulaGuard.isNeeded(rest) ? rest : text
  }
}

extension String {
  /// The parts between the separators; the whole when it stands nowhere.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
