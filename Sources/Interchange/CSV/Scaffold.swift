public import Timeline

/// Writes a mapping to begin with for a table nobody has mapped yet.
public enum Scaffold {
  /// The mapping as YAML, with what must be filled in left open.
  ///
  /// - Throws: `InterchangeProblem` when the file is empty or no table.
  public static func text(for file: String) throws -> String {
    let copy = try RereadableFile(file)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return ScaffoldText(try TableSample(copy.path), name: name).text
  }

  /// - Throws: `OutputProblem` when something stands there and `force` is not given.
  public static func write(_ text: String, to path: String, force: Bool) throws(OutputProblem) {
    let output = try OutputFile(path, force: force)
    output.write(text)
    try output.finish()
  }
}

/// The lines of a mapping to begin with.
struct ScaffoldText {
  private let table: TableSample
  private let guess: ColumnGuess
  private let name: String

  init(_ table: TableSample, name: String) {
    self.table = table
    self.name = name
    guess = ColumnGuess(table)
  }

  var text: String {
    let lines =
      head + shape + dates + parties + columns + people + join + conditions + aliases + words
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let title = name.split(separator: ".").first.map(String.init) ?? name
    let names = table.columns.map { $0.name.lowercased() }
    if names.contains("headline"), names.contains("year") {
      return [
        "# This is a table of TimelineJS: `legation import timelinejs` reads it without a mapping.",
        "collection: { id: \(Slug.of(title)), title: \(Self.quoted(title)) }",
      ]
    }
    return [
      "# How the \(table.rowCount) rows of \(Self.comment(name)) become visits. Fill in what is left open, then:",
      "#   legation import csv FILE --map THIS_FILE --dry-run",
      "collection: { id: \(Slug.of(title)), title: \(Self.quoted(title)) }",
    ]
  }

  private var shape: [String] {
    var lines: [String] = []
    if let encoding = table.encoding { lines.append("encoding: \(encoding)") }
    if !table.saysSeparator, table.separator != 0x2C {
      let separator = String(decoding: [table.separator], as: UTF8.self)
      lines.append("separator: \(table.separator == 0x09 ? "tab" : Self.quoted(separator))")
    }
    if table.skip > 0 { lines.append("skip: \(table.skip)   # lines before the header") }
    if !table.hasHeader { lines.append("header: false   # columns go by number, from 1") }
    return lines
  }

  // MARK: Dates

  private func cells(_ fields: [CSVMapping.Field]) -> [String: Int] {
    fields.reduce(into: [:]) { all, field in
      guard let indices = guess.fields[field], indices.count == 1 else { return }
      all.merge(table.columns[indices[0]].values, uniquingKeysWith: +)
    }
  }

  /// What the cells prove of how days are written, and what they leave open.
  private var dates: [String] {
    let cells = cells([.dates, .start, .end]).keys.sorted()
    var lines: [String] = []
    let order = DateEvidence(cells)
    if let line = order.line { lines.append(line) }
    if let short = cells.first(where: { Self.hasTwoDigitYear($0) }) {
      lines.append(
        "century:   # years of two digits, such as \(Self.comment(short)): 1900 or 2000?")
    }
    let pairs = cells.filter { $0.wholeMatch(of: /\d{4}-\d{2}/) != nil }
    let months = pairs.count { (1...12).contains(Int($0.suffix(2)) ?? 0) }
    if months > 0, months < pairs.count {
      lines.append(
        "pairs:   # \(months) cells such as 2011-12 and \(pairs.count - months) such as 2016-17: "
          + "months or years?")
    }
    return lines
  }

  private static func hasTwoDigitYear(_ text: String) -> Bool {
    guard (try? DateCell.date(text, style: DateStyle(order: .dayFirst))) == nil,
      (try? DateCell.date(text, style: DateStyle(order: .monthFirst))) == nil
    else { return false }
    return TableSample.isDate(text)
  }

  // MARK: Parties

  private var parties: [String] {
    var lines: [String] = []
    if guess.fields[.party] == nil {
      lines.append(
        "party:   # no column says whose delegations these are; one party, or map a column")
    }
    if guess.fields[.host] == nil {
      lines.append("host:   # no column says who is visited; one party, or map a column")
    }
    return lines
  }

  // MARK: Columns

  private var columns: [String] {
    var lines = ["columns:"]
    for field in CSVMapping.Field.allCases {
      guard let indices = guess.fields[field] else { continue }
      let names = indices.map(columnName)
      let value = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
      let example = indices.map { table.columns[$0].first.prefix(40) }.joined(separator: " ")
      lines.append("  \(field.rawValue): \(value)   # \(Self.comment(example))")
    }
    if guess.fields[.dates] == nil, guess.fields[.start] == nil {
      lines.append("  dates:   # no column was found that holds days")
    }
    let left = guess.rest.map {
      "  #   \(columnName($0)): \(Self.comment(String(table.columns[$0].first.prefix(40))))"
    }
    if !left.isEmpty { lines += ["  # not read:"] + left }
    return lines
  }

  private func columnName(_ index: Int) -> String {
    let column = table.columns[index]
    let isClear = !column.name.isEmpty && table.columns.count { $0.name == column.name } == 1
    return isClear ? Self.quoted(column.name) : "\(column.number)"
  }

  // MARK: People

  private var people: [String] {
    let cells = cells([.person, .hosts])
    let separators = [";", " and ", "&", " / ", " y ", " und ", " et "].filter { mark in
      cells.keys.contains { $0.contains(mark) }
    }
    let brackets = cells.keys.sorted().first { $0.firstMatch(of: /\S\s*\([^()]{3,}\)/) != nil }
    let commas = cells.keys.sorted().first { $0.contains(",") }
    guard !separators.isEmpty || brackets != nil || commas != nil else { return [] }
    let list = separators.map { Self.quoted(CellText.clean($0).text) }.joined(separator: ", ")
    let said = [
      separators.isEmpty ? nil : "separators: [\(list)]", brackets.map { _ in "roles: brackets" },
    ].compactMap { $0 }
    let joined = cells.keys.sorted().first { cell in separators.contains { cell.contains($0) } }
    let seen = Self.comment(brackets ?? joined ?? "")
    var lines =
      said.isEmpty ? [] : ["people: { \(said.joined(separator: ", ")) }   # \(seen)"]
    if let commas {
      lines.append(
        "# a comma stands in \(Self.comment(commas)): one that parts people belongs to "
          + "`people: { separators: [\",\"] }`")
    }
    return lines
  }

  // MARK: Rows

  /// A column whose values come several times, as the number of a journey does.
  private var join: [String] {
    let keys = [
      "visit id", "visit no", "visit number", "trip", "trip id", "trip no", "journey",
      "journey id", "travel id", "visit ref", "reference", "viaje", "reise", "reise nr", "leg of",
    ]
    let found = guess.rest.first { index in
      let column = table.columns[index]
      return keys.contains(SearchKey.fold(column.name)) && column.values.values.contains { $0 > 1 }
    }
    guard let found else { return [] }
    return [
      "join: \(columnName(found))   # rows with the same value are legs of one visit; take it out if not"
    ]
  }

  private var conditions: [String] {
    let keys = ["cameo code", "event code", "eventcode", "cameo", "eventbasecode"]
    guard
      let found = guess.rest.first(where: { keys.contains(SearchKey.fold(table.columns[$0].name)) })
    else { return [] }
    let visits = table.columns[found].values.keys.filter { $0.wholeMatch(of: /0?42/) != nil }
    guard let code = visits.sorted().first else { return [] }
    return ["where: { \(columnName(found)): \(Self.quoted(code)) }   # visits alone (CAMEO 042)"]
  }

  // MARK: What is not known

  private var aliases: [String] {
    let unknown = unknownParties()
    guard !unknown.isEmpty else { return [] }
    let lines = unknown.prefix(300).map { name, count in
      "    \(Self.quoted(name)):   # \(Self.rows(count))\(PartyCell.nearest(name))"
    }
    return ["aliases:", "  parties:"] + lines
  }

  private func unknownParties() -> [(String, Int)] {
    var unknown: [String: Int] = [:]
    for field in [CSVMapping.Field.party, .host] {
      for (cell, count) in cells([field]) {
        let hasLetters = PartyCell.isTwoLetters(cell) && PartyTable.party(letters: cell) != nil
        if hasLetters || PartyCell().parties(in: cell) != nil { continue }
        for part in cell.split(whereSeparator: { ";/|".contains($0) }) {
          let name = CellText.clean(String(part)).text
          if !name.isEmpty, PartyCell().parties(in: name) == nil {
            unknown[name, default: 0] += count
          }
        }
      }
    }
    return unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private var words: [String] {
    let types = unknown(.type, Visit.Kind.self)
    let statuses = unknown(.status, Visit.Status.self)
    return block("types", types, Visit.Kind.self) + block("statuses", statuses, Visit.Status.self)
  }

  private func unknown<Choice>(_ field: CSVMapping.Field, _ choice: Choice.Type) -> [(String, Int)]
  where Choice: RawRepresentable<String> & CaseIterable {
    cells([field]).filter { ChoiceWord.choice($0.key, of: choice) == nil }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private func block<Choice>(
    _ key: String, _ words: [(String, Int)], _ choice: Choice.Type
  ) -> [String] where Choice: RawRepresentable<String> & CaseIterable {
    guard !words.isEmpty else { return [] }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return ["\(key):   # \(known)"]
      + words.prefix(100).map { "  \(Self.quoted($0.0)):   # \(Self.rows($0.1))" }
  }

  // MARK: YAML

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  /// A text in quotes (YAML 1.2, 7.3.1); cells are on one line by now.
  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static func comment(_ text: String) -> String { PlainText.line(text) }
}

/// In which order days and months are written, as far as cells prove it.
struct DateEvidence {
  private var dayFirst: String?
  private var monthFirst: String?
  private var open: String?

  init(_ cells: [String]) {
    for cell in cells {
      guard let (first, second) = Self.numbers(cell) else { continue }
      if first > 12, second <= 12 { dayFirst = dayFirst ?? cell }
      if second > 12, first <= 12 { monthFirst = monthFirst ?? cell }
      if first <= 12, second <= 12, first != second { open = open ?? cell }
    }
  }

  /// The first two numbers of a day that ends with its year; none of 2018-01-21/2018-01-22, nor of
  /// 18-01-21, whose year may stand in front.
  private static func numbers(_ cell: String) -> (Int, Int)? {
    let form = /(^|[^\d\/.\-])(\d{1,2})([\/.\-])(\d{1,2})\3(\d{4}|\d{2})\b/
    guard let found = cell.firstMatch(of: form), found.3 != "-" || found.5.count == 4,
      let first = Int(found.2), let second = Int(found.4)
    else { return nil }
    return (first, second)
  }

  /// The line of the mapping; nil where no date needs it.
  var line: String? {
    switch (dayFirst, monthFirst, open) {
    case (let day?, nil, _): return "dates: dmy   # as \(PlainText.line(day)) proves"
    case (nil, let month?, _): return "dates: mdy   # as \(PlainText.line(month)) proves"
    case (let day?, let month?, let open?):
      return "dates:   # dmy or mdy? \(PlainText.line(day)) and \(PlainText.line(month)) are of "
        + "different orders, \(PlainText.line(open)) can be both"
    case (nil, nil, let open?): return "dates:   # dmy or mdy? \(PlainText.line(open)) can be both"
    case (_, _, nil): return nil
    }
  }
}
