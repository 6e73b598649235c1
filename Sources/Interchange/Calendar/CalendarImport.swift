internal import Timeline

/// Visits of a calendar (RFC 5545), an event each.
struct CalendarImport: VisitSource {
  private let run: ImportRun
  private let party: Party.Code?
  private let host: Party.Code?

  private static let largest = 64 << 20

  /// - Parameters:
  ///   - party: whose delegation it is where an event does not say.
  ///   - host: who is visited where an event does not say.
  init(_ run: ImportRun, party: Party.Code?, host: Party.Code?) {
    self.run = run
    self.party = party
    self.host = host
  }

  func begin() throws {
    try run.declare(VisitCollection(id: "ics", title: "Visits of a calendar"))
  }

  func read(_ file: String) throws {
    guard let bytes = try ByteSource(file).rest(atMost: Self.largest) else {
      throw InterchangeProblem("the calendar is over the limit of \(Self.largest >> 20) MiB")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var data = Source(id: "ics-\(Slug.of(name))", publisher: "Calendar", title: name)
    data.kind = .data
    try run.declare(data)
    let lines = CalendarLine.lines(of: Decoding.text(bytes).text)
    guard lines.first?.name == "BEGIN", lines.first?.value.uppercased() == "VCALENDAR" else {
      throw InterchangeProblem("this is no calendar; expected BEGIN:VCALENDAR")
    }
    try readEvents(lines, data)
  }

  private func readEvents(_ lines: [CalendarLine], _ data: Source) throws {
    var event: [CalendarLine]?
    var depth = 0
    var start = 0
    for line in lines {
      switch (line.name, line.value.uppercased()) {
      case ("BEGIN", "VEVENT") where event == nil:
        event = []
        start = line.number
      case ("BEGIN", _) where event != nil: depth += 1
      case ("END", _) where depth > 0: depth -= 1
      case ("END", "VEVENT"):
        if let event { try take(event, start, data) }
        event = nil
      default: if depth == 0 { event?.append(line) }
      }
    }
    if event != nil {
      throw InterchangeProblem("the calendar ends early; the events before that were read")
    }
  }

  private func take(_ lines: [CalendarLine], _ row: Int, _ data: Source) throws {
    run.countRow()
    do {
      var draft = try CalendarVisit(lines, party: party, host: host)
      let id = run.unique(draft.visit.id)
      if id != draft.visit.id { draft.repairs.append("the id \(draft.visit.id) was taken: \(id)") }
      draft.visit.id = id
      draft.visit.sources.append(data.id)
      if let source = draft.source { try run.declare(source) }
      if let place = draft.place { try run.declare(place) }
      try run.repair(row, draft.repairs)
      try run.keep(draft.visit)
    } catch let problem as InterchangeProblem {
      try run.refuse(row, problem)
    }
  }
}

/// One line of a calendar: a name, what qualifies it, a value.
struct CalendarLine {
  var number: Int
  var name: String
  var parameters: String
  var value: String

  /// Lines that are folded go together (RFC 5545, 3.1).
  static func lines(of text: String) -> [CalendarLine] {
    var unfolded: [(number: Int, text: String)] = []
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    for (index, line) in lines.enumerated() {
      if line.first == " " || line.first == "\t", !unfolded.isEmpty {
        unfolded[unfolded.count - 1].text += line.dropFirst()
      } else if !line.isEmpty {
        unfolded.append((index + 1, line.drop { $0 == "\u{FEFF}" }.description))
      }
    }
    return unfolded.compactMap { CalendarLine($0.number, $0.text) }
  }

  private init?(_ number: Int, _ line: String) {
    // A colon inside quotes belongs to a parameter.
    var isQuoted = false
    let colon = line.firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ":" && !isQuoted
    }
    guard let colon else { return nil }
    let before = line[..<colon]
    self.number = number
    name = before.prefix { $0 != ";" }.uppercased()
    parameters = before.drop { $0 != ";" }.uppercased()
    value = String(line[line.index(after: colon)...])
  }

  /// The value as text (3.3.11), on one line.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
