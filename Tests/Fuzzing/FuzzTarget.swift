import Timeline

@testable import Interchange
@testable import TerminalFront

/// What reads something from outside, to be tried with any bytes. Each one traps where what it
/// makes of them does not hold.
enum FuzzTarget: String, CaseIterable, Sendable {
  case visitFile = "visit-file"
  case edtf
  case dateCell = "date-cell"
  case question
  case keys
  case csv
  case mapping
  case xmlVisits = "xml-visits"
  case xmlTravels = "xml-travels"
  case gdelt
  case timelineJS = "timelinejs"
  case calendar
  case terminalText = "terminal-text"

  func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .visitFile: Self.load(bytes)
    case .edtf: Self.readDate(text)
    case .dateCell: Self.readCell(text)
    case .question: Self.ask(text)
    case .keys: _ = try? Key.keys(text)
    case .csv: bringIn(.csv, bytes, Self.mappedTable)
    case .mapping: Self.map(text)
    case .xmlVisits: bringIn(.histstateVisits, bytes)
    case .xmlTravels: bringIn(.histstateTravels, bytes)
    case .gdelt: bringIn(.gdelt, bytes)
    case .timelineJS: bringIn(.timelinejs, bytes, Self.parties)
    case .calendar: bringIn(.ics, bytes, Self.parties)
    case .terminalText: Self.show(text)
    }
  }

  // MARK: What has to hold

  /// What could be read is written and read again as it was.
  private static func load(_ bytes: [UInt8]) {
    var loader = CollectionLoader(standardInput: { bytes })
    let loaded = loader.load(["-"])
    guard loaded.errorCount == 0, !loaded.visits.isEmpty else { return }
    let store = FixtureStore(loaded)
    precondition(store.count == loaded.visits.count)
    for visit in loaded.visits { _ = visit.texts(loaded.reference) }
  }

  private static func readDate(_ text: String) {
    guard let date = try? EDTF(text) else { return }
    precondition((try? EDTF(date.description)) == date, "it is not read as it was printed")
    precondition(date.earliestStart <= date.latestEnd)
    _ = date.words()
  }

  private static func readCell(_ text: String) {
    for style in [
      DateStyle(), DateStyle(order: .dayFirst, century: 1900),
      DateStyle(order: .monthFirst, pairs: .years),
    ] {
      guard let date = try? DateCell.date(text, style: style) else { continue }
      readDate(date.description)
    }
  }

  private static func ask(_ text: String) {
    guard let query = try? VisitQuery(text) else { return }
    precondition((try? VisitQuery(query.description)) == query, "it is not read as it was printed")
  }

  private static func map(_ text: String) {
    guard let mapping = try? CSVMapping(yaml: text, file: "map.yaml") else { return }
    FuzzTarget.csv.bringIn(.csv, Array(table.utf8)) { $0.mapping = mapping }
  }

  private static func show(_ text: String) {
    let shown = TerminalText(text)
    for scalar in shown.shown.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        preconditionFailure("U+\(String(scalar.value, radix: 16)) is shown")
      default: continue
      }
    }
    for columns in 0..<20 { precondition(shown.cut(to: columns).width <= columns) }
  }

  // MARK: Formats

  private func bringIn(
    _ format: ImportFormat, _ bytes: [UInt8], _ set: (inout ImportOptions) -> Void = { _ in }
  ) {
    var options = ImportOptions()
    set(&options)
    var ids: Set<Visit.ID> = []
    try? MemoryFileOfBytes.with(bytes) { path in
      _ = try Importer(format, options: options).read([path]) { item in
        guard case .visit(let visit) = item else { return }
        precondition(ids.insert(visit.id).inserted, "two visits have one id")
        Self.readDate(visit.dates.description)
        _ = visit.json()
      }
    }
  }

  private static func parties(_ options: inout ImportOptions) {
    options.party = "USA"
    options.host = "JPN"
  }

  private static func mappedTable(_ options: inout ImportOptions) {
    parties(&options)
    options.mapping = try? CSVMapping(yaml: fullMapping, file: "map.yaml")
  }

  private static let table = """
    When,Until,Who,Where,Host,No
    3 Sept 2017,7 Sept 2017,Ann Lee; Bo Ray (Envoy),Paris,France,1
    03/04/2020,,"Lee, Ann",Kyoto | Tokyo,Japan,2
    """

  private static let fullMapping = """
    dates: dmy
    century: 1950
    join: No
    columns: { start: When, end: Until, person: Who, place: Where, host: Host, id: No }
    people: { separators: [";", " and "], roles: brackets }
    """
}
