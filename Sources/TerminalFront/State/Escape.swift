extension Model {
  /// One step out, from the innermost thing that is open: what Esc does everywhere.
  mutating func stepOut() -> [Effect] {
    if prompt != nil { return cancelPrompt() }
    if overlay != nil {
      leaveThemes()
      overlay = nil
    } else if !input.isEmpty {
      input.clear()
    } else if focus == .facets {
      leaveFacets()
    } else if focus == .detail {
      focus = .list
    } else if saysWorking {
      return giveUp()
    } else if strip?.mark != nil {
      strip?.mark = nil
    } else if strip != nil {
      strip = nil
    } else if chart?.mark != nil {
      chart?.mark = nil
    } else if search != nil {
      endSearch()
    } else if chart != nil {
      closeChart()
    } else if isBehindTable {
      returnToTable()
    } else if filter.subject != nil {
      return leaveSubject()
    } else {
      desk.banner = nil
      lastFilter = nil
    }
    return []
  }

  /// Ctrl-C where nothing is open: gives up what takes long, or ends a search.
  mutating func cancel() -> [Effect] {
    if saysWorking { return giveUp() }
    if search == nil { notice = Notice("nothing to cancel; \(key(.quit)) quits") }
    endSearch()
    return []
  }

  /// Closes the pane, leaves somebody's own timeline, and in the list ends the program.
  mutating func quit() -> [Effect] {
    switch focus {
    case .facets: closeFacets()
    case .detail: focus = .list
    case .list where strip != nil: strip = nil
    case .list where chart != nil: closeChart()
    case .list where isBehindTable: returnToTable()
    case .list where filter.subject != nil: return leaveSubject()
    case .list: return quitNow()
    }
    return []
  }

  mutating func quitNow() -> [Effect] { end() + [.quit] }
}
