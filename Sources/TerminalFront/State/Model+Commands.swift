import Timeline

extension Model {
  /// Does what a command says, so many times where that makes sense.
  mutating func perform(_ command: Command, _ count: Int?) -> [Effect] {
    switch command {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .nextHeading,
      .previousHeading:
      move(command, count)
    case .nextDay, .previousDay, .nextWeek, .previousWeek, .nextMonth, .previousMonth, .nextYear,
      .previousYear:
      jump(Self.step(command, count ?? 1))
    case .nextByDelegation, .previousByDelegation, .nextOnOccasion, .previousOnOccasion,
      .nextReturn, .previousReturn, .nextContested, .previousContested, .nextBookmark,
      .previousBookmark:
      return find(command)
    case .goToDate: prompt = Prompt(.date)
    case .repeatDate: lastJump.map { jump($0) }
    case .open: return open()
    case .backInHistory: return goBackInHistory()
    case .forwardInHistory: return goForwardInHistory()
    case .back: return goBack()
    case .nextPane: cyclePane(1)
    case .previousPane: cyclePane(-1)
    case .zoomPane: isZoomed.toggle()
    case .search:
      let origin = place
      prompt = Prompt(.search)
      prompt?.origin = origin
    case .nextHit: goToHit(forward: true)
    case .previousHit: goToHit(forward: false)
    case .facets: return openFacets()
    case .filterText:
      let origin = place
      prompt = Prompt(.filter, query.isEmpty ? "" : query.description + " ")
      prompt?.origin = origin
    case .suspendFilter: return suspendFilter(count)
    case .clearFilter: return clearFilter()
    case .dropFilter: return dropFilter(count)
    case .filterByThis: return filterByThis()
    case .bookmark: return toggleBookmark()
    case .setMark, .goToMark: letterFor = command
    case .note: prompt = Prompt(.note, selectedVisit.flatMap { memory.notes[$0.id] } ?? "")
    case .undo: return undo()
    case .redo: return redo()
    case .palette: prompt = Prompt(.command)
    case .searchName: return searchName()
    case .copyCitation: return copy(command)
    case .copyID: return copy(command)
    case .toggleValue, .includeValue, .excludeValue, .onlyValue: return setValue(command)
    case .narrowValues: prompt = Prompt(.narrow, facets?.narrow ?? "")
    case .sortValues: facets?.sortNext()
    case .openValue: return openValue()
    case .markRange: return markRange()
    case .sinceDate: return setBound(.since)
    case .untilDate: return setBound(.until)
    case .nextField: return stepField(count ?? 1)
    case .previousField: return stepField(-(count ?? 1))
    case .zoomIn: setZoom(-1)
    case .zoomOut: setZoom(1)
    case .openSource: return openSource(count)
    case .help: help = HelpState()
    case .reload: return [.reload]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: return cancel()
    case .quit: return quit()
    case .quitNow: return quitNow()
    }
    return []
  }

  // MARK: Panes

  /// From the list into the detail; in the detail to where the line leads.
  private mutating func open() -> [Effect] {
    if focus == .detail { return followTarget() }
    focus = .detail
    detailCursor = max(detailCursor, detailTop)
    return []
  }

  /// One step out: of the facets, of the detail, of a search, of a subject's own timeline.
  private mutating func goBack() -> [Effect] {
    if focus == .facets { return leaveFacets() }
    if focus == .detail {
      focus = .list
    } else if search != nil {
      search = nil
      refreshBars()
    } else if subject != nil {
      return leaveSubject()
    } else {
      desk.banner = nil
    }
    return []
  }

  private mutating func cyclePane(_ step: Int) {
    let panes = Pane.allCases.filter { $0 != .facets || facets != nil }
    let at = panes.firstIndex(of: focus) ?? 0
    focus = panes[(at + step + panes.count) % panes.count]
  }

  private mutating func setZoom(_ step: Int) {
    guard let next = CalendarZoom(rawValue: zoom.rawValue + step) else {
      notice = Notice(step < 0 ? "there is no shorter time" : "there is no longer time")
      return
    }
    zoom = next
    notice = Notice(next == .all ? "one heading for all" : "headings by \(next)")
  }

  /// Cancels a search; what is typed has been cancelled before this is reached.
  private mutating func cancel() -> [Effect] {
    if search == nil { notice = Notice("nothing to cancel; q quits") }
    search = nil
    refreshBars()
    return []
  }

  mutating func quitNow() -> [Effect] { end() + [.quit] }

  private mutating func quit() -> [Effect] {
    if focus == .facets { return closeFacets() }
    if focus == .detail {
      focus = .list
      return []
    }
    return quitNow()
  }

  mutating func openSource(_ count: Int?) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    let sources = visit.citedSources.map { reference.sources[$0] }
    guard !sources.isEmpty else {
      notice = Notice("this visit has no source")
      return []
    }
    let first = focus == .detail ? detailCursor : detailTop
    let number = count ?? detail?.firstSource(from: first, rows: layout.detail.rows) ?? 1
    guard sources.indices.contains(number - 1) else {
      let noun = sources.count == 1 ? "source" : "sources"
      notice = Notice("this visit has \(sources.count) \(noun); there is no \(number)")
      return []
    }
    guard let source = sources[number - 1], let url = source.url else {
      notice = Notice("source \(number) has no link")
      return []
    }
    notice = Notice("opening source \(number): \(url)")
    return [.openLink(url)]
  }
}
