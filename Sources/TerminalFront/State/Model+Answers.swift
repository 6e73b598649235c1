import Timeline

/// What is asked of the store, and what becomes of the answers.
extension Model {
  /// The visits the screen is about.
  var scope: VisitScope {
    VisitScope(
      query: storeQuery, hits: search.flatMap { $0.text.isEmpty ? nil : hitQuery($0) })
  }

  /// Asks for other rows, and for all that is told of them.
  mutating func ask(_ destination: Destination) {
    returnsTo = nil
    askRows(destination, isNew: true)
    askNumbers()
    askFacets()
    askChart()
  }

  private mutating func askRows(_ destination: Destination, isNew: Bool) {
    hasMoved = false
    ask(
      .rows(
        RowsQuestion(scope: scope, destination: destination, limit: rowsWanted, isNew: isNew)))
  }

  /// How many rows and hits there are, and when.
  mutating func askNumbers() {
    ask(.totals(scope))
    askBars()
  }

  mutating func askBars() {
    if let slices = timeBars?.slices { ask(.bars(scope, slices)) }
  }

  mutating func askFacets() {
    if let facetQuestion { ask(.counts(facetQuestion)) }
  }

  mutating func askChart() {
    if let chart { ask(.chart(chart.question(scope))) }
  }

  mutating func ask(_ part: QuestionPart) {
    awaited.ask(part)
    asks = true
  }

  private var facetQuestion: FacetQuestion? {
    guard let facets else { return nil }
    return FacetQuestion(
      field: facets.field, query: memory.resolved(activeQuery.without(facets.field)),
      readerStates: facets.field == .state ? memory.states : [:])
  }

  /// Asks for what is missing after something happened: rows where the cursor is to go, rows ahead
  /// of it before it is at their edge, and what is known around the visit.
  mutating func askForMissing() {
    if let wanted {
      askRows(wanted, isNew: awaited.rows?.isNew ?? false)
    } else if lacksRowsAhead, let key = selectedRow?.key {
      askRows(.nearest(key), isNew: false)
    }
    wanted = nil
    if prompt == nil { awaited.remove { $0.isForTyping } }
    if !isReloading, context == nil, selectedVisit != nil, let key = selectedRow?.key {
      if !awaited.parts.contains(.context(key)) { ask(.context(key)) }
    } else {
      awaited.remove { $0.isQuiet }
    }
  }

  /// A few screens, so that more can come long before the cursor is at their edge; all of a small
  /// collection.
  private var rowsWanted: Int {
    max(desk.total <= mostHeldWhole ? mostHeldWhole : 0, 6 * max(8, layout.list.rows))
  }

  private var lacksRowsAhead: Bool {
    guard awaited.rows == nil, !rows.isEmpty, answeredQuery == storeQuery else { return false }
    let page = layout.list.rows
    return !window.reachesStart && list.top < page
      || !window.reachesEnd && list.top + 2 * page > rows.count
  }

  /// The question, when there is something new in it.
  mutating func question() -> [Effect] {
    guard asks else { return [] }
    asks = false
    return [.ask(awaited)]
  }

  /// True while a drawn view is being worked out.
  var awaitsChart: Bool {
    awaited.parts.contains { if case .chart = $0 { true } else { false } }
  }

  /// True while the open strip is being counted.
  var awaitsStrip: Bool {
    awaited.parts.contains { if case .strip = $0 { true } else { false } }
  }

  /// True while the answer to a part of a question is waited for.
  func awaits(_ part: QuestionPart) -> Bool { awaited.parts.contains(part) }

  // MARK: Answers

  /// An answer to what is no longer asked is passed over.
  mutating func receive(_ answer: Answer) {
    guard awaits(answer.part) else { return }
    awaited.remove { $0 == answer.part }
    switch (answer.part, answer.content) {
    case (.rows(let question), .arrived(let arrival)): receive(arrival, of: question)
    case (.rows(let question), .nowhere): goNowhere(question.destination)
    case (.rows, .hidden(let key)): showHidden(key)
    case (.context(let key), .context(let context, let reference)):
      learn(reference)
      contexts[key] = context
    case (.totals(let scope), .totals(let totals)): receive(totals, of: scope)
    case (.bars, .bars(let bars, let hits)):
      self.bars = bars
      barHits = search == nil ? [] : hits
    case (.counts(let question), .counts(let counts, let totals)):
      if question.field == facets?.field { facets?.receive(counts, totals: totals) }
    case (.completion(let question), .counts(let counts, _)):
      completionCounts = CompletionCounts(field: question.field, counts: counts)
    case (_, .strip(let content)): strip?.content = content
    case (_, .chart(let content)): chart?.receive(content)
    default: break
    }
  }

  private mutating func receive(_ totals: Answer.Totals, of scope: VisitScope) {
    guard scope.query == answeredQuery else { return }
    window.learn(count: totals.count, rank: totals.rank, of: totals.key)
    search?.hits = totals.hits
  }

  mutating func learn(_ reference: Reference) {
    if self.reference.people.isEmpty, self.reference.sources.isEmpty {
      self.reference = reference
    } else if reference != self.reference {
      self.reference.merge(reference)
    }
  }

  private mutating func goNowhere(_ destination: Destination) {
    switch destination {
    case .match(_, _, _, let what): notice = Notice("no \(what) here")
    case .visit(let id): notice = Notice("no visit has the id \(id)")
    case .hit(_, _, let isIncluded):
      search?.hits = Window()
      if isIncluded, let origin = search?.origin { restore(origin) }
      if isReloading { ask(staying) }
    default: break
    }
  }

  /// The filter hides a visit that is gone to: it is suspended.
  private mutating func showHidden(_ key: RowKey) {
    leave()
    filter.isSuspended = true
    filter.subject = nil
    notice = Notice(
      "the filter is suspended to show this visit; \(self.key(.backInHistory)) goes back")
    ask(.nearest(key))
  }

  mutating func tellOfMove(from before: RowKey, _ wasReloading: Bool) {
    movedFrom = nil
    guard let key = selectedRow?.key, !key.isSameVisit(as: before) else { return }
    let side = key < before ? "before" : "after"
    let why = wasReloading ? "no longer there" : "filtered out"
    let said = saidOfFilter.map { $0 + "; " } ?? ""
    notice = Notice("\(said)your visit is \(why); this is the nearest \(side) it")
  }

  // MARK: No answer

  /// A filter that has no answer, such as a pattern that takes too long, is not applied: the one
  /// before it is, whose rows are shown.
  mutating func receiveRefusal(of part: QuestionPart, _ notice: Notice) {
    guard awaits(part) else { return }
    self.notice = notice
    awaited.remove { $0 == part }
    doWithout(part)
    if case .rows = part, answeredQuery == nil, !query.isEmpty { beginUnfiltered() }
  }

  /// A filter the program begins with that has no answer, such as one of last time that asks what
  /// changed since an edition that is gone, empties no screen.
  private mutating func beginUnfiltered() {
    filter = Filter()
    lastFilter = nil
    ask(.remembered(memory.places[desk.title]?.visit ?? ""))
  }

  private mutating func doWithout(_ part: QuestionPart) {
    switch part {
    case .rows(let question):
      movedFrom = nil
      returnsTo = nil
      stepsAhead = 0
      guard question.scope.query == storeQuery, storeQuery != answeredQuery else { return }
      preview = nil
      if prompt == nil, let answered { filter = answered }
      // What was to be told of it has no answer either.
      awaited.parts = []
      doWithoutCounts()
      if window.count == nil { askNumbers() }
    case .counts: doWithoutCounts()
    case .chart: heldKeys = []
    case .context, .completion, .totals, .bars, .strip: break
    }
  }

  private mutating func doWithoutCounts() {
    facets?.isAwaited = false
    heldKeys = []
  }

  /// Stops waiting for anything: what is here stays, what is not is done without.
  mutating func giveUp() -> [Effect] {
    for part in awaited.parts { doWithout(part) }
    awaited.parts = []
    asks = false
    wanted = nil
    job = nil
    notice = Notice("given up")
    return [.giveUp]
  }

  // MARK: The store away

  /// What is shown stays; what is asked is answered when the store is back.
  mutating func receive(_ away: Message.Away?) {
    if self.away == nil, let away { notice = Notice(away.reason, isError: true) }
    if self.away != nil, away == nil { notice = Notice("the server answers again") }
    self.away = away
  }

  // MARK: The files again

  mutating func reload(_ desk: Desk) {
    let isCompared = desk.earlier != self.desk.earlier
    self.desk = desk
    isReloading = true
    let visits = "reloaded: \(desk.total.counted("visit"))"
    notice = Notice(isCompared ? comparison.map { "\(visits), \($0)" } ?? visits : visits)
    if awaitsFirstHit { askHits() } else { ask(staying) }
  }
}
