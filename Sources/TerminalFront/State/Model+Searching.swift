import Timeline

extension Model {
  /// A half-typed question that cannot be read leaves the hits as they are.
  mutating func searchEdited(_ text: String) {
    let origin = prompt?.origin ?? position
    guard text.contains(where: { !$0.isWhitespace }) else {
      restore(origin)
      search = Search(text: "", query: VisitQuery(), origin: origin)
      askNumbers()
      return
    }
    guard let query = try? VisitQuery(text) else { return }
    search = Search(
      text: text, query: query, hits: search?.hits, terms: search?.terms ?? [], origin: origin)
    askHits()
  }

  /// Asks for the hits, and goes to the first from where the search began.
  mutating func askHits() {
    if let key = search?.origin.row {
      ask(.hit(from: key, forward: true, isIncluded: true))
    } else {
      askNumbers()
    }
  }

  /// True until the hits of what was typed have come, and the cursor goes to the first.
  var awaitsFirstHit: Bool {
    if case .hit(_, _, isIncluded: true) = awaited.rows?.destination { true } else { false }
  }

  mutating func endSearch() {
    if awaited.rows?.destination.isHit == true { stopGoing() }
    let isCounting = awaits(.totals(scope))
    search = nil
    barHits = []
    // Hits nobody looks for any more are not counted.
    if isCounting { askNumbers() }
  }

  /// The first hit from where the search began, around the end if need be.
  mutating func showFirstHit(at index: Int) {
    guard let search else { return jump(to: index) }
    let hit = rows[index].key
    if search.origin.row.flatMap(window.index(ofVisit:)) != nil { restore(search.origin) }
    awaitsContext = nil
    let isHere = hit == selectedRow?.key
    jump(to: index)
    seeksHit = isHere && focus == .detail ? .from(search.origin.detailCursor) : .first
  }

  /// What the hits are: visits that match the filter and have the text.
  func hitQuery(_ search: Search) -> VisitQuery {
    memory.resolved(VisitQuery(activeQuery.conditions + search.query.conditions))
  }

  /// In the detail to the next place in it that is marked, and only then to the next visit.
  mutating func goToHit(forward: Bool) {
    if focus == .detail, let line = nextHitLine(forward: forward) {
      return show(detailLine: line, rows: layout.detail.rows)
    }
    if search == nil, focus == .detail, !filterTerms.isEmpty {
      step(forward ? 1 : -1)
      seeksHit = forward ? .first : .last
      return
    }
    guard let search, !search.text.isEmpty else {
      notice = Notice("no search yet; \(key(.search)) starts one")
      return
    }
    guard let key = selectedRow?.key, search.hits?.count != 0 else {
      notice = Notice("no hits for \(search.text)")
      return
    }
    go(.hit(from: key, forward: forward, isIncluded: false))
  }

  /// True unless nothing is searched for, or it is nowhere.
  var hasHits: Bool { search.map { !$0.text.isEmpty && $0.hits?.count != 0 } ?? false }

  /// "hit 2 of 7", counted over the hits of the list; never the count of what was typed before.
  var hitWords: String? {
    guard let search, !search.text.isEmpty else { return nil }
    if awaitsFirstHit { return "searching for \(search.text)" }
    guard let hits = search.hits, let total = hits.count else {
      return isWaiting
        ? "counting hits for \(search.text) …" : "hits for \(search.text), not counted"
    }
    guard total > 0 else { return "no hits for \(search.text)" }
    if let key = selectedRow?.key, let rank = hits.index(ofKey: key).flatMap(hits.rank) {
      let alias = spelling?.words.map { " (\($0))" } ?? ""
      return "hit \(rank + 1) of \(total) for \(search.text)\(alias)\(markWords)"
    }
    return "\(total) \(total == 1 ? "hit" : "hits") for \(search.text)"
  }

  /// Searches for the name under the cursor: the head of the delegation, or who is on the line.
  mutating func searchName() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    var person = visit.delegation.heads.first?.person
    if focus == .detail {
      let people = (detail?.targets(onLine: detailCursor) ?? []).compactMap { target -> String? in
        if case .subject(.person(let id)) = target { return id }
        return nil
      }
      person = people.first
    }
    guard let person else {
      notice = Notice("there is no name under the cursor")
      return []
    }
    return search(for: "\"\(reference.name(ofPerson: person))\"")
  }

  /// Goes to the first hit of a text from here on.
  mutating func search(for text: String) -> [Effect] {
    guard let query = try? VisitQuery(text) else {
      notice = Notice("\"\(text)\" cannot be searched for", isError: true)
      return []
    }
    search = Search(text: text, query: query, origin: position)
    askHits()
    return remember([.search(text)])
  }
}
