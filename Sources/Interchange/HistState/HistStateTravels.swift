internal import Timeline

/// Travels abroad of the President and of the Secretary of State, as the US Office of the
/// Historian publishes them: XML, a file a traveller, a row a country.
///
/// Rows that hand over on the same or the next day are one journey; rows told twice are one.
final class HistStateTravels: VisitSource {
  private let run: ImportRun
  private var legs: [Leg] = []
  static let data = HistState.source(
    id: "histstate-travels", title: "Travels Abroad of the President and the Secretary of State")

  /// Rows held while their journeys are put together. The longest real file has fewer than 600;
  /// with more, the older half is handed out, so that memory stays bounded.
  static let mostHeld = 8192

  init(_ run: ImportRun) {
    self.run = run
  }

  func begin() throws {
    var collection = VisitCollection(
      id: Self.data.id, title: "Travels of US presidents and secretaries of state",
      about: "As published by the US Office of the Historian; legs are joined into journeys.")
    collection.license = "CC0-1.0"
    collection.compiled = .hand
    try run.declare(collection)
    try run.declare(Self.data)
  }

  func read(_ file: String) throws {
    defer { legs = [] }
    do {
      try XMLReader.read(file, root: "trips", row: "trip", take)
    } catch let problem as InterchangeProblem {
      try giveOut(legs.count)
      throw problem
    }
    try giveOut(legs.count)
  }

  private func take(_ row: XMLRow) throws {
    run.countRow()
    do {
      legs.append(try Leg(row))
    } catch {
      try run.refuse(row.line, error)
    }
    if legs.count >= Self.mostHeld { try giveOut(Self.mostHeld / 2) }
  }

  /// Joins the earliest rows into journeys and hands these out.
  private func giveOut(_ most: Int) throws {
    legs.sort { left, right in
      (left.role, left.who, left.dates.earliestStart, left.row)
        < (right.role, right.who, right.dates.earliestStart, right.row)
    }
    let ready = Array(legs.prefix(most))
    legs.removeFirst(ready.count)
    var journey = Journey()
    for leg in try withoutDoubles(ready) {
      if !journey.takes(leg) {
        try give(journey)
        journey = Journey()
      }
      journey.add(leg)
    }
    try give(journey)
  }

  private func withoutDoubles(_ legs: [Leg]) throws -> [Leg] {
    var kept: [Leg] = []
    for leg in legs {
      // Equal rows begin on the same day, so they stand near one another.
      let start = leg.dates.earliestStart
      let near = kept.indices.reversed().prefix { kept[$0].dates.earliestStart == start }
      guard let same = near.first(where: { kept[$0].isDouble(of: leg) }) else {
        kept.append(leg)
        continue
      }
      guard kept[same].ids != leg.ids else {
        try run.refuse(leg.row, "the id \(leg.ids[0]) was read before; the first one was kept")
        continue
      }
      kept[same].ids += leg.ids
      try run.merge(leg.row, "the same leg stands in the file as \(kept[same].ids[0])")
    }
    return kept
  }

  private func give(_ journey: Journey) throws {
    guard let first = journey.legs.first else { return }
    let visit = journey.visit(id: run.unique(journey.id))
    try run.declare(Person(id: first.who, name: first.name))
    for place in journey.places { try run.declare(place) }
    for leg in journey.legs.dropFirst() {
      try run.merge(leg.row, "joined with \(first.ids[0]) into one journey")
    }
    var repairs = journey.legs.flatMap(\.repairs)
    if visit.id != journey.id { repairs.append("the id \(journey.id) was taken: \(visit.id)") }
    try run.repair(first.row, repairs)
    try run.keep(visit)
  }
}
