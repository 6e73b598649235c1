import Timeline

/// What is asked of the store, and what becomes of the answers.
extension Model {
  mutating func ask(
    rows: Bool = false, hits: Bool = false, cursor: Visit.ID? = nil,
    completion: FacetQuestion? = nil, chart asksForChart: Bool = false
  ) -> Effect {
    questionNumber += 1
    var question = Question(number: questionNumber, completion: completion, cursor: cursor)
    if rows { question.rows = storeQuery }
    if rows || asksForChart { question.chart = chart?.question(storeQuery) }
    if let search, rows || hits { question.hits = hitQuery(search) }
    if let facets {
      question.counts = FacetQuestion(
        field: facets.field, query: memory.resolved(activeQuery.without(facets.field)))
      if facets.field == .state { question.counts?.readerStates = memory.states }
    }
    return .ask(question)
  }

  mutating func receive(_ answer: Answer) {
    guard answer.question.number >= answeredNumber else { return }
    answeredNumber = answer.question.number
    // Rows of a filter no longer applied are passed over; those of this one are on their way.
    if let rows = answer.rows, answer.question.rows == storeQuery {
      filterTerms = answer.filterTerms ?? filterTerms
      emptyHint = answer.hint ?? (rows.isEmpty ? memory.emptyHint(for: activeQuery) : nil)
      if preview == nil { answered = filter }
      show(rows, cursor: answer.cursor)
    }
    if let counts = answer.counts, answer.question.counts?.field == facets?.field {
      facets?.receive(counts, totals: answer.totals ?? [:])
    }
    if let counts = answer.completion, let field = answer.question.completion?.field {
      completionCounts = CompletionCounts(field: field, counts: counts)
    }
    if let sections = answer.overview { show(sections) }
    if let content = answer.chart { chart?.receive(content) }
    if let hits = answer.hits {
      receive(hits: hits, answer.searchTerms ?? [], of: answer.question.hits)
    }
    refreshBars()
  }

  /// A filter that has no answer, such as a pattern that takes too long, is not applied: the one
  /// before it is, whose rows are shown.
  mutating func receiveRefusal(of question: Question, _ notice: Notice) {
    self.notice = notice
    answeredNumber = max(answeredNumber, question.number)
    facets?.isAwaited = false
    heldKeys = []
    search?.isAwaited = false
    movedFrom = nil
    returnsTo = nil
    guard question.rows == storeQuery else { return }
    preview = nil
    if prompt == nil, let answered { filter = answered }
  }

  /// New rows, and the cursor on the visit it was on, or on the nearest in time; first on the newest.
  private mutating func show(_ rows: [VisitRow], cursor: VisitRow?) {
    // A half-typed word does not empty the list.
    if preview != nil, rows.isEmpty {
      notice = Notice("no visits match this so far")
      return
    }
    let wasReloading = isReloading
    if isReloading { forgetVisits() }
    if let position = returnsTo {
      returnsTo = nil
      self.rows = rows
      return restore(position)
    }
    let before = cursor ?? selectedRow ?? lastRow
    let offset = list.selected - list.top
    self.rows = rows
    guard let before else {
      list.selected = rows.count - 1
      return
    }
    list.selected = index(nearest: before)
    list.scroll(offset: offset)
    if selectedRow != before { showDetailFromTop() }
    if preview == nil { tellOfMove(from: movedFrom ?? before, wasReloading) }
  }

  private mutating func tellOfMove(from before: VisitRow, _ wasReloading: Bool) {
    movedFrom = nil
    guard let selectedRow, selectedRow != before else { return }
    let side = selectedRow.number < before.number ? "before" : "after"
    let why = wasReloading ? "no longer there" : "filtered out"
    let said = resumed.map { $0 + "; " } ?? ""
    notice = Notice("\(said)your visit is \(why); this is the nearest \(side) it")
  }

  mutating func receive(_ fetched: [(row: VisitRow, visit: Visit)], _ reference: Reference) {
    if visits.count > Self.mostVisitsKept {
      let shown = Set(shownRows.map(\.number))
      visits = visits.filter { shown.contains($0.key) }
      contexts = contexts.filter { shown.contains($0.key) }
    }
    for (row, visit) in fetched { visits[row.number] = visit }
    if self.reference.people.isEmpty, self.reference.sources.isEmpty {
      self.reference = reference
    } else if reference != self.reference {
      self.reference.merge(reference)
    }
  }

  private static let mostVisitsKept = 2_000

  /// To what a search for the next of a kind found.
  mutating func goToFound(_ row: VisitRow?, _ what: String) {
    guard let row else {
      notice = Notice("no \(what) here")
      return
    }
    leave()
    jump(to: index(ofRow: row.number))
  }

  mutating func reload(_ desk: Desk) -> [Effect] {
    let id = selectedVisit?.id
    self.desk = desk
    isReloading = true
    notice = Notice("reloaded: \(desk.total) visits")
    return [ask(rows: true, cursor: id)]
  }

  /// Row numbers mean other visits now.
  private mutating func forgetVisits() {
    isReloading = false
    visits = [:]
    contexts = [:]
    reference = Reference()
  }
}
