internal import Timeline

/// Slides of a TimelineJS timeline, from its JSON or from the table it is made of.
struct TimelineJS: VisitSource {
  private let run: ImportRun
  private let party: Party.Code?
  private let host: Party.Code?

  /// More than this is no timeline anybody scrolls through.
  private static let largest = 64 << 20
  private static let largestEvent = 1 << 20

  /// - Parameters:
  ///   - party: whose delegation it is where a slide does not say.
  ///   - host: who is visited where a slide does not say.
  init(_ run: ImportRun, party: Party.Code?, host: Party.Code?) {
    self.run = run
    self.party = party
    self.host = host
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
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try readJSON(file, data)
    } else {
      try readTable(file, data)
    }
  }

  private func readJSON(_ file: String, _ data: Source) throws {
    guard var bytes = try ByteSource(file).rest(atMost: Self.largest) else {
      throw InterchangeProblem("the JSON is over the limit of \(Self.largest >> 20) MiB")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let decoded = Decoding.text(bytes)
    let slides = try TimelineJSFile.slides(decoded.text)
    if decoded.isLatin { try run.notice("the file is not UTF-8; it was read as Latin-1") }
    for (index, slide) in slides.enumerated() {
      run.countRow()
      if let slide {
        try take(slide, index + 1, [], data)
      } else {
        try run.refuse(index + 1, "the event is not of the shape TimelineJS knows")
      }
    }
  }

  private func readTable(_ file: String, _ data: Source) throws {
    var reader = try CSVReader(file)
    guard let header = try reader.next() else { throw InterchangeProblem("the file is empty") }
    let columns = header.cells.map { $0.lowercased() }
    guard columns.contains("year") || columns.contains("start date"), columns.contains("headline")
    else {
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
      guard (slide.text?.text?.utf8.count ?? 0) <= Self.largestEvent else {
        throw InterchangeProblem("the event is over the limit of 1 MiB")
      }
      var draft = try TimelineJSVisit(slide, party: party, host: host)
      let id = run.unique(draft.visit.id)
      if id != draft.visit.id { draft.repairs.append("the id \(draft.visit.id) was taken") }
      draft.visit.id = id
      draft.visit.sources.append(data.id)
      for source in draft.sources { try run.declare(source) }
      try run.repair(row, repairs + draft.repairs)
      try run.keep(draft.visit)
    } catch let problem as InterchangeProblem {
      try run.refuse(row, problem)
    }
  }
}
