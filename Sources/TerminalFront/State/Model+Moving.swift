import Timeline

extension Model {
  /// Moves in the pane that has the keys.
  mutating func move(_ command: Command, _ count: Int?) {
    switch focus {
    case .list: moveInList(command, count)
    case .detail: moveInDetail(command, count)
    case .facets: moveInFacets(command, count)
    }
  }

  private mutating func moveInList(_ command: Command, _ count: Int?) {
    let page = max(1, layout.list.rows - 2)
    switch command {
    case .nextHeading: goToHeading(count ?? 1)
    case .previousHeading: goToHeading(-(count ?? 1))
    case .first: go(count.map { .rank($0 - 1) } ?? .first)
    case .last: go(count.map { .rank($0 - 1) } ?? .last)
    default:
      if let target = Self.target(command, count, from: 0, of: 0, page: page) { step(target) }
    }
  }

  private mutating func moveInDetail(_ command: Command, _ count: Int?) {
    guard let detail else { return }
    let page = max(1, layout.detail.rows - 2)
    switch command {
    case .nextHeading:
      detailCursor = detail.sections.first { $0 > detailCursor } ?? detail.lines.count
      detailTop = detailCursor
    case .previousHeading:
      detailCursor = detail.sections.last { $0 < detailCursor } ?? 0
      detailTop = detailCursor
    default:
      let lines = detail.lines.count
      let target = Self.target(command, count, from: detailCursor, of: lines, page: page)
      if abs((target ?? detailCursor) - detailCursor) >= page {
        detailTop += (target ?? 0) - detailCursor
      }
      detailCursor = target ?? detailCursor
    }
  }

  private mutating func moveInFacets(_ command: Command, _ count: Int?) {
    guard let state = facets else { return }
    let page = max(1, layout.facets.rows - 2)
    let target = Self.target(
      command, count, from: state.selected, of: state.shown.count, page: page)
    if let target { facets?.selected = target }
  }

  /// Where a movement leads, before it is brought into bounds.
  private static func target(
    _ command: Command, _ count: Int?, from at: Int, of total: Int, page: Int
  ) -> Int? {
    let times = count ?? 1
    switch command {
    case .down: return at + times
    case .up: return at - times
    case .pageDown: return at + page * min(times, 10_000)
    case .pageUp: return at - page * min(times, 10_000)
    case .halfPageDown: return at + max(1, page / 2) * min(times, 10_000)
    case .halfPageUp: return at - max(1, page / 2) * min(times, 10_000)
    case .first: return (count ?? 1) - 1
    case .last: return (count ?? total) - 1
    default: return nil
    }
  }

  /// Puts the cursor on a row, or the nearest there is.
  mutating func select(_ index: Int) {
    let target = min(max(0, index), max(0, rows.count - 1))
    guard target != list.selected else { return }
    list.selected = target
    hasMoved = true
    showDetailFromTop()
    seeksHit = search == nil ? nil : .first
  }

  /// Goes to a row far away and shows what is around it.
  mutating func jump(to index: Int) {
    let before = list
    select(index)
    list.showSelected(rows, zoom, until: lastCovered, height: layout.list.rows)
    if list.top != before.top { list.center(rows, height: layout.list.rows) }
  }

  private mutating func goToHeading(_ count: Int) {
    guard let key = selectedRow?.key else { return }
    if zoom == .all {
      go(count > 0 ? .last : .first)
    } else {
      go(.headings(count, from: key, zoom))
    }
  }

  // MARK: To the next of a kind

  mutating func find(_ command: Command) {
    if moveToClaim(command) { return }
    guard let row = selectedRow, let visit = selectedVisit else { return }
    let (query, what): (Condition, String)
    switch command {
    case .nextByDelegation, .previousByDelegation:
      query = .field(.delegation, [visit.delegation.party])
      what = "other visit by \(PartyTable.name(visit.delegation.party))"
    case .nextOnOccasion, .previousOnOccasion:
      guard let occasion = visit.occasion else {
        notice = Notice("this visit has no occasion")
        return
      }
      query = .field(.occasion, [occasion])
      what = "other visit on this occasion"
    case .nextReturn, .previousReturn:
      query = .all([
        .field(.delegation, visit.hostParties), .field(.host, [visit.delegation.party]),
      ])
      what = "visit in the other direction"
    case .nextBookmark, .previousBookmark:
      query = .field(.id, memory.bookmarks.sorted())
      what = "other bookmark"
    default:
      query = .field(.state, [Visit.State.contested.rawValue])
      what = "other contested visit"
    }
    let forward = [
      .nextByDelegation, .nextOnOccasion, .nextReturn, .nextContested, .nextBookmark,
    ].contains(command)
    let conditions = storeQuery.conditions + [query]
    go(.match(VisitQuery(conditions), from: row.key, forward: forward, what: what))
  }
}
