import Timeline

extension Model {
  /// Does what a command says, so many times where that makes sense.
  mutating func perform(_ command: Command, _ count: Int?) -> [Effect] {
    if stripHasKeys, let effects = performInStrip(command, count) { return effects }
    if focus == .list, chart != nil, let effects = performInChart(command, count) {
      return effects
    }
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
      find(command)
    case .goToDate: prompt = Prompt(.date)
    case .repeatDate: lastJump.map { jump($0) }
    case .open: return open()
    case .backInHistory: goBackInHistory()
    case .forwardInHistory: goForwardInHistory()
    case .back: return stepOut()
    case .nextPane: cyclePane(1)
    case .previousPane: cyclePane(-1)
    case .zoomPane: isZoomed.toggle()
    case .search: prompt = Prompt(.search, origin: position)
    case .nextHit: goToHit(forward: true)
    case .previousHit: goToHit(forward: false)
    case .facets: return openFacets()
    case .filterText:
      prompt = Prompt(.filter, query.isEmpty ? "" : query.description + " ", origin: position)
    case .suspendFilter: return suspendFilter(count)
    case .clearFilter: return clearFilter()
    case .dropFilter: return dropFilter(count)
    case .filterByThis: return filterByThis()
    case .bookmark: return toggleBookmark()
    case .setMark, .goToMark: overlay = .letter(command, showsMarks: false)
    case .note: prompt = Prompt(.note, selectedVisit.flatMap { $0.note(in: memory.notes) } ?? "")
    case .undo: return undo()
    case .redo: return redo()
    case .palette: prompt = Prompt(.command)
    case .searchName: return searchName()
    case .copyLine, .copyCitation, .copyID, .copyAddress, .copyClaim, .copyMarkdown:
      return copy(command)
    case .copyCitationAs: return chooseCitation()
    case .who: return askWho()
    case .accounts: return showAccounts()
    case .changes: return showChanges()
    case .edit: return edit()
    case .overview: return askForOverview()
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
    case .strip: toggleStrip()
    case .nextView: return openChart(ChartView.next(after: chart?.view))
    case .nextGrouping, .squareMatrix: return openChart(command == .squareMatrix ? .matrix : .lanes)
    case .earlier, .later, .markTime:
      notice = Notice("this is for drawn views; \(key(.nextView)) opens one")
    case .openSource: return openSource(count)
    case .help: help = HelpState()
    case .reload: return work(.reload)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: return cancel()
    case .quit: return quit()
    case .quitNow: return quitNow()
    }
    return []
  }

  // MARK: Panes

  private mutating func cyclePane(_ step: Int) {
    let panes = Pane.allCases.filter { $0 != .facets || facets != nil }
    let at = panes.firstIndex(of: focus) ?? 0
    focus = panes[(at + step + panes.count) % panes.count]
  }

  private mutating func setZoom(_ step: Int) {
    guard let next = CalendarZoom(rawValue: zoom.rawValue + step) else {
      notice = Notice(
        step < 0 ? "these are the shortest headings" : "these are the longest headings")
      return
    }
    zoom = next
    notice = Notice(next == .all ? "one heading for all" : "headings by \(next)")
  }
}
