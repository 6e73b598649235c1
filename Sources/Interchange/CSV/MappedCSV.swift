internal import Timeline

/// A table of somebody's own, its columns mapped to the fields of a visit.
struct MappedCSV: VisitSource {
  private let run: ImportRun
  private let mapping: CSVMapping

  init(_ run: ImportRun, _ mapping: CSVMapping?) {
    self.run = run
    self.mapping = mapping ?? CSVMapping()
  }

  func begin() throws { try run.declare(mapping.collection) }

  func read(_ file: String) throws {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var data = Source(
      id: "\(mapping.collection.id)-\(Slug.of(name))", publisher: mapping.collection.title,
      title: name)
    data.kind = .data
    try run.declare(data)
    var reader = try CSVReader(file, separator: mapping.separator)
    for _ in 0..<mapping.skip { _ = try reader.next() }
    guard let header = try reader.next() else { throw InterchangeProblem("the file is empty") }
    let columns = try columns(header)
    while let row = try reader.next() {
      run.countRow()
      try take(row, header.cells.count, columns, data)
    }
  }

  /// Where each field stands; says which columns are not read.
  private func columns(_ header: CSVReader.Row) throws -> [CSVMapping.Field: Int] {
    if let fault = header.fault { throw InterchangeProblem("the header cannot be read: \(fault)") }
    let names = header.cells.map(SearchKey.fold)
    var found: [CSVMapping.Field: Int] = [:]
    for (field, column) in mapping.columns {
      switch column {
      case .number(let number) where (1...names.count).contains(number):
        found[field] = number - 1
      case .number(let number):
        throw InterchangeProblem("there is no column \(number); the header has \(names.count)")
      case .name(let name):
        found[field] = names.firstIndex(of: SearchKey.fold(name))
        guard found[field] != nil || mapping.isOwn else {
          let known = header.cells.map { "\"\($0)\"" }.joined(separator: ", ")
          throw InterchangeProblem("there is no column \"\(name)\"; the header has \(known)")
        }
      }
    }
    let used = Set(found.values)
    let unused = header.cells.indices.filter { !used.contains($0) && !header.cells[$0].isEmpty }
    if !unused.isEmpty {
      let names = unused.map { "\"\(header.cells[$0])\"" }.joined(separator: ", ")
      try run.notice("these columns are not mapped and were not read: \(names)")
    }
    return found
  }

  private func take(
    _ row: CSVReader.Row, _ width: Int, _ columns: [CSVMapping.Field: Int], _ data: Source
  ) throws {
    if let fault = row.fault { return try run.refuse(row.number, fault) }
    if row.cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
      let reason = "the row has \(row.cells.count) cells, the header \(width)"
      return try run.refuse(row.number, reason)
    }
    do {
      var draft = try CSVVisit(MappedRow(row, columns, mapping), data)
      let id = run.unique(draft.visit.id)
      if id != draft.visit.id { draft.repairs.append("the id \(draft.visit.id) was taken: \(id)") }
      draft.visit.id = id
      for source in draft.sources { try run.declare(source) }
      for person in draft.people { try run.declare(person) }
      for place in draft.places { try run.declare(place) }
      try run.repair(row.number, row.repairs + draft.repairs)
      try run.keep(draft.visit)
    } catch let problem as InterchangeProblem {
      try run.refuse(row.number, problem.description)
    }
  }
}

/// The cells of one row by the fields they stand for.
struct MappedRow {
  let mapping: CSVMapping
  private let row: CSVReader.Row
  private let columns: [CSVMapping.Field: Int]

  init(_ row: CSVReader.Row, _ columns: [CSVMapping.Field: Int], _ mapping: CSVMapping) {
    self.row = row
    self.columns = columns
    self.mapping = mapping
  }

  /// What the row says, or else the constant value of the mapping.
  subscript(_ field: CSVMapping.Field) -> String? {
    if let index = columns[field], row.cells.indices.contains(index) {
      let text = Self.withoutApostrophe(row.cells[index])
      if !text.isEmpty { return text }
    }
    return mapping.values[field]
  }

  /// The parts of a cell, empty ones too, so that lists of equal length go together.
  func list(_ field: CSVMapping.Field) -> [String] {
    guard let text = self[field] else { return [] }
    let parts = text.components(separatedBy: mapping.list).map { CellText.clean($0).text }
    return parts.allSatisfy(\.isEmpty) ? [] : parts
  }

  /// An apostrophe that keeps a spreadsheet from calculating is no part of the text.
  private static func withoutApostrophe(_ text: String) -> String {
    let isGuard = text.first == "'" && text.dropFirst().first.map("=+-@".contains) ?? false
    return isGuard ? String(text.dropFirst()) : text
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
