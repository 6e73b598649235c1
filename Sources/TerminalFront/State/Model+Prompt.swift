import Timeline

/// What is typed into a prompt, and what it does.
extension Model {
  mutating func handleInPrompt(_ key: Key) -> [Effect] {
    if let effects = handleSuggestion(key) { return effects }
    guard let outcome = prompt?.handle(key) else { return [] }
    switch outcome {
    case .edited: return promptEdited()
    case .accepted: return promptAccepted()
    case .cancelled: return cancelPrompt()
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
      return accept(suggestions[min(prompt.suggestion ?? 0, suggestions.count - 1)])
    case .down where !suggestions.isEmpty && prompt.historyIndex == nil:
      self.prompt?.suggestion = min((prompt.suggestion ?? -1) + 1, suggestions.count - 1)
      return []
    case .up where prompt.suggestion != nil:
      self.prompt?.suggestion = prompt.suggestion == 0 ? nil : (prompt.suggestion ?? 1) - 1
      return []
    case .up: return stepHistory(1)
    case .down: return stepHistory(-1)
    case .enter where prompt.suggestion != nil && prompt.purpose == .command:
      let chosen = suggestions[min(prompt.suggestion ?? 0, suggestions.count - 1)]
      if chosen.isWhole { return accept(chosen) }
      let text = chosen.text
      self.prompt = nil
      return runPalette(text)
    case .enter where prompt.suggestion != nil:
      return accept(suggestions[min(prompt.suggestion ?? 0, suggestions.count - 1)])
    default: return nil
    }
  }

  private mutating func accept(_ suggestion: Suggestion) -> [Effect] {
    guard let prompt else { return [] }
    if prompt.purpose == .filter {
      let completion = QueryCompletion(prompt.string, cursor: prompt.cursor)
      let (text, cursor) = completion.completing(prompt.string, with: suggestion.text)
      self.prompt?.replace(text, cursor: cursor)
    } else {
      let isWhole = suggestion.isWhole || suggestion.text.hasSuffix(" ")
      self.prompt?.replace(suggestion.text + (isWhole ? "" : " "))
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
    case .search: searchEdited(prompt.string)
    case .filter: return filterEdited(prompt)
    case .narrow:
      facets?.leaveTypedYear()
      facets?.narrow = prompt.string
      facets?.selected = 0
    case .helpFilter: help?.filter = prompt.string
    case .command: return listingPaths(prompt.string)
    case .date, .note: break
    }
    return []
  }

  /// Shows what matches the line, as far as it can be read.
  private mutating func filterEdited(_ prompt: Prompt) -> [Effect] {
    let completion = QueryCompletion(prompt.string, cursor: prompt.cursor)
    // What may yet become the name or the value of a field filters nothing meanwhile.
    let isHalfTyped = !completion.fieldNames.isEmpty
    let whole = isHalfTyped ? nil : try? VisitQuery(prompt.string)
    if let query = whole ?? completion.surrounding(prompt.string) { preview = query.once.query }
    guard case .value(let field) = completion.kind else {
      ask(near: prompt.origin)
      return []
    }
    let others = completion.surrounding(prompt.string) ?? VisitQuery()
    var values = FacetQuestion(field: field, query: memory.resolved(others))
    if field == .state { values.readerStates = memory.states }
    ask(near: prompt.origin)
    ask(.completion(values))
    return []
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

  mutating func acceptDate(_ text: String) -> [Effect] {
    guard let target = DateJump(text, today: today) else {
      notice = Notice(
        "\"\(text)\" is not a date; try 2019, 2019-05, 15 May 2019, -1y, +3m, today or 50%",
        isError: true)
      return []
    }
    prompt = nil
    jump(target)
    return []
  }

  mutating func acceptFilter(_ prompt: Prompt) -> [Effect] {
    do {
      let (query, repeated) = try VisitQuery(prompt.string).once
      self.prompt = nil
      movedFrom = prompt.origin?.row
      let text = query.description
      let effects = setQuery(query, from: prompt.origin)
      saidOfFilter = repeated.first.map { "the filter already has \($0)" } ?? query.advice
      if let saidOfFilter { notice = Notice(saidOfFilter) }
      return effects + (text.isEmpty ? [] : remember([.filter(text)]))
    } catch {
      notice = Notice(error.message, isError: true, offset: error.offset)
      return []
    }
  }

  /// Leaves the prompt, and everything as it was before.
  mutating func cancelPrompt() -> [Effect] {
    let cancelled = prompt
    prompt = nil
    switch cancelled?.purpose {
    case .search:
      if let origin = cancelled?.origin { restore(origin) }
      endSearch()
    case .filter:
      preview = nil
      ask(near: cancelled?.origin)
      returnsTo = cancelled?.origin
    case .narrow: facets?.narrow = ""
    case .helpFilter: help?.filter = ""
    case .date, .command, .note, nil: break
    }
    return []
  }
}
