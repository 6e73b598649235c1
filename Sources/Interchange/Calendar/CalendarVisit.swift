internal import Timeline

/// An event of a calendar on its way to a visit.
struct CalendarVisit {
  var visit: Visit
  var place: Place?
  var source: Source?
  var repairs: [String] = []

  /// - Throws: `InterchangeProblem` when it has no day, no title or no parties.
  init(
    _ lines: [CalendarLine], party: Party.Code?, host: Party.Code?
  ) throws(InterchangeProblem) {
    func text(_ name: String) -> String? {
      lines.first { $0.name == name }.map { CellText.clean($0.text).text }?.nilIfEmpty
    }
    guard let title = text("SUMMARY") else { throw InterchangeProblem("the event has no title") }
    let dates: EDTF
    if let own = text(CalendarExport.datesName).flatMap({ try? EDTF($0) }) {
      dates = own
    } else {
      dates = try Self.dates(lines, &repairs)
    }
    let ownStatus = text(CalendarExport.statusName).flatMap(Visit.Status.init)
    let description = lines.first { $0.name == "DESCRIPTION" }?.text ?? ""
    let parties = try Self.parties(title, description, party, host)
    visit = Visit(
      id: Self.id(text("UID"))
        ?? "ics-\(dates.description.prefix(10))-\(Slug.of(title).prefix(60))",
      title: title, dates: dates, status: ownStatus ?? Self.status(text("STATUS")),
      delegation: Delegation(party: parties.party), stops: parties.hosts.map { Stop(party: $0) })
    visit.summary = CellText.clean(description).text.nilIfEmpty
    visit.topics = lines.filter { $0.name == "CATEGORIES" }.flatMap(Self.categories)
    addPlace(text("LOCATION"))
    addSource(text("URL"))
    if lines.contains(where: { $0.name == "RRULE" || $0.name == "RDATE" }) {
      repairs.append("the event repeats; the first one was kept")
    }
  }

  /// Our own export puts `@legation` behind the id.
  private static func id(_ uid: String?) -> Visit.ID? {
    uid.map { $0.hasSuffix("@legation") ? String($0.dropLast(9)) : $0 }
  }

  // MARK: Days

  private static func dates(
    _ lines: [CalendarLine], _ repairs: inout [String]
  ) throws(InterchangeProblem) -> EDTF {
    guard let start = lines.first(where: { $0.name == "DTSTART" }) else {
      throw InterchangeProblem("the event has no day")
    }
    let first = try day(start)
    guard let end = lines.first(where: { $0.name == "DTEND" }) else {
      if lines.contains(where: { $0.name == "DURATION" }) {
        repairs.append("the duration was left out")
      }
      return EDTF(first)
    }
    // The end of whole days is the day after the last (3.6.1), and so is midnight.
    let isAfter = !end.value.contains("T") || end.value.contains("T000000")
    let last = max(first, try day(end) + (isAfter ? -1 : 0))
    let hasTime = start.value.contains("T") && !start.value.contains("T000000")
    if hasTime { repairs.append("the time of day was left out") }
    return first == last ? EDTF(first) : EDTF(start: EDTF(first).start, end: EDTF(last).start)
  }

  private static func day(_ line: CalendarLine) throws(InterchangeProblem) -> Day {
    let digits = String(line.value.prefix(8))
    guard digits.utf8.count == 8, Int(digits) != nil else {
      throw InterchangeProblem("\"\(line.value.prefix(40))\" is not a date")
    }
    return try DateCell.date(digits).earliestStart
  }

  /// What is still to come is announced.
  private static func status(_ text: String?) -> Visit.Status {
    switch text?.uppercased() {
    case "CANCELLED": .cancelled
    case "TENTATIVE": .announced
    default: .completed
    }
  }

  // MARK: Parties

  /// "Russia → North Korea" in the description, as our own export has it, or "… visit to …" in the
  /// title; or what the options say.
  private static func parties(
    _ title: String, _ description: String, _ party: Party.Code?, _ host: Party.Code?
  ) throws(InterchangeProblem) -> (party: Party.Code, hosts: [Party.Code]) {
    for line in [title] + description.split(whereSeparator: \.isNewline).map(String.init) {
      guard let arrow = line.firstRange(of: "→") ?? line.firstRange(of: "->") else { continue }
      let right = line[arrow.upperBound...]
      let ends = [right.firstRange(of: ". ")?.lowerBound ?? right.endIndex, right.endIndex]
      for end in ends {
        let visited = right[..<end].trimmingSuffix { $0 == "." }
        if let party = PartyCell.party(String(line[..<arrow.lowerBound])),
          let hosts = PartyCell.parties(in: String(visited))
        {
          return (party, hosts)
        }
      }
    }
    guard let party, let host else {
      throw InterchangeProblem(
        "nothing says who visits whom; a title or description reads \"Russia → North Korea\", or say "
          + "--party and --host",
        kind: "nothing says who visits whom: say --party and --host")
    }
    return (party, [host])
  }

  // MARK: The rest

  private static func categories(_ line: CalendarLine) -> [String] {
    let marked = line.value.replacing("\\,", with: "\u{1F}")
    return marked.split(separator: ",").map {
      CellText.clean(String($0).replacing("\u{1F}", with: ",").replacing("\\", with: "")).text
    }.filter { !$0.isEmpty }
  }

  private mutating func addPlace(_ name: String?) {
    guard let name else { return }
    let party = visit.stops[0].party
    let place = Place(id: "\(Slug.of(name))-\(party.lowercased())", name: name, party: party)
    visit.stops[0].place = place.id
    self.place = place
    if visit.stops.count > 1 { repairs.append("the place was put to the first stop") }
  }

  private mutating func addSource(_ address: String?) {
    guard let address, WebAddress.isOne(address) else { return }
    var source = Source(
      id: "ics-\(Digest.text(address))", publisher: WebAddress.site(of: address), title: address)
    source.url = address
    visit.sources.append(source.id)
    self.source = source
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isEnd: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isEnd(last) { rest = rest.dropLast() }
    return rest
  }
}
