internal import Timeline

/// What each column of a table seems to hold, by its name and by what stands in it.
struct ColumnGuess {
  typealias Field = CSVMapping.Field

  /// Columns by their places in the table.
  private(set) var fields: [Field: [Int]] = [:]
  private let columns: [TableSample.Column]
  private let names: [String]
  private let rowCount: Int

  init(_ table: TableSample) {
    columns = table.columns
    names = table.columns.map { SearchKey.fold($0.name) }
    rowCount = table.rowCount
    guessYearMonthDay()
    guessFullName()
    for field in Self.order where fields[field] == nil { guessByName(field) }
    guessByContent()
    // Beside a last day, a column of days holds the first.
    if fields[.end] != nil, fields[.start] == nil, let days = fields.removeValue(forKey: .dates) {
      fields[.start] = days
    }
  }

  private var used: Set<Int> { Set(fields.values.joined()) }

  /// The columns nothing was guessed for and which hold something.
  var rest: [Int] { columns.indices.filter { !used.contains($0) && columns[$0].filled > 0 } }

  // MARK: Several columns for one field

  private func column(_ named: [String]) -> Int? {
    named.lazy.compactMap { name in names.firstIndex { $0 == name } }.first { !used.contains($0) }
  }

  private mutating func guessYearMonthDay() {
    let start = [
      column(["year", "start year", "ano", "jahr", "annee", "yyyy"]),
      column(["month", "start month", "mes", "monat", "mois", "mm"]),
      column(["day", "start day", "dia", "tag", "jour", "dd"]),
    ].compactMap { $0 }
    if start.count >= 2 { fields[.start] = start }
    let end = [column(["end year"]), column(["end month"]), column(["end day"])].compactMap { $0 }
    if end.count >= 2 { fields[.end] = end }
  }

  private mutating func guessFullName() {
    guard let first = column(["first name", "given name", "vorname", "nombre de pila", "prenom"]),
      let last = column([
        "last name", "surname", "family name", "nachname", "apellido", "apellidos",
      ])
    else { return }
    fields[.person] = [first, last]
  }

  // MARK: By name

  private mutating func guessByName(_ field: Field) {
    guard !(field == .dates && fields[.start] != nil) else { return }
    for name in ColumnNames.known[field] ?? [] {
      for index in names.indices where names[index] == name && !used.contains(index) {
        guard fits(field, columns[index]) else { continue }
        fields[field] = [index]
        return
      }
    }
  }

  /// What stands in the column can be this.
  private func fits(_ field: Field, _ column: TableSample.Column) -> Bool {
    if column.filled == 0 { return false }
    switch field {
    case .dates, .start: return column.share(TableSample.isDate) >= 0.5
    case .end: return column.share(TableSample.isDate) >= 0.3
    case .party, .host: return column.share(TableSample.isParty) >= 0.4
    case .url: return column.share(TableSample.isAddress) >= 0.2
    case .publisher: return column.share(TableSample.isAddress) < 0.2
    case .precision: return column.share(TableSample.isNumber) >= 0.9
    case .id: return column.values.count == column.filled && column.filled == rowCount
    case .person, .hosts:
      return column.share(TableSample.isNumber) < 0.5 && column.share(TableSample.isParty) < 0.5
    case .role, .place, .type, .status: return column.share(TableSample.isNumber) < 0.5
    default: return true
    }
  }

  /// Surer fields first.
  private static let order: [Field] = [
    .id, .precision, .start, .end, .dates, .party, .host, .role, .hostRole, .person, .hosts, .place,
    .type, .status, .url, .publisher, .sourceTitle, .title, .occasion, .topics, .summary, .note,
    .delegation,
  ]

  // MARK: By content

  /// Days and parties are known by themselves, whatever their column is called.
  private mutating func guessByContent() {
    if fields[.dates] == nil, fields[.start] == nil,
      let index = rest.first(where: { columns[$0].share(TableSample.isDate) >= 0.7 })
    {
      fields[.dates] = [index]
    }
    let parties = rest.filter { columns[$0].share(TableSample.isParty) >= 0.7 }
    let missing = [Field.party, .host].filter { fields[$0] == nil }
    // One column alone is more often who is visited, in a ministry's own list.
    let wanted = missing.count == 2 && parties.count == 1 ? [.host] : missing
    for (field, index) in zip(wanted, parties) { fields[field] = [index] }
    if fields[.url] == nil,
      let index = rest.first(where: { columns[$0].share(TableSample.isAddress) >= 0.5 })
    {
      fields[.url] = [index]
    }
  }
}
