import Timeline

extension Model {
  // MARK: The prompt

  mutating func handleInPrompt(_ key: Key) -> [Effect] {
    guard let outcome = prompt?.handle(key) else { return [] }
    switch outcome {
    case .edited: return promptEdited()
    case .accepted: return promptAccepted()
    case .cancelled: return promptCancelled()
    case .ignored: return []
    }
  }

  mutating func promptEdited() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .search: return searchEdited(prompt.string)
    case .narrow:
      facets?.narrow = prompt.string
      facets?.selected = 0
    case .helpFilter: help?.filter = prompt.string
    case .date, .filter: break
    }
    return []
  }

  private mutating func promptAccepted() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .search, .narrow, .helpFilter: break
    case .date:
      guard let target = DateJump(prompt.string, today: today) else {
        notice = Notice(
          "\"\(prompt.string)\" is no date; try 2019, 2019-05, 15 May 2019, -1y, +3m, today or 50%",
          isError: true)
        return []
      }
      jump(target)
    case .filter:
      do {
        let query = try VisitQuery(prompt.string)
        self.prompt = nil
        return setQuery(query)
      } catch {
        notice = Notice("at \(error.offset + 1): \(error.message)", isError: true)
        return []
      }
    }
    self.prompt = nil
    return []
  }

  private mutating func promptCancelled() -> [Effect] {
    let purpose = prompt?.purpose
    prompt = nil
    switch purpose {
    case .search:
      if let origin = search?.origin {
        list = origin.list
        detailTop = origin.detailTop
      }
      search = nil
      refreshBars()
    case .narrow: facets?.narrow = ""
    case .helpFilter: help?.filter = ""
    case .date, .filter, nil: break
    }
    return []
  }

  // MARK: Search

  /// A half-typed question that cannot be read leaves the hits as they are.
  private mutating func searchEdited(_ text: String) -> [Effect] {
    let origin = search?.origin ?? here
    guard text.contains(where: { !$0.isWhitespace }) else {
      list = origin.list
      detailTop = origin.detailTop
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
    list = search.origin.list
    detailTop = search.origin.detailTop
    guard let start = selectedRow, let first = search.hits.first else { return }
    let hit = search.hits.first { $0.number >= start.number } ?? first
    jump(to: index(ofRow: hit.number))
    seeksHit = true
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
    VisitQuery(activeQuery.conditions + search.query.conditions)
  }

  mutating func goToHit(forward: Bool) {
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
    seeksHit = true
  }

  /// "hit 2 of 7", counted over the hits of the list.
  var hitWords: String? {
    guard let search, !search.text.isEmpty else { return nil }
    guard !search.hits.isEmpty else { return "no hit for \(search.text)" }
    let total = search.hits.count
    if let row = selectedRow, let at = search.hits.firstIndex(of: row) {
      return "hit \(at + 1) of \(total) for \(search.text)"
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
    case .character("Q"): return [.quit]
    default: break
    }
    return []
  }
}
