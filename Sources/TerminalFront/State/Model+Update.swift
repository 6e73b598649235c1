import Timeline

extension Model {
  /// Takes in what happened; returns what is to be done. Nothing else changes the model.
  public mutating func update(_ message: Message) -> [Effect] {
    let detailBefore = detailContent
    var effects = receive(message)
    keepLines(of: detailBefore)
    restoreDetail()
    scrollIntoView()
    if case .answered = message { effects += releaseKeys() }
    // What was refused is not asked for again before something else happens.
    if case .refused = message {
    } else {
      askForMissing()
      askForStrip()
      askForMoreOfChart()
    }
    saysWorking = saysWorking && isWaiting
    if !isWaiting { progress = nil }
    return effects + question()
  }

  private mutating func receive(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(let key): effects = waits(key) ? hold(key) : handle(key)
    case .pasted(let text): effects = paste(text)
    case .clicked(let position): effects = click(position)
    case .scrolled(let lines, let position): scroll(lines, at: position)
    case .resized(let size): resize(size)
    case .paused: showContinuations()
    case .background(let isDark): settings.theme.isDark = isDark
    case .late: saysWorking = isWaiting
    case .answered(let answer): receive(answer)
    case .refused(let part, let notice): receiveRefusal(of: part, notice)
    case .away(let away): receive(away)
    case .newerEdition(let news):
      notice = Notice("\(news); \(key(.reload)) shows it and marks new and changed ones")
    case .progress(let share): progress = share
    case .summarised(let summary):
      job = nil
      open(summary)
    case .reloaded(let desk):
      job = nil
      reload(desk)
    case .notReloaded(let desk):
      job = nil
      keepLastState(desk)
    case .filesChanged: effects = work(.reload)
    case .written(let text): effects = copy(text)
    case .counted(let sections):
      job = nil
      show(sections)
    case .gathered(let companions, let reference):
      job = nil
      show(companions, reference)
    case .finished(let notice):
      job = nil
      self.notice = notice
    case .noticed(let notice): self.notice = notice
    case .listed(let typed, let paths): listedPaths = ListedPaths(typed: typed, paths: paths)
    case .notKept(let notice):
      keepsMemory = false
      self.notice = notice
    }
    return effects
  }

  /// The first thing to do: ask for all that matches the filter.
  ///
  /// Goes to where the reader was last, and says so when last time's filter is applied.
  public mutating func start() -> [Effect] {
    tellOfEarlier()
    let told = tellOfEdition()
    if let view = settings.view { _ = openChart(view) }
    ask(takeUpLastPlace())
    return question() + told
  }

  private mutating func tellOfEarlier() {
    guard let comparison, notice == nil else { return }
    notice = Notice(comparison)
  }

  /// What is compared, and what the marks mean; nil where nothing is.
  var comparison: String? {
    desk.earlier.map {
      "compared with \($0): + is new, ± changed; \(key(.changes)) tells what changed"
    }
  }

  /// Says once that saved questions mean more than when they were saved.
  private mutating func tellOfEdition() -> [Effect] {
    guard memory.edition < ReaderMemory.newestEdition else { return [] }
    notice = Notice(
      "office: now finds members too; led: finds heads alone. Saved questions may find more")
    return remember([.edition(ReaderMemory.newestEdition)])
  }

  private mutating func takeUpLastPlace() -> Destination {
    guard query.isEmpty, let last = memory.places[desk.title] else { return .last }
    if !last.query.isEmpty, let filter = try? VisitQuery(last.query) {
      self.filter.query = filter
      lastFilter = filter
    }
    return .remembered(last.visit)
  }

  /// The last thing to do: remember where the reader is.
  public mutating func end() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    // Somebody's own timeline is a place one has gone to: the next start is not there.
    let kept = filter.subject == nil ? filter : history.lastOutsideSubjects?.filter ?? Filter()
    let last = ReaderMemory.LastPlace(visit: visit.qualifiedID, query: kept.query.description)
    return remember([.place(desk.title, last)])
  }

  // MARK: Keys

  /// Where the keys are typed.
  var keyScope: CommandScope {
    switch focus {
    case .facets: .facets
    case .list: chart == nil && strip == nil ? .list : .charts
    case .detail: .detail
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if let command = terminalCommand(key) { return perform(command, nil) }
    if let notice { messages = (messages + [notice]).suffix(200) }
    notice = nil
    awaitsContext = nil
    saidOfFilter = nil
    if turnsFields(key) { return [] }
    if overlay?.letsKeysThrough == true { overlay = nil }
    let cancelsInput = key == .control("c") && !input.isEmpty
    if key == .escape || cancelsInput || closesOverlay(key) { return stepOut() }
    if let effects = handleInOverlay(key) ?? handleInFacets(key) { return effects }
    switch input.add(key, keyMap, in: keyScope) {
    case .waiting: return []
    case .command(let command, let count): return perform(command, count)
    case .unknown(let keys):
      let text = keys.map(\.label).joined()
      notice = Notice("\(text) does nothing here; \(self.key(.help)) lists the keys")
      return []
    }
  }

  /// What a control key does to the terminal, whatever lies open and whatever is being typed.
  private func terminalCommand(_ key: Key) -> Command? {
    guard case .control = key, let command = keyMap.command([key], in: .everywhere),
      [.redraw, .suspend].contains(command)
    else { return nil }
    return command
  }

  /// What a key would act on is on its way, and it must not act on something else.
  private func waits(_ key: Key) -> Bool { waitsForCounts(key) || waitsForDrawing(key) }

  /// What is drawn first has not come, and without it the cursor can go nowhere.
  private func waitsForDrawing(_ key: Key) -> Bool {
    guard focus == .list, overlay == nil, chart?.content == nil, awaitsChart else { return false }
    if case .control = key { return false }
    guard heldKeys.isEmpty else { return key != .escape }
    return keyMap.command([key], in: .charts)?.movesInDrawing ?? false
  }

  private func waitsForCounts(_ key: Key) -> Bool {
    guard focus == .facets, facets?.isAwaited == true else { return false }
    guard overlay?.letsKeysThrough != false else { return false }
    let command = keyMap.command([key], in: .facets)
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
    while let key = heldKeys.first, !waits(key) {
      heldKeys.removeFirst()
      effects += update(.key(key))
    }
    return effects
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else {
      notice = Notice(
        "pasted text is not read as keys; press \(key(.search)) first to search for it")
      return []
    }
    guard prompt?.paste(text) == .edited else { return [] }
    return promptEdited()
  }

  private mutating func resize(_ size: Size) {
    let before = timeBars
    self.size = size
    if timeBars != before, answeredQuery != nil { askBars() }
  }
}
