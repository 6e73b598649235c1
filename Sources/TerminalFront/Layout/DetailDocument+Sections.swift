import Timeline

/// What the visit file says, section by section.
extension DetailDocument {
  mutating func addHead(_ visit: Visit) {
    add(text(visit.title, .strong))
    var when = StyledText(TerminalText(dates.words(visit.dates, weekdays: true)), .date)
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

  /// "25 to 27 July 2023 — KCNA [3]", where sources differ.
  mutating func addStatedDates(_ stated: [StatedDates]) {
    guard !stated.isEmpty else { return }
    addSection("DATES, AS STATED")
    for stated in stated {
      var line = StyledText("  ")
      line.append(text(dates.words(stated.dates), .date))
      if let by = stated.by { line.append(text(" — \(by)")) }
      line.append(footnotes(stated.sources))
      add(
        line, indent: 4, source: firstNumber(stated.sources), to: sourceTargets(stated.sources))
    }
  }

  mutating func addDelegation(_ visit: Visit) {
    let delegation = visit.delegation
    addSection("DELEGATION")
    var line = StyledText("  ")
    line.append(text(PartyTable.name(delegation.party), .party))
    if let name = delegation.name { line.append(text(" · " + name)) }
    line.append(TerminalText(Self.levelWords(visit)), .dim)
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

  /// " · level: deputy minister, with one at that of minister"; nothing where the level is not known.
  private static func levelWords(_ visit: Visit) -> String {
    guard let level = visit.level else { return "" }
    let highest = visit.highestLevel.flatMap {
      $0 > level ? ", with one at that of \($0.words)" : nil
    }
    return " · level: \(level.words)\(highest ?? "")"
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

  mutating func addStops(_ visit: Visit) {
    addSection(visit.stops.count == 1 ? "HOST" : "STOPS")
    for stop in visit.stops {
      var line = StyledText("  ")
      line.append(text(PartyTable.name(stop.party), .party))
      if let place = stop.place { line.append(text(" · " + reference.name(ofPlace: place))) }
      if let dates = stop.dates, stop.dates != visit.dates || visit.stops.count > 1 {
        line.append(text(" · " + self.dates.words(dates), .date))
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

  mutating func addEvents(_ visit: Visit) {
    guard !visit.events.isEmpty else { return }
    addSection("EVENTS")
    for event in visit.events {
      beginEvent()
      var line = StyledText("  ")
      line.append(TerminalText(shortDate(event.date)).padded(to: dates.isNumeric ? 11 : 8), .date)
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
      addIndented(StyledText(TerminalText("reported " + dates.words(reported)), .dim), 10)
    }
  }

  func sourceTargets(_ sources: [Source.ID]) -> [Target] {
    sources.compactMap { sourceNumbers[$0] }.map { .source($0) }
  }

  private mutating func addIndented(_ text: StyledText, _ indent: Int, to targets: [Target] = []) {
    let indent = indent < columns / 2 ? indent : 2
    var line = StyledText(TerminalText(repeatElement(.space, count: indent)))
    line.append(text)
    add(line, indent: indent, to: targets)
  }

  /// `25 Jul`, or less when less is known.
  private func shortDate(_ date: EDTF?) -> String {
    guard let date else { return "—" }
    if dates.isNumeric { return dates.days(date, unsaid: .days) }
    guard date.precision == .day, date.end == nil else { return date.shortWords }
    let civil = date.earliestStart.civil
    let doubt = date.isUncertain ? "?" : ""
    return "\(civil.day)\(doubt) \(Gregorian.shortMonths[civil.month - 1])"
  }

  mutating func addRest(_ visit: Visit) {
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

  mutating func addSources(_ visit: Visit) {
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
