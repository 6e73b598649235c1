import Timeline

extension Model {
  /// Takes in what happened; returns what is to be done. Nothing else changes the model.
  public mutating func update(_ message: Message) -> [Effect] {
    let detailBefore = detailContent
    let effects = receive(message)
    saysWorking = saysWorking && isWaiting
    keepLines(of: detailBefore)
    restoreDetail()
    settle()
    return effects
  }

  private mutating func receive(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(let key): effects = waitsForCounts(key) ? hold(key) : handle(key)
    case .pasted(let text): effects = paste(text)
    case .clicked(let position): effects = click(position)
    case .scrolled(let lines, let position): scroll(lines, at: position)
    case .resized(let size): resize(size)
    case .paused: showsContinuations = !input.pending.isEmpty
    case .late: saysWorking = isWaiting
    case .answered(let answer):
      take(answer)
      effects = releaseKeys()
    case .fetched(let visits, let reference): take(visits, reference)
    case .found(let row, let what): take(row, what)
    case .located(let row, let id): effects = go(toLocated: row, id)
    case .context(let row, let context, let reference):
      self.reference.merge(reference)
      contexts[row.number] = context
    case .summarised(let summary): effects = open(summary)
    case .reloaded(let desk): effects = reload(desk)
    case .refused(let question, let notice): takeRefusal(question, notice)
    case .noticed(let notice): self.notice = notice
    case .notKept(let notice):
      keepsMemory = false
      self.notice = notice
    }
    return effects
  }

  /// The first thing to do: ask for all the filter lets through.
  ///
  /// Takes up the place where the reader was last, and the filter with a word that it is there.
  public mutating func start() -> [Effect] {
    guard query.isEmpty, let last = memory.places[desk.title] else { return [ask(rows: true)] }
    if !last.query.isEmpty, let filter = try? VisitQuery(last.query) {
      query = filter
      desk.banner =
        desk.banner ?? "the filter of last time is in force: \(last.query) — X clears it"
    }
    return [ask(rows: true, stand: last.visit)]
  }

  /// The last thing to do: remember where the reader is.
  public mutating func end() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    let place = ReaderMemory.LastPlace(visit: visit.id, query: query.description)
    return remember([.place(desk.title, place)])
  }

  // MARK: Keys

  private mutating func handle(_ key: Key) -> [Effect] {
    if let notice { messages = (messages + [notice]).suffix(200) }
    notice = nil
    awaitsContext = nil
    resumed = nil
    showsContinuations = false
    showsFields = false
    if let command = letterFor {
      letterFor = nil
      return handleLetter(command, key)
    }
    if prompt != nil { return handleInPrompt(key) }
    if help != nil { return handleInHelp(key) }
    if choices != nil { return handleInChoices(key) }
    if savedViews != nil { return handleInViews(key) }
    if !input.isEmpty, key == .escape || key == .control("c") {
      input.clear()
      return []
    }
    if let effects = handleInFacets(key) { return effects }
    switch input.add(key, keyMap, inFacets: focus == .facets) {
    case .waiting: return []
    case .command(let command, let count): return perform(command, count)
    case .unknown(let keys):
      let text = keys.map(\.label).joined()
      notice = Notice("\(text) does nothing here; ? lists the keys")
      return []
    }
  }

  /// The values a key would act on are on their way, and it must not act on others.
  private func waitsForCounts(_ key: Key) -> Bool {
    guard focus == .facets, facets?.isAwaited == true, prompt == nil, help == nil else {
      return false
    }
    let command = keyMap.command([key], inFacets: true)
    if command?.actsOnValues == true { return true }
    // What comes after a key that waits waits too, as far as it is about the pane.
    guard !heldKeys.isEmpty else { return false }
    return command.map { $0.spec.scope == .facets || $0 == .facets || $0 == .back } ?? true
  }

  private mutating func hold(_ key: Key) -> [Effect] {
    heldKeys.append(key)
    return []
  }

  /// Does what was typed ahead, up to the next key that has to wait.
  private mutating func releaseKeys() -> [Effect] {
    var effects: [Effect] = []
    while let key = heldKeys.first, !waitsForCounts(key) {
      heldKeys.removeFirst()
      effects += update(.key(key))
    }
    return effects
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else {
      notice = Notice("pasted text is no keys; press / first to search for it")
      return []
    }
    guard prompt?.paste(text) == .edited else { return [] }
    return promptEdited()
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    refreshBars()
  }

  // MARK: Answers

  mutating func ask(
    rows: Bool = false, hits: Bool = false, stand: Visit.ID? = nil,
    completion: FacetQuestion? = nil
  ) -> Effect {
    questionNumber += 1
    var question = Question(number: questionNumber, completion: completion, stand: stand)
    if rows { question.rows = storeQuery }
    if let search, rows || hits { question.hits = hitQuery(search) }
    if let facets {
      question.counts = FacetQuestion(
        field: facets.field, query: memory.resolved(activeQuery.without(facets.field)))
      if facets.field == .state { question.counts?.readerStates = memory.states }
    }
    return .ask(question)
  }

  private mutating func take(_ answer: Answer) {
    guard answer.question.number >= answeredNumber else { return }
    answeredNumber = answer.question.number
    // Rows of a filter no longer in force are passed over; those in force are on their way.
    if let rows = answer.rows, answer.question.rows == storeQuery {
      filterTerms = answer.filterTerms ?? filterTerms
      emptyHint = answer.hint ?? (rows.isEmpty ? memory.emptyHint(for: activeQuery) : nil)
      if preview == nil { answered = filter }
      take(rows, stand: answer.stand)
    }
    if let counts = answer.counts, answer.question.counts?.field == facets?.field {
      facets?.take(counts, totals: answer.totals ?? [:])
    }
    if let counts = answer.completion, let field = answer.question.completion?.field {
      completionCounts = CompletionCounts(field: field, counts: counts)
    }
    if let hits = answer.hits {
      take(hits: hits, answer.searchTerms ?? [], of: answer.question.hits)
    }
    refreshBars()
  }

  private var filter: Filter {
    Filter(query: query, isSuspended: isSuspended, suspended: suspended, subject: subject)
  }

  /// A filter that has no answer, such as a pattern that takes too long, is not in force: the one
  /// before it is, whose rows are shown.
  private mutating func takeRefusal(_ question: Question, _ notice: Notice) {
    self.notice = notice
    answeredNumber = max(answeredNumber, question.number)
    facets?.isAwaited = false
    heldKeys = []
    search?.isAwaited = false
    movedFrom = nil
    returnsTo = nil
    guard question.rows == storeQuery else { return }
    preview = nil
    guard prompt == nil, let answered else { return }
    query = answered.query
    isSuspended = answered.isSuspended
    suspended = answered.suspended
    subject = answered.subject
  }

  /// New rows, and the cursor on the visit it was on, or on the nearest in time; first on the newest.
  private mutating func take(_ rows: [VisitRow], stand: VisitRow?) {
    // A half-typed word does not empty the list.
    if preview != nil, rows.isEmpty {
      notice = Notice("no visit matches this so far")
      return
    }
    let wasReloading = isReloading
    if isReloading { forgetVisits() }
    if let place = returnsTo {
      returnsTo = nil
      self.rows = rows
      return self.stand(at: place)
    }
    let before = stand ?? selectedRow ?? lastRow
    let offset = list.selected - list.top
    self.rows = rows
    guard let before else {
      list.selected = rows.count - 1
      return
    }
    list.selected = index(nearest: before)
    list.keep(offset: offset)
    if selectedRow != before { showDetailFromTop() }
    if preview == nil { tellOfMove(from: movedFrom ?? before, wasReloading) }
  }

  private mutating func tellOfMove(from before: VisitRow, _ wasReloading: Bool) {
    movedFrom = nil
    guard let selectedRow, selectedRow != before else { return }
    let side = selectedRow.number < before.number ? "before" : "after"
    let why = wasReloading ? "no longer there" : "filtered away"
    let said = resumed.map { $0 + "; " } ?? ""
    notice = Notice("\(said)your visit is \(why); this is the nearest \(side) it")
  }

  private mutating func take(_ fetched: [(row: VisitRow, visit: Visit)], _ reference: Reference) {
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

  private mutating func take(_ row: VisitRow?, _ what: String) {
    guard let row else {
      notice = Notice("no \(what) here")
      return
    }
    leave()
    jump(to: index(ofRow: row.number))
  }

  private mutating func reload(_ desk: Desk) -> [Effect] {
    let id = selectedVisit?.id
    self.desk = desk
    isReloading = true
    notice = Notice("read again: \(desk.total) visits")
    return [ask(rows: true, stand: id)]
  }

  /// Row numbers mean other visits now.
  private mutating func forgetVisits() {
    isReloading = false
    visits = [:]
    contexts = [:]
    reference = Reference()
  }

  // MARK: Settling

  /// Brings scroll positions into bounds; drawing then only reads them.
  private mutating func settle() {
    let layout = layout
    list.settle(rows, zoom, height: layout.list.rows)
    lastRow = selectedRow ?? lastRow
    settleSpelling()
    facets?.settle(height: layout.facets.rows - 1)
    if let detail { settle(detail, rows: layout.detail.rows) }
    if let top = help?.top {
      let lines = HelpView.lines(self).count
      help?.top = min(max(0, top), max(0, lines - HelpView.area(size).rows))
    }
  }

  private mutating func settle(_ detail: DetailDocument, rows: Int) {
    if let line = seeksHit?.line(in: detail.hitLines) { show(detailLine: line, rows: rows) }
    seeksHit = nil
    detailCursor = min(max(0, detailCursor), max(0, detail.lines.count - 1))
    if focus == .detail, rows > 0 {
      detailTop = min(max(detailTop, detailCursor - rows + 1), detailCursor)
    }
    detailTop = min(max(0, detailTop), max(0, detail.lines.count - rows))
  }

  /// The lines of the detail that are looked at stay so where it is laid out anew.
  private mutating func keepLines(of content: DetailContent?) {
    guard let content, let now = detailContent, content != now, content.visit.id == now.visit.id,
      detailTop > 0 || detailCursor > 0
    else { return }
    let (old, new) = (DetailDocument(content, reference), DetailDocument(now, reference))
    let below = detailCursor - detailTop
    detailCursor = new.line(old.anchor(of: detailCursor)) ?? detailCursor
    if focus == .detail {
      detailTop = detailCursor - below
    } else if detailTop > 0 {
      detailTop = new.line(old.anchor(of: detailTop)) ?? detailTop
    }
  }

  mutating func showDetailFromTop() {
    detailTop = 0
    detailCursor = 0
  }

  mutating func refreshBars() {
    let columns = StripView.barColumns(self)
    bars = StripView.bars(rows, span: desk.span, columns: columns)
    let hits = StripView.bars(search?.hits ?? [], span: desk.span, columns: columns)
    barHits = Set(hits.indices.filter { hits[$0] > 0 })
  }
}
