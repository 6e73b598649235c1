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

  init(_ run: ImportRun) {
    self.run = run
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
      var lines = try LineReader(file)
      try lines.eachLine(take)
    } catch let problem as InterchangeProblem {
      try giveAll()
      throw problem
    }
    try giveAll()
  }

  private func giveAll() throws {
    while let event = window.removeFirst() { try give(event) }
  }

  private func take(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>?) throws {
    if let bytes, bytes.isEmpty { return }
    run.countRow()
    do {
      guard let bytes else {
        throw InterchangeProblem("the line is over the limit of \(LineReader.longest >> 20) MiB")
      }
      let row = try GDELTRow(bytes)
      guard row.isVisit else {
        return try run.leaveOut(line, "event code \(row.text(.eventCode)) is no visit")
      }
      try take(row, line)
    } catch let problem as InterchangeProblem {
      try run.refuse(line, problem.description)
    }
  }

  private func take(_ row: GDELTRow, _ line: Int) throws {
    let event = try GDELTEvent(row, line: line)
    let options = run.options
    guard event.mentions >= options.leastMentions else {
      return try run.leaveOut(line, "\(event.mentions) mentions are under the threshold")
    }
    guard event.sources >= options.leastSources else {
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
