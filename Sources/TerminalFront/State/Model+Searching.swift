import Timeline

extension Model {
  /// A half-typed question that cannot be read leaves the hits as they are.
  mutating func searchEdited(_ text: String) -> [Effect] {
    let origin = prompt?.origin ?? position
    guard text.contains(where: { !$0.isWhitespace }) else {
      restore(origin)
      search = Search(text: "", query: VisitQuery(), isAwaited: false, origin: origin)
      refreshBars()
      return []
    }
    guard let query = try? VisitQuery(text) else { return [] }
    search = Search(
      text: text, query: query, hits: search?.hits ?? [], terms: search?.terms ?? [], origin: origin
    )
    return [ask(hits: true)]
  }

  mutating func endSearch() {
    search = nil
    refreshBars()
  }

  /// The first hit from where the search began, around the end if need be.
  private mutating func showFirstHit() {
    guard let search else { return }
    restore(search.origin)
    awaitsContext = nil
    guard let start = selectedRow, let first = search.hits.first else { return }
    let hit = search.hits[search.hits.firstIndex(from: start.number)...].first ?? first
    jump(to: index(ofRow: hit.number))
    seeksHit = hit == start && focus == .detail ? .from(search.origin.detailCursor) : .first
  }

  /// Hits that came; those of a text no longer searched for are passed over.
  mutating func receive(hits: [VisitRow], _ terms: [String], of question: VisitQuery?) {
    guard let search, question == hitQuery(search) else { return }
    self.search?.hits = hits
    self.search?.terms = terms
    // Also when the prompt was closed before they came.
    if search.isAwaited { showFirstHit() }
    self.search?.isAwaited = false
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
      select(list.selected + (forward ? 1 : -1))
      seeksHit = forward ? .first : .last
      return
    }
    guard let search, !search.text.isEmpty else {
      notice = Notice("no search yet; \(key(.search)) starts one")
      return
    }
    guard let row = selectedRow, let first = search.hits.first, let last = search.hits.last else {
      notice = Notice("no hits for \(search.text)")
      return
    }
    let after = search.hits.firstIndex(from: forward ? row.number + 1 : row.number)
    let wanted = forward ? after : after - 1
    let next = search.hits.indices.contains(wanted) ? search.hits[wanted] : nil
    if next == nil {
      notice = Notice(forward ? "wrapped to the first hit" : "wrapped to the last hit")
    }
    jump(to: index(ofRow: (next ?? (forward ? first : last)).number))
    seeksHit = focus == .detail && !forward ? .last : .first
  }

  /// "hit 2 of 7", counted over the hits of the list; never the count of what was typed before.
  var hitWords: String? {
    guard let search, !search.text.isEmpty else { return nil }
    if search.isAwaited { return "searching for \(search.text)" }
    guard !search.hits.isEmpty else { return "no hits for \(search.text)" }
    let total = search.hits.count
    if let row = selectedRow, let at = search.hits.firstIndex(ofRow: row) {
      let alias = spelling?.words.map { " (\($0))" } ?? ""
      return "hit \(at + 1) of \(total) for \(search.text)\(alias)\(markWords)"
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
    let text = "\"\(reference.name(ofPerson: person))\""
    guard let query = try? VisitQuery(text) else { return [] }
    search = Search(text: text, query: query, origin: position)
    return remember([.search(text)]) + [ask(hits: true)]
  }
}
