/// Holds one visit beside what is known, settles its references, and finds what is wrong with it.
struct VisitCheck {
  var visit: Visit
  /// False when something of the visit could not be read: then its dates may not be its dates.
  var isWhole = true
  /// Only needed when something is not named by its id.
  let names: Deferred<NameTable>
  /// True in a file that declares no people: then a name stands for a person of its own.
  var namesStand = false
  var placesStand = false
  /// False when findings are only counted; the nearest id is looked for among all of them.
  var suggests = true
  private(set) var findings: [(severity: Problem.Severity, path: FieldPath, message: String)] = []
  private(set) var newPeople: [Person] = []
  private(set) var newPlaces: [Place] = []
  /// True when it names people, places or sources of which nothing is known.
  private(set) var lacksNames = false
  /// True when an id was put where a name stood.
  private(set) var hasSettled = false

  init(visit: Visit, names: Deferred<NameTable>) {
    self.visit = visit
    self.names = names
  }

  var isBroken: Bool { findings.contains { $0.severity == .error } }

  mutating func run(_ reference: Reference) {
    settleMembers(reference)
    settleStops(reference)
    settleEvents(reference)
    checkSources(reference)
    if isWhole { checkDates() }
  }

  // MARK: References

  private mutating func settleMembers(_ reference: Reference) {
    for index in visit.delegation.members.indices {
      let text = visit.delegation.members[index].person
      guard !reference.hasPerson(text) else { continue }
      visit.delegation.members[index].person = person(
        text, reference, FieldPath() + "delegation" + "members" + index + "person")
    }
  }

  private mutating func settleStops(_ reference: Reference) {
    for index in visit.stops.indices {
      if let text = visit.stops[index].place, !reference.hasPlace(text) {
        visit.stops[index].place = place(
          text, reference, party: visit.stops[index].party,
          FieldPath() + "stops" + index + "place")
      }
      for number in visit.stops[index].hosts.indices {
        let text = visit.stops[index].hosts[number].person
        guard !reference.hasPerson(text) else { continue }
        visit.stops[index].hosts[number].person = person(
          text, reference, FieldPath() + "stops" + index + "hosts" + number + "person")
      }
    }
  }

  private mutating func settleEvents(_ reference: Reference) {
    for index in visit.events.indices {
      if let text = visit.events[index].place, !reference.hasPlace(text) {
        visit.events[index].place = place(
          text, reference, party: nil, FieldPath() + "events" + index + "place")
      }
      for number in visit.events[index].participants.indices {
        let text = visit.events[index].participants[number]
        guard !reference.hasPerson(text) else { continue }
        visit.events[index].participants[number] = person(
          text, reference, FieldPath() + "events" + index + "participants" + number)
      }
    }
  }

  private mutating func person(
    _ text: String, _ reference: Reference, _ path: FieldPath
  ) -> Person.ID {
    if text.isEmpty { return text }
    let found = names.value.people[SearchKey.fold(text)] ?? []
    if found.count == 1 { return settled(found[0]) }
    if found.isEmpty, namesStand, !Self.looksLikeID(text) {
      newPeople.append(Person(id: text, name: text))
      return text
    }
    let problem = nobody(text, "person", found, reference.people.keys)
    lacksNames = lacksNames || found.isEmpty
    findings.append((.error, path, problem))
    return text
  }

  private mutating func place(
    _ text: String, _ reference: Reference, party: Party.Code?, _ path: FieldPath
  ) -> Place.ID {
    if text.isEmpty { return text }
    let found = names.value.places[SearchKey.fold(text)] ?? []
    if found.count == 1 { return settled(found[0]) }
    if found.isEmpty, placesStand, !Self.looksLikeID(text) {
      newPlaces.append(Place(id: text, name: text, party: party))
      return text
    }
    lacksNames = lacksNames || found.isEmpty
    findings.append((.error, path, nobody(text, "place", found, reference.places.keys)))
    return text
  }

  private mutating func settled(_ id: String) -> String {
    hasSettled = true
    return id
  }

  /// An id is written in small letters with hyphens; a name is not.
  private static func looksLikeID(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) || $0 > 0x60 && $0 < 0x7B
    }
  }

  private func nobody(
    _ text: String, _ kind: String, _ found: [String], _ ids: some Sequence<String>
  ) -> String {
    guard found.isEmpty else {
      let list = found.sorted().map { "\"\($0)\"" }.joined(separator: " and ")
      return "the name \"\(text)\" fits \(list); write the id of the one that is meant"
    }
    return "no \(kind) has the id or name \"\(text)\"\(nearest(text, ids))"
  }

  private func nearest(_ text: String, _ ids: some Sequence<String>) -> String {
    guard suggests, let near = Nearest.match(text, in: ids) else { return "" }
    return "; the nearest is \"\(near)\""
  }

  // MARK: Sources

  private mutating func checkSources(_ reference: Reference) {
    check(visit.sources, reference, FieldPath(), isStatement: false)
    for (index, stated) in visit.typeAsStated.enumerated() {
      check(stated.sources, reference, FieldPath() + "typeAsStated" + index)
    }
    for (index, stated) in visit.datesAsStated.enumerated() {
      check(stated.sources, reference, FieldPath() + "datesAsStated" + index)
    }
    for (index, event) in visit.events.enumerated() {
      check(event.sources, reference, FieldPath() + "events" + index)
    }
    for (index, claim) in visit.claims.enumerated() {
      check(claim.sources, reference, FieldPath() + "claims" + index)
      checkVoice(claim, reference, FieldPath() + "claims" + index + "by")
      for (number, response) in claim.responses.enumerated() {
        check(response.sources, reference, FieldPath() + "claims" + index + "responses" + number)
      }
    }
  }

  private mutating func check(
    _ sources: [Source.ID], _ reference: Reference, _ path: @autoclosure () -> FieldPath,
    isStatement: Bool = true
  ) {
    if sources.isEmpty, isStatement {
      findings.append((.warning, path(), "this statement has no source"))
    }
    for (index, id) in sources.enumerated() where !reference.hasSource(id) {
      let message = "no source has the id \"\(id)\"\(nearest(id, reference.sources.keys))"
      findings.append((.error, path() + "sources" + index, message))
      lacksNames = true
    }
  }

  /// Who says something is seldom the outlet that carries it.
  private mutating func checkVoice(
    _ claim: Claim, _ reference: Reference, _ path: @autoclosure () -> FieldPath
  ) {
    guard !claim.isOwnVoice else { return }
    let publishers = claim.sources.compactMap { reference.sources[$0] }
      .filter { $0.publisher == claim.by }
    guard !publishers.isEmpty, !publishers.contains(where: { $0.kind == .official }) else { return }
    let message =
      "\"\(claim.by)\" published the claim's own source; expected who says it, "
      + "or \"ownVoice\": true where the outlet speaks for itself"
    findings.append((.warning, path(), message))
  }

  // MARK: Dates

  private mutating func checkDates() {
    for (index, event) in visit.events.enumerated() {
      guard let date = event.date, !visit.mayTouch(date) else { continue }
      let message = "\(date.words()) lies outside the visit, \(visit.dates.words())"
      findings.append((.warning, FieldPath() + "events" + index + "date", message))
    }
    for (index, stop) in visit.stops.enumerated() {
      guard let date = stop.dates, !visit.mayTouch(date) else { continue }
      let message = "\(date.words()) lies outside the visit, \(visit.dates.words())"
      findings.append((.warning, FieldPath() + "stops" + index + "dates", message))
    }
  }
}

/// Asked without taking out the entry, which would copy it.
extension Reference {
  fileprivate func hasPerson(_ id: Person.ID) -> Bool { people.index(forKey: id) != nil }
  fileprivate func hasPlace(_ id: Place.ID) -> Bool { places.index(forKey: id) != nil }
  fileprivate func hasSource(_ id: Source.ID) -> Bool { sources.index(forKey: id) != nil }
}

extension Visit {
  /// True when some reading of both dates has them meet; nothing is held against an unknown end.
  func mayTouch(_ date: EDTF) -> Bool {
    let hasNoEnd = dates.end == .unknown || dates.isQualified
    let last = hasNoEnd ? Day.distantFuture : dates.latestEnd
    let first = dates.isQualified || dates.start == .unknown ? Day.distantPast : dates.earliestStart
    return date.earliestStart <= last && date.latestEnd >= first
  }
}
