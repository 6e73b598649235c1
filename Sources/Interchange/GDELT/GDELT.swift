internal import Timeline

/// Visits among GDELT's events (1.0 and 2.0, plain or gzip), coded by machine from the news.
///
/// CAMEO 042 is a visit as the visitor's doing, 043 the same as the host's; GDELT tells most
/// visits both ways, and the two are joined. Every other row is left out.
final class GDELT: VisitSource {
  private let run: ImportRun
  private var window = GDELTWindow()
  static let data: Source = {
    var source = Source(id: "gdelt", publisher: "The GDELT Project", title: "GDELT event database")
    source.kind = .data
    return source
  }()

  private let leastMentions: Int
  private let leastSources: Int

  init(_ run: ImportRun, leastMentions: Int, leastSources: Int) {
    self.run = run
    self.leastMentions = leastMentions
    self.leastSources = leastSources
  }

  func begin() throws {
    var collection = VisitCollection(
      id: "gdelt", title: "Visits in GDELT",
      about: "Coded by machine from the news (CAMEO 042 and 043): noisy, and not checked.")
    collection.compiled = .machine
    try run.declare(collection)
    try run.declare(Self.data)
  }

  func read(_ file: String) throws {
    do {
      try readRows(file)
    } catch let problem as InterchangeProblem {
      try giveAll()
      throw problem
    }
    try giveAll()
  }

  private func giveAll() throws {
    while let event = window.removeFirst() { try give(event) }
  }

  /// As published, parted by tabs and without quotes; or as others export it, with commas.
  private func readRows(_ file: String) throws {
    var table = try CSVReader(file, quotes: .unlessTabs)
    var columns = GDELTColumns()
    var isFirst = true
    while let line = try table.nextLine() {
      if line.cells == [[]] { continue }
      if isFirst, let named = GDELTColumns(header: CSVReader.Row(line)) {
        columns = named
      } else {
        try take(line, columns)
      }
      isFirst = false
    }
  }

  private func take(_ line: CSVReader.Line, _ columns: GDELTColumns) throws {
    run.countRow()
    do {
      if let fault = line.fault { throw InterchangeProblem(fault) }
      let row = try GDELTRow(line.cells, columns)
      guard row.isVisit else {
        return try run.leaveOut(line.number, "event code \(row.text(.eventCode)) is no visit")
      }
      try take(row, line.number)
    } catch let problem as InterchangeProblem {
      try run.refuse(line.number, problem)
    }
  }

  private func take(_ row: GDELTRow, _ line: Int) throws {
    let event = try GDELTEvent(row, line: line)
    guard event.mentions >= leastMentions else {
      return try run.leaveOut(line, "\(event.mentions) mentions are under the threshold")
    }
    guard event.sources >= leastSources else {
      return try run.leaveOut(line, "\(event.sources) sources are under the threshold")
    }
    guard event.visitor != event.host else {
      return try run.leaveOut(line, "visitor and host are both \(event.host)")
    }
    guard run.take("gdelt-\(event.id)") else {
      return try run.merge(line, "the event \(event.id) was read before")
    }
    if let other = window.join(event) {
      return try run.merge(line, "the other side of the event \(other)")
    }
    if window.isFull, let first = window.removeFirst() { try give(first) }
    window.append(event)
  }

  private func give(_ event: GDELTEvent) throws {
    let source = event.article
    if let source { try run.declare(source) }
    if let place = event.place { try run.declare(place) }
    try run.repair(event.line, event.repairs)
    try run.keep(event.visit(source: source ?? Self.data))
  }
}
