import Timeline

/// What the detail of a visit is laid out from, beside the names of what it mentions.
struct DetailContent: Equatable {
  var visit: Visit
  var context: VisitContext?
  /// What the reader noted on it.
  var note: String?
  /// How wide the lines may be.
  var columns: Int
  var finder = HitFinder()
}

/// The detail of one visit as lines: what, when, who, what happened, who says so, where to read it.
struct DetailDocument: Equatable {
  private(set) var lines: [StyledText] = []
  /// The lines on which a section begins.
  private(set) var sections: [Int] = []
  /// The lines in which something is marked.
  private(set) var hitLines: [Int] = []
  /// For each line the first source it names, if any; counted from 1.
  private var sourceOfLine: [Int: Int] = [:]
  /// For each line where it leads.
  private var targetsOfLine: [Int: [Target]] = [:]
  /// For each line what it is part of, which stays when the lines are laid out anew.
  private(set) var anchors: [Anchor] = []
  private var anchor = Anchor(section: "", item: 0, line: 0)

  /// A line by its section, its place in it, and how far into that it is.
  struct Anchor: Hashable, Sendable {
    var section: String
    var item: Int
    var line: Int
  }

  func anchor(of line: Int) -> Anchor? { anchors.indices.contains(line) ? anchors[line] : nil }

  /// Where a line of another layout of the same visit stands in this one.
  func line(_ anchor: Anchor?) -> Int? {
    guard let anchor else { return nil }
    let item = anchors.firstIndex { $0.section == anchor.section && $0.item == anchor.item }
    guard let item else { return anchors.firstIndex { $0.section == anchor.section } }
    var line = item
    while line + 1 < anchors.count, anchors[line + 1].line > anchors[line].line,
      anchors[line].line < anchor.line
    { line += 1 }
    return line
  }

  let columns: Int
  let finder: HitFinder
  let reference: Reference
  let sourceNumbers: [Source.ID: Int]

  init(_ content: DetailContent, _ reference: Reference) {
    columns = max(1, content.columns)
    finder = content.finder
    self.reference = reference
    let (visit, context) = (content.visit, content.context)
    sourceNumbers = Dictionary(
      visit.citedSources.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
    addHead(visit)
    if let note = content.note {
      addSection("YOUR NOTE")
      add(text("  " + note), indent: 2)
    }
    addDelegation(visit.delegation)
    addStops(visit)
    if let context { addContext(context) }
    addEvents(visit)
    addClaims(visit.claims, context)
    addRest(visit)
    addSources(visit)
  }

  /// The source to open when some lines are on the screen.
  func firstSource(from line: Int, rows: Int) -> Int? {
    (line..<line + max(1, rows)).lazy.compactMap { sourceOfLine[$0] }.first
  }

  // MARK: Building

  func targets(onLine line: Int) -> [Target] { targetsOfLine[line] ?? [] }

  mutating func add(
    _ line: StyledText, indent: Int = 0, source: Int? = nil, to targets: [Target] = []
  ) {
    if let source { sourceOfLine[lines.count] = source }
    anchor.item += 1
    for (number, wrapped) in line.wrapped(to: columns, indent: indent).enumerated() {
      if !finder.isEmpty, wrapped.hasHit { hitLines.append(lines.count) }
      if !targets.isEmpty { targetsOfLine[lines.count] = targets }
      lines.append(wrapped)
      anchor.line = number
      anchors.append(anchor)
    }
  }

  mutating func addBlank() {
    guard lines.last?.glyphs.isEmpty == false else { return }
    lines.append(StyledText())
    anchors.append(anchor)
  }

  func text(_ string: String, _ role: Role = .plain) -> StyledText {
    var text = StyledText()
    text.append(string, role, finder)
    return text
  }

  mutating func addSection(_ title: String) {
    addBlank()
    sections.append(lines.count)
    anchor = Anchor(section: title, item: 0, line: 0)
    add(StyledText(TerminalText(title), .heading))
  }

  /// ` [2][3]`
  private func footnotes(_ sources: [Source.ID]) -> StyledText {
    let numbers = sources.compactMap { sourceNumbers[$0] }
    guard !numbers.isEmpty else { return StyledText(" [no source]", .warning) }
    return StyledText(TerminalText(" " + numbers.map { "[\($0)]" }.joined()), .source)
  }

  private func firstNumber(_ sources: [Source.ID]) -> Int? {
    sources.lazy.compactMap { sourceNumbers[$0] }.first
  }

  // MARK: Sections

  private mutating func addHead(_ visit: Visit) {
    add(text(visit.title, .strong))
    var when = StyledText(TerminalText(visit.dates.words(weekdays: true)), .date)
    let places = visit.stops.compactMap(\.place).map(reference.name(ofPlace:))
    if !places.isEmpty { when.append(text(" · " + places.joined(separator: ", "))) }
    add(when, to: visit.stops.compactMap(\.place).map { .subject(.place($0)) })
    addType(visit)
    if let occasion = visit.occasion {
      var line = StyledText("Occasion: ", .dim)
      line.append(text(occasion))
      add(line, indent: 2)
    }
    if let summary = visit.summary {
      addBlank()
      add(text(summary))
    }
  }

  /// "Official visit (KCNA: “congratulatory visit”) · completed"
  private mutating func addType(_ visit: Visit) {
    var line = text(visit.type.words)
    for stated in visit.typeAsStated {
      line.append(text(" (\(stated.by.map { $0 + ": " } ?? "")“\(stated.text)”"))
      line.append(footnotes(stated.sources))
      line.append(")")
    }
    line.append(" · ")
    let role: Role = visit.status == .completed ? .plain : .warning
    line.append(text(visit.status.words, role))
    add(line, indent: 2)
  }

  private mutating func addDelegation(_ delegation: Delegation) {
    addSection("DELEGATION")
    var line = StyledText("  ")
    line.append(text(PartyTable.name(delegation.party), .party))
    if let name = delegation.name { line.append(text(" · " + name)) }
    add(line, indent: 4, to: [.subject(.party(delegation.party))])
    let heads = delegation.members.filter(\.isHead).map(\.person)
    for member in delegation.members {
      var line = StyledText("  ")
      line.append(person(member.person, member.role))
      if heads.contains(member.person) { line.append(" (head)", .dim) }
      add(line, indent: 4, to: [.subject(.person(member.person))])
    }
    if delegation.members.isEmpty { add(StyledText("  members not known", .dim)) }
  }

  /// Name, name in its own script, role; and the spelling that was found if it is none of these.
  private func person(_ id: Person.ID, _ role: String?) -> StyledText {
    var line = text(reference.name(ofPerson: id), .person)
    if let native = reference.people[id]?.native { line.append(text(" \(native)", .dim)) }
    if let role { line.append(text(", " + role)) }
    addAlias(of: id, to: &line)
    return line
  }

  /// What was found, when it is another spelling than the line has.
  private func addAlias(of id: Person.ID, to line: inout StyledText) {
    guard !finder.isEmpty, !line.hasHit else { return }
    if let alias = reference.people[id]?.aliases.first(where: finder.isHit) {
      line.append(text(" also \(alias)", .dim))
    }
  }

  private mutating func addStops(_ visit: Visit) {
    addSection(visit.stops.count == 1 ? "HOST" : "STOPS")
    for stop in visit.stops {
      var line = StyledText("  ")
      line.append(text(PartyTable.name(stop.party), .party))
      if let place = stop.place { line.append(text(" · " + reference.name(ofPlace: place))) }
      if let dates = stop.dates, stop.dates != visit.dates || visit.stops.count > 1 {
        line.append(text(" · " + dates.words(), .date))
      }
      let place = stop.place.map { [Target.subject(.place($0))] } ?? []
      add(line, indent: 4, to: [.subject(.party(stop.party))] + place)
      for host in stop.hosts {
        var line = StyledText("    ")
        line.append(person(host.person, host.role))
        add(line, indent: 6, to: [.subject(.person(host.person))])
      }
    }
  }

  private mutating func addEvents(_ visit: Visit) {
    guard !visit.events.isEmpty else { return }
    addSection("EVENTS")
    for event in visit.events {
      var line = StyledText("  ")
      line.append(TerminalText(Self.shortDate(event.date)).padded(to: 8), .date)
      line.append(text(event.title, .strong))
      if let place = event.place { line.append(text(", " + reference.name(ofPlace: place))) }
      line.append(footnotes(event.sources))
      let place = event.place.map { [Target.subject(.place($0))] } ?? []
      add(
        line, indent: 10, source: firstNumber(event.sources),
        to: place + sourceTargets(event.sources))
      addBody(event)
    }
  }

  private mutating func addBody(_ event: Event) {
    if let body = event.text { addIndented(text(body), 10) }
    if !event.participants.isEmpty {
      var line = StyledText("with ", .dim)
      for (index, id) in event.participants.enumerated() {
        if index > 0 { line.append(", ", .dim) }
        var name = text(reference.name(ofPerson: id), .person)
        addAlias(of: id, to: &name)
        line.append(name)
      }
      addIndented(line, 10, to: event.participants.map { .subject(.person($0)) })
    }
    if let reported = event.reported, reported != event.date {
      addIndented(StyledText(TerminalText("reported " + reported.words()), .dim), 10)
    }
  }

  private func sourceTargets(_ sources: [Source.ID]) -> [Target] {
    sources.compactMap { sourceNumbers[$0] }.map { .source($0) }
  }

  private mutating func addIndented(_ text: StyledText, _ indent: Int, to targets: [Target] = []) {
    let indent = indent < columns / 2 ? indent : 2
    var line = StyledText(TerminalText(repeatElement(.space, count: indent)))
    line.append(text)
    add(line, indent: indent, to: targets)
  }

  /// `25 Jul`, or less when less is known.
  private static func shortDate(_ date: EDTF?) -> String {
    guard let date else { return "—" }
    guard date.precision == .day, date.end == nil else { return date.shortWords }
    let civil = date.earliestStart.civil
    let doubt = date.isUncertain ? "?" : ""
    return "\(civil.day)\(doubt) \(Gregorian.shortMonths[civil.month - 1])"
  }

  private mutating func addClaims(_ claims: [Claim], _ context: VisitContext?) {
    guard !claims.isEmpty else { return }
    addSection("CLAIMS")
    for (index, claim) in claims.enumerated() {
      let isContested = claim.responses.contains { $0.stance.contests }
      var line = StyledText(isContested ? "! " : "  ", .mark)
      line.append(text(claim.text))
      line.append(text(" — " + claim.by, .strong))
      if let date = claim.date { line.append(TerminalText(", " + date.words()), .dim) }
      line.append(TerminalText(" (\(claim.kind.words))"), .dim)
      line.append(footnotes(claim.sources))
      add(
        line, indent: 4, source: firstNumber(claim.sources), to: sourceTargets(claim.sources))
      for response in claim.responses { addResponse(response) }
      if let verdict = context?.verdicts[index], verdict != .notComparable { addVerdict(verdict) }
    }
  }

  private mutating func addResponse(_ response: Response) {
    var line = StyledText("    ")
    line.append(text(response.by, .strong))
    line.append(
      TerminalText(" \(response.stance.rawValue)"), response.stance.contests ? .mark : .dim)
    if let date = response.date { line.append(TerminalText(", " + date.words()), .dim) }
    if let body = response.text { line.append(text(": " + body)) }
    line.append(footnotes(response.sources))
    add(
      line, indent: 6, source: firstNumber(response.sources), to: sourceTargets(response.sources))
  }

  private mutating func addVerdict(_ verdict: Verdict) {
    var line = StyledText("    the record: ", .dim)
    line.append(text(verdict.words(reference)))
    // The claims after it keep their places whether or not it is known yet.
    defer { anchor.item -= 1 }
    add(line, indent: 6, to: verdict.mention.map { [.visit($0.id)] } ?? [])
  }

  private mutating func addRest(_ visit: Visit) {
    if !visit.topics.isEmpty {
      addSection("TOPICS")
      add(text("  " + visit.topics.joined(separator: " · ")), indent: 2)
    }
    if !visit.related.isEmpty {
      addSection("RELATED")
      for related in visit.related {
        let kind = related.kind.map { " (" + $0.replacing("-", with: " ") + ")" } ?? ""
        add(text("  \(related.visit)\(kind)"), indent: 4, to: [.visit(related.visit)])
      }
    }
    if let note = visit.note {
      addSection("NOTE")
      add(text("  " + note), indent: 2)
    }
  }

  private mutating func addSources(_ visit: Visit) {
    addSection("SOURCES")
    if sourceNumbers.isEmpty { add(StyledText("  none", .warning)) }
    for (index, id) in visit.citedSources.enumerated() {
      guard let source = reference.sources[id] else { continue }
      var line = StyledText(TerminalText("  [\(index + 1)] "), .source)
      line.append(text(source.citation))
      if let kind = source.kind { line.append(TerminalText(" · " + kind.rawValue), .dim) }
      add(line, indent: 6, source: index + 1, to: [.source(index + 1)])
      if let url = source.url { addIndented(StyledText(TerminalText(url), .dim), 6) }
    }
    add(StyledText(TerminalText("  " + visit.id), .dim))
  }
}
