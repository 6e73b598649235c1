internal import Timeline

/// A table of somebody's own, its columns mapped to the fields of a visit.
///
/// It is read twice: what a column says as a whole decides how its cells are read.
final class MappedCSV: VisitSource {
  private let run: ImportRun
  private let mapping: CSVMapping
  private let previous: PreviousVisits?
  private var unknown: [String: [(words: String, count: Int)]] = [:]
  /// The rows of a file that are visits, by a number of all their cells.
  private var seen: [Int: Int] = [:]

  init(_ run: ImportRun, _ mapping: CSVMapping?, previous: PreviousVisits?) {
    self.run = run
    self.mapping = mapping ?? CSVMapping()
    self.previous = previous
  }

  func begin() throws { try run.declare(mapping.collection) }

  func read(_ file: String) throws {
    let copy = try RereadableFile(file)
    let name = file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init)
    var data = Source(
      id: "\(mapping.collection.id)-\(Slug.of(name ?? file))",
      publisher: mapping.collection.title, title: name ?? file)
    data.kind = .data
    try run.declare(data)
    let (layout, survey) = try look(copy.path)
    try tell(layout, survey)
    try give(try drafts(copy.path, layout, survey, data), data)
    try tellUnknown()
  }

  // MARK: The first reading

  private func open(_ path: String) throws(InterchangeProblem) -> CSVReader {
    try CSVReader(
      path, separator: mapping.separator, skip: mapping.skip, encoding: mapping.encoding)
  }

  private func look(_ path: String) throws(InterchangeProblem) -> (TableLayout, ColumnSurvey) {
    var reader = try open(path)
    guard var row = try reader.next() else { throw InterchangeProblem("the file is empty") }
    if let fault = row.fault { throw InterchangeProblem("the header cannot be read: \(fault)") }
    let header = mapping.hasHeader ? row.cells : row.cells.map { _ in "" }
    let layout = try TableLayout(header, mapping)
    var survey = ColumnSurvey()
    if !mapping.hasHeader { survey.add(row.cells, layout) }
    while let next = try? reader.next() {
      row = next
      if row.fault == nil, layout.isWanted(row.cells) { survey.add(row.cells, layout) }
    }
    return (layout, survey)
  }

  private func tell(_ layout: TableLayout, _ survey: ColumnSurvey) throws {
    if !layout.unused.isEmpty {
      let names = layout.unused.map { "\"\(layout.header[$0])\"" }.joined(separator: ", ")
      try run.notice("these columns are not mapped and were not read: \(names)")
    }
    for notice in survey.notices(mapping) { try run.notice(notice) }
  }

  // MARK: The second reading

  /// Reads the rows; those of a join and all under earlier ids are held until the end.
  private func drafts(
    _ path: String, _ layout: TableLayout, _ survey: ColumnSurvey, _ data: Source
  ) throws -> [CSVVisit] {
    var reader = try open(path)
    var held: [JoinedRows] = []
    var places: [[String]: Int] = [:]
    var count = 0
    seen = [:]
    if mapping.hasHeader { _ = try reader.next() }
    while let row = try reader.next() {
      run.countRow()
      count += 1
      guard let mapped = try checked(row, layout, survey), try isNew(row) else { continue }
      do {
        let draft = try CSVVisit(mapped, data)
        seen[row.cells.hashValue] = row.number
        tally(draft)
        if let key = mapped.joinKey, let place = places[key] {
          try held[place].add(draft)
          try run.merge(
            row.number, "joined with row \(held[place].draft.row.number) into one visit")
          continue
        }
        var one = draft
        one.repairs = row.repairs + draft.repairs
        guard mapped.joinKey != nil || previous != nil else {
          try give([one], data)
          continue
        }
        if let key = mapped.joinKey { places[key] = held.count }
        held.append(JoinedRows(one))
      } catch let problem as InterchangeProblem {
        try run.refuse(row.number, problem)
      }
    }
    if count == 0 { try run.notice("the file has a header and no rows") }
    return held.map(\.visit)
  }

  /// Nil when the row is at fault or not asked for.
  private func checked(
    _ row: CSVReader.Row, _ layout: TableLayout, _ survey: ColumnSurvey
  ) throws -> MappedRow? {
    let width = layout.header.count
    if let fault = row.fault {
      try run.refuse(row.number, fault)
    } else if row.cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
      try run.refuse(row.number, "the row has \(row.cells.count) cells, the header \(width)")
    } else if !layout.isWanted(row.cells) {
      try run.leaveOut(row.number, "it has none of the values asked for under `where:`")
    } else {
      return MappedRow(row, layout, survey)
    }
    return nil
  }

  /// False for a row that says in every cell what one says that is kept.
  private func isNew(_ row: CSVReader.Row) throws -> Bool {
    guard let first = seen[row.cells.hashValue] else { return true }
    try run.merge(row.number, "the same in every cell as row \(first)")
    return false
  }

  // MARK: Handing out

  private func give(_ drafts: [CSVVisit], _ data: Source) throws {
    var drafts = drafts
    for index in drafts.indices { drafts[index].addStatusByDays(today: .today) }
    // A row that was corrected since keeps the id that bookmarks and notes know it by.
    let earlier = previous?.ids(of: drafts, in: data.id, isTaken: run.isTaken) ?? [:]
    for (index, id) in earlier { drafts[index].visit.id = run.unique(id) }
    for index in drafts.indices where earlier[index] == nil { settleID(&drafts[index]) }
    for draft in drafts {
      for source in draft.sources { try run.declare(source) }
      for person in draft.people { try run.declare(person) }
      for place in draft.places { try run.declare(place) }
      try run.repair(draft.row.number, draft.repairs)
      try run.keep(draft.visit)
    }
  }

  private func settleID(_ draft: inout CSVVisit) {
    let wanted = draft.ownID ?? draft.derivedID(isTaken: run.isTaken)
    draft.visit.id = run.unique(wanted)
    if draft.visit.id != wanted {
      draft.repairs.append("the id \(wanted) was taken: \(draft.visit.id)")
    }
  }

  // MARK: Words that are not known

  private func tally(_ draft: CSVVisit) {
    for (field, words) in draft.unknownWords {
      var known = unknown[field.rawValue] ?? []
      if let place = known.firstIndex(where: { $0.words == words }) {
        known[place].count += 1
      } else if known.count < 1000 {
        known.append((words, 1))
      }
      unknown[field.rawValue] = known
    }
  }

  private func tellUnknown() throws {
    for (field, key) in [("type", "types"), ("status", "statuses")] {
      guard let words = unknown[field], !words.isEmpty else { continue }
      let rows = words.reduce(0) { $0 + $1.count }
      let named = words.prefix(5).map { "\"\($0.words.prefix(40))\" (\($0.count))" }
        .joined(separator: ", ")
      let countsAs =
        field == "status" ? " and counted as completed, unless the days say otherwise" : ""
      let more = words.count > 5 ? " and \(words.count - 5) more" : ""
      try run.notice(
        "\(rows) \(rows == 1 ? "row has" : "rows have") a \(field) that is not known, kept in its "
          + "own words\(countsAs): \(named)\(more); say what they are under `\(key):`")
    }
    unknown = [:]
  }
}
