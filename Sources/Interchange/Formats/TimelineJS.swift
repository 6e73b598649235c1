internal import Foundation
internal import Timeline

/// Slides of a TimelineJS timeline, from its JSON or from the table it is made of.
struct TimelineJS: VisitSource {
  private let run: ImportRun

  init(_ run: ImportRun) {
    self.run = run
  }

  func begin() throws {
    try run.declare(VisitCollection(id: "timelinejs", title: "Visits of a TimelineJS timeline"))
  }

  func read(_ file: String) throws {
    try ByteSource.requireFile(file)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var data = Source(id: "timelinejs-\(Slug.of(name))", publisher: "TimelineJS", title: name)
    data.kind = .data
    try run.declare(data)
    let first = try ByteSource(file).next().first { $0 > 0x20 && $0 < 0x80 }
    if first == UInt8(ascii: "{") {
      try readJSON(file, data)
    } else {
      try readTable(file, data)
    }
  }

  private func readJSON(_ file: String, _ data: Source) throws {
    let decoder = JSONDecoder()
    try JSONItems.read(file, list: "events") { number, bytes in
      run.countRow()
      guard let bytes else {
        return try run.refuse(number, "the event is over the limit of 1 MiB")
      }
      let decoded = Decoding.text(bytes)
      guard
        let slide = try? decoder.decode(TimelineJSSlide.self, from: Data(decoded.text.utf8))
      else {
        return try run.refuse(number, "the event is not of the shape TimelineJS knows")
      }
      let repairs = decoded.isLatin ? ["the event is not UTF-8; it was read as Latin-1"] : []
      try take(slide, number, repairs, data)
    }
  }

  private func readTable(_ file: String, _ data: Source) throws {
    var reader = try CSVReader(file)
    guard let header = try reader.next() else { throw InterchangeProblem("the file is empty") }
    let columns = header.cells.map { $0.lowercased() }
    guard columns.contains("year"), columns.contains("headline") else {
      throw InterchangeProblem("the columns are not TimelineJS's: Year and Headline are missing")
    }
    while let row = try reader.next() {
      run.countRow()
      if let fault = row.fault {
        try run.refuse(row.number, fault)
        continue
      }
      let cells = Dictionary(zip(columns, row.cells), uniquingKeysWith: { first, _ in first })
      try take(TimelineJSSlide(cells: cells), row.number, row.repairs, data)
    }
  }

  private func take(
    _ slide: TimelineJSSlide, _ row: Int, _ repairs: [String], _ data: Source
  ) throws {
    if slide.isTitle { return try run.leaveOut(row, "a title or an era is no visit") }
    do {
      var draft = try TimelineJSVisit(slide, run.options)
      let id = run.unique(draft.visit.id)
      if id != draft.visit.id { draft.repairs.append("the id \(draft.visit.id) was taken") }
      draft.visit.id = id
      draft.visit.sources.append(data.id)
      if let source = draft.source { try run.declare(source) }
      try run.repair(row, repairs + draft.repairs)
      try run.keep(draft.visit)
    } catch let problem as InterchangeProblem {
      try run.refuse(row, problem.description)
    }
  }
}
