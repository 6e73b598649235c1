import Timeline

extension Model {
  // MARK: The prompt

  mutating func handleInPrompt(_ key: Key) -> [Effect] {
    if let effects = handleSuggestion(key) { return effects }
    guard let outcome = prompt?.handle(key) else { return [] }
    switch outcome {
    case .edited: return promptEdited()
    case .accepted: return promptAccepted()
    case .cancelled: return promptCancelled()
    case .ignored: return []
    }
  }

  /// Tab takes a suggestion, arrows choose one or go through what was typed before.
  private mutating func handleSuggestion(_ key: Key) -> [Effect]? {
    guard let prompt else { return nil }
    let suggestions = suggestions
    switch key {
    case .tab:
      guard !suggestions.isEmpty else { return [] }
      return take(suggestions[min(prompt.suggestion ?? 0, suggestions.count - 1)])
    case .down where !suggestions.isEmpty && prompt.historyIndex == nil:
      self.prompt?.suggestion = min((prompt.suggestion ?? -1) + 1, suggestions.count - 1)
      return []
    case .up where prompt.suggestion != nil:
      self.prompt?.suggestion = prompt.suggestion == 0 ? nil : (prompt.suggestion ?? 1) - 1
      return []
    case .up: return stepHistory(1)
    case .down: return stepHistory(-1)
    case .enter where prompt.suggestion != nil && prompt.purpose == .command:
      let text = suggestions[min(prompt.suggestion ?? 0, suggestions.count - 1)].text
      self.prompt = nil
      return runPalette(text)
    case .enter where prompt.suggestion != nil:
      return take(suggestions[min(prompt.suggestion ?? 0, suggestions.count - 1)])
    default: return nil
    }
  }

  private mutating func take(_ suggestion: Suggestion) -> [Effect] {
    guard let prompt else { return [] }
    if prompt.purpose == .filter {
      let completion = QueryCompletion(prompt.string, cursor: prompt.cursor)
      let (text, cursor) = completion.completing(prompt.string, with: suggestion.text)
      self.prompt?.replace(text, cursor: cursor)
    } else {
      self.prompt?.replace(suggestion.text + (suggestion.text.hasSuffix(" ") ? "" : " "))
    }
    return promptEdited()
  }

  private mutating func stepHistory(_ step: Int) -> [Effect] {
    let lines: [String]
    switch prompt?.purpose {
    case .search: lines = memory.searches
    case .filter: lines = memory.filters
    case .date, .narrow, .helpFilter, .command, .note, nil: return []
    }
    let index = (prompt?.historyIndex ?? 0) + step
    guard (0...lines.count).contains(index) else { return [] }
    prompt?.replace(index == 0 ? "" : lines[lines.count - index])
    prompt?.historyIndex = index == 0 ? nil : index
    return promptEdited()
  }

  mutating func promptEdited() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt?.suggestion = nil
    switch prompt.purpose {
    case .search: return searchEdited(prompt.string)
    case .filter: return filterEdited(prompt)
    case .narrow:
      facets?.leaveTypedYear()
      facets?.narrow = prompt.string
      facets?.selected = 0
    case .helpFilter: help?.filter = prompt.string
    case .date, .command, .note: break
    }
    return []
  }

  /// Shows what the line would let through, as far as it can be read.
  private mutating func filterEdited(_ prompt: Prompt) -> [Effect] {
    let completion = QueryCompletion(prompt.string, cursor: prompt.cursor)
    // What may yet become the name or the value of a field filters nothing meanwhile.
    let isHalfTyped = !completion.fieldNames.isEmpty
    let whole = isHalfTyped ? nil : try? VisitQuery(prompt.string)
    if let query = whole ?? completion.surrounding(prompt.string) { preview = query }
    guard case .value(let field) = completion.kind else {
      return [ask(rows: true, stand: id(at: prompt.origin))]
    }
    let others = completion.surrounding(prompt.string) ?? VisitQuery()
    var values = FacetQuestion(field: field, query: memory.resolved(others))
    if field == .state { values.readerStates = memory.states }
    return [ask(rows: true, stand: id(at: prompt.origin), completion: values)]
  }

  private mutating func promptAccepted() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .narrow, .helpFilter: break
    case .search:
      self.prompt = nil
      guard !prompt.string.isEmpty else { return [] }
      if let origin = prompt.origin { history.leave(origin) }
      return remember([.search(prompt.string)])
    case .date: return acceptDate(prompt.string)
    case .filter: return acceptFilter(prompt)
    case .command:
      self.prompt = nil
      return runPalette(prompt.string)
    case .note:
      self.prompt = nil
      return setNote(prompt.string)
    }
    self.prompt = nil
    return []
  }

  private mutating func acceptDate(_ text: String) -> [Effect] {
    guard let target = DateJump(text, today: today) else {
      notice = Notice(
        "\"\(text)\" is no date; try 2019, 2019-05, 15 May 2019, -1y, +3m, today or 50%",
        isError: true)
      return []
    }
    prompt = nil
    jump(target)
    return []
  }

  private mutating func acceptFilter(_ prompt: Prompt) -> [Effect] {
    do {
      let query = try VisitQuery(prompt.string)
      self.prompt = nil
      movedFrom = prompt.origin?.row
      let text = query.description
      return setQuery(query, from: prompt.origin) + (text.isEmpty ? [] : remember([.filter(text)]))
    } catch {
      notice = Notice(error.message, isError: true, offset: error.offset)
      return []
    }
  }

  private mutating func promptCancelled() -> [Effect] {
    let cancelled = prompt
    prompt = nil
    switch cancelled?.purpose {
    case .search:
      if let origin = cancelled?.origin { stand(at: origin) }
      search = nil
      refreshBars()
    case .filter:
      preview = nil
      returnsTo = cancelled?.origin
      return [ask(rows: true)]
    case .narrow: facets?.narrow = ""
    case .helpFilter: help?.filter = ""
    case .date, .command, .note, nil: break
    }
    return []
  }

  // MARK: Search

  /// A half-typed question that cannot be read leaves the hits as they are.
  private mutating func searchEdited(_ text: String) -> [Effect] {
    let origin = prompt?.origin ?? place
    guard text.contains(where: { !$0.isWhitespace }) else {
      stand(at: origin)
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

  /// The first hit from where the search began, around the end if need be.
  private mutating func showFirstHit() {
    guard let search else { return }
    stand(at: search.origin)
    awaitsContext = nil
    guard let start = selectedRow, let first = search.hits.first else { return }
    let hit = search.hits.first { $0.number >= start.number } ?? first
    jump(to: index(ofRow: hit.number))
    seeksHit = hit == start && focus == .detail ? .from(search.origin.detailCursor) : .first
  }

  /// Hits that came; those of a text no longer searched for are passed over.
  mutating func take(hits: [VisitRow], _ terms: [String], of question: VisitQuery?) {
    guard let search, question == hitQuery(search) else { return }
    self.search?.hits = hits
    self.search?.terms = terms
    // Also when the prompt was closed before they came.
    if search.isAwaited { showFirstHit() }
    self.search?.isAwaited = false
  }

  /// What the hits are: visits the filter lets through that have the text.
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
      notice = Notice("nothing is searched for; / begins a search")
      return
    }
    guard let row = selectedRow, let first = search.hits.first, let last = search.hits.last else {
      notice = Notice("no hit for \(search.text)")
      return
    }
    let next =
      forward
      ? search.hits.first { $0.number > row.number } : search.hits.last { $0.number < row.number }
    if next == nil {
      notice = Notice(forward ? "from the end to the first hit" : "from the first hit to the last")
    }
    jump(to: index(ofRow: (next ?? (forward ? first : last)).number))
    seeksHit = focus == .detail && !forward ? .last : .first
  }

  /// "hit 2 of 7", counted over the hits of the list; never the count of what was typed before.
  var hitWords: String? {
    guard let search, !search.text.isEmpty else { return nil }
    if search.isAwaited { return "searching for \(search.text)" }
    guard !search.hits.isEmpty else { return "no hit for \(search.text)" }
    let total = search.hits.count
    if let row = selectedRow, let at = search.hits.firstIndex(of: row) {
      let alias = spelling?.words.map { " (\($0))" } ?? ""
      return "hit \(at + 1) of \(total) for \(search.text)\(alias)\(markWords)"
    }
    return "\(total) \(total == 1 ? "hit" : "hits") for \(search.text)"
  }

  // MARK: Help

  mutating func handleInHelp(_ key: Key) -> [Effect] {
    let page = max(1, HelpView.area(size).rows - 1)
    switch key {
    case .escape, .character("q"), .character("?"), .control("c"): help = nil
    case .character("j"), .down: help?.top += 1
    case .character("k"), .up: help?.top -= 1
    case .character(" "), .pageDown, .control("d"), .control("f"): help?.top += page
    case .character("b"), .pageUp, .control("u"), .control("b"): help?.top -= page
    case .character("g"), .home: help?.top = 0
    case .character("G"), .end: help?.top = .max / 2
    case .character("/"): prompt = Prompt(.helpFilter, help?.filter ?? "")
    case .character("Q"): return quitNow()
    default: break
    }
    return []
  }
}
