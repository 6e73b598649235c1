import Timeline

/// Moving in the list: at once where the window tells where a move leads, or else when the rows
/// around it have come.
extension Model {
  /// Goes somewhere; the newest of such moves wins.
  mutating func go(_ destination: Destination) {
    if isHeldUp { stopGoing() }
    let awaitsNewRows = answeredQuery != nil && awaited.rows?.isNew == true
    guard !rows.isEmpty || awaitsNewRows else { return }
    // Steps go from where the cursor will be.
    if case .rows(let count, _) = destination, isOnItsWay {
      stepsAhead += count
      return
    }
    let isHere = !awaitsNewRows || saysWorking || destination.isRelative && !isOnItsWay
    if isHere, !rows.isEmpty, let (index, hasWrapped) = index(of: destination) {
      if isOnItsWay { stopGoing() }
      leave(for: destination, index)
      arrive(at: index, destination, hasWrapped)
    } else {
      stepsAhead = 0
      returnsTo = nil
      wanted = destination
    }
  }

  /// So many rows on, or back.
  mutating func step(_ count: Int) {
    if let key = selectedRow?.key { go(.rows(count, from: key)) }
  }

  /// True while the rows where the cursor will be have not come.
  var isOnItsWay: Bool {
    wanted != nil || returnsTo != nil || awaited.rows?.destination.movesCursor == true
  }

  /// True while the cursor would wait long for a hit, or for a store that is away: what is on the
  /// screen can be read meanwhile, so that the next move is made there instead.
  private var isHeldUp: Bool {
    saysWorking && isOnItsWay && (awaited.rows?.destination.isHit == true || away != nil)
  }

  /// The cursor stays where it is, whatever was asked.
  mutating func stopGoing() {
    wanted = nil
    returnsTo = nil
    stepsAhead = 0
    guard let rows = awaited.rows else { return }
    let isOfSameRows = rows.scope.query == answeredQuery && !isReloading
    if rows.isNew, !rows.destination.isHit || !isOfSameRows {
      ask(staying)
    } else {
      awaited.remove { $0 == .rows(rows) }
    }
  }

  /// Where the cursor is, for rows that are to come.
  var staying: Destination { (selectedRow?.key ?? lastRow).map { .nearest($0) } ?? .last }

  /// The index a move leads to, and whether it goes around the end; nil when the window cannot tell.
  private func index(of destination: Destination) -> (Int, Bool)? {
    guard case .hit(let key, let forward, false) = destination, let hits = search?.hits else {
      return window.index(of: destination).map { ($0, false) }
    }
    let next =
      forward ? hits.rows.first { $0.key > key } : hits.rows.last { $0.key < key }
    let isAll = hits.reachesStart && hits.reachesEnd
    let other = isAll ? (forward ? hits.rows.first : hits.rows.last) : nil
    return (next ?? other).flatMap { window.index(ofKey: $0.key) }.map { ($0, next == nil) }
  }

  /// Before going far away.
  private mutating func leave(for destination: Destination, _ index: Int) {
    if destination.isFar, index != list.selected { leave() }
  }

  // MARK: Arriving

  private mutating func arrive(at index: Int, _ destination: Destination, _ hasWrapped: Bool) {
    switch destination {
    case .hit(_, let forward, let isIncluded):
      if isIncluded { return showFirstHit(at: index) }
      if hasWrapped {
        notice = Notice(forward ? "wrapped to the first hit" : "wrapped to the last hit")
      }
      jump(to: index)
      seeksHit = focus == .detail && !forward ? .last : .first
    case .day(let day, _):
      jump(to: index)
      if rows[index].firstDay != day { noticeJump(day, rows[index].firstDay) }
    default:
      if destination.isCentered { jump(to: index) } else { select(index) }
    }
  }

  /// Rows that were asked for, and the cursor where it was to go.
  mutating func receive(_ arrival: Answer.Arrival, of question: RowsQuestion) {
    let isNew = question.isNew
    // A half-typed word does not empty the list.
    if preview != nil, isNew, arrival.window.rows.isEmpty {
      notice = Notice("no visits match this so far")
      return
    }
    let here = arrival.window.rows.indices.contains(arrival.cursor) ? arrival.cursor : nil
    let key = here.map { arrival.window.rows[$0].key }
    if question.destination.isFar, !isNew, key != selectedRow?.key { leave() }
    let before = selectedRow?.key ?? lastRow
    let (offset, wasReloading) = (list.selected - list.top, isReloading)
    take(arrival, isNew: isNew, of: question)
    let position = returnsTo
    returnsTo = nil
    if let position, position.row != nil {
      restore(position)
    } else if question.destination.movesCursor {
      if !rows.isEmpty { arrive(at: arrival.cursor, question.destination, arrival.hasWrapped) }
    } else {
      let follows = hasMoved ? before.flatMap { window.index(of: .nearest($0)) } : nil
      stay(at: follows ?? arrival.cursor)
      list.scroll(offset: offset)
      let origin = follows == nil ? movedFrom ?? question.destination.visit ?? before : before
      if isNew, preview == nil, let origin { tellOfMove(from: origin, wasReloading) }
    }
    compare(with: arrival.earlier)
    let steps = stepsAhead
    stepsAhead = 0
    if steps != 0 { step(steps) }
  }

  /// Holds other rows; the list stays as far as its rows are among them.
  private mutating func take(_ arrival: Answer.Arrival, isNew: Bool, of question: RowsQuestion) {
    let (before, offset) = (selectedRow?.key, list.selected - list.top)
    let earlier = window
    window = arrival.window
    if question.scope.query == answeredQuery, !isReloading { window.learn(from: earlier) }
    if isNew { showAnew(arrival, question) }
    visits = arrival.visits
    changes = arrival.changes
    contexts = isReloading ? [:] : contexts.filter { visits[$0.key] != nil }
    if isReloading { reference = Reference() }
    learn(arrival.reference)
    isReloading = false
    search?.hits = arrival.hits
    search?.terms = arrival.searchTerms
    let index = before.flatMap(window.index(ofVisit:))
    list = ListState()
    list.selected = index ?? -1
    if index != nil { list.scroll(offset: offset) }
  }

  /// Says what the marks mean, the first time there are any.
  private mutating func compare(with earlier: String?) {
    guard let earlier, desk.earlier == nil else { return }
    desk.earlier = earlier
    notice = comparison.map { Notice($0) }
  }

  private mutating func showAnew(_ arrival: Answer.Arrival, _ question: RowsQuestion) {
    filterTerms = arrival.filterTerms
    emptyHint =
      arrival.hint
      ?? (arrival.window.rows.isEmpty
        ? memory.emptyHint(for: activeQuery, key) ?? coverageHint : nil)
    answeredQuery = question.scope.query
    if preview == nil { answered = filter }
  }

  /// The cursor on the visit it was on, or on the nearest in time; first on the newest.
  private mutating func stay(at index: Int) {
    guard index != list.selected else { return }
    list.selected = index
    showDetailFromTop()
  }
}
