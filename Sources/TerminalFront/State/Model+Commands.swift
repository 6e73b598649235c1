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
      .nextContested, .previousContested:
      return find(command)
    case .goToDate: prompt = Prompt(.date)
    case .repeatDate: lastJump.map { jump($0) }
    case .open: focus = .detail
    case .back: return goBack()
    case .nextPane: cyclePane(1)
    case .previousPane: cyclePane(-1)
    case .zoomPane: isZoomed.toggle()
    case .search:
      let origin = here
      search?.origin = origin
      prompt = Prompt(.search)
    case .nextHit: goToHit(forward: true)
    case .previousHit: goToHit(forward: false)
    case .facets: return openFacets()
    case .filterText: prompt = Prompt(.filter, query.description)
    case .suspendFilter: return suspendFilter()
    case .clearFilter: return setQuery(VisitQuery())
    case .dropFilter: return setQuery(VisitQuery(query.conditions.dropLast()))
    case .toggleValue, .includeValue, .excludeValue, .onlyValue: return setValue(command)
    case .narrowValues: prompt = Prompt(.narrow, facets?.narrow ?? "")
    case .sortValues: facets?.isByName.toggle()
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
    case .quitNow: return [.quit]
    }
    return []
  }

  // MARK: Panes

  private mutating func goBack() -> [Effect] {
    if focus == .facets { return closeFacets() }
    if focus == .list, search != nil {
      search = nil
    } else if focus == .list {
      desk.banner = nil
    }
    focus = .list
    refreshBars()
    return []
  }

  private mutating func cyclePane(_ step: Int) {
    let panes = Pane.allCases.filter { $0 != .facets || facets != nil }
    let at = panes.firstIndex(of: focus) ?? 0
    focus = panes[(at + step + panes.count) % panes.count]
  }

  private mutating func setZoom(_ step: Int) {
    guard let next = CalendarZoom(rawValue: zoom.rawValue + step) else { return }
    zoom = next
    notice = Notice(next == .all ? "no headings" : "headings by \(next)")
  }

  /// Cancels a search; what is typed has been cancelled before this is reached.
  private mutating func cancel() -> [Effect] {
    if search == nil { notice = Notice("nothing to cancel; q quits") }
    search = nil
    refreshBars()
    return []
  }

  private mutating func quit() -> [Effect] {
    if focus == .facets { return closeFacets() }
    return [.quit]
  }

  private mutating func openSource(_ count: Int?) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    let sources = visit.allSources.map { reference.sources[$0] }
    guard !sources.isEmpty else {
      notice = Notice("this visit has no source")
      return []
    }
    let number = count ?? detail?.firstSource(from: detailTop, rows: layout.detail.rows) ?? 1
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
