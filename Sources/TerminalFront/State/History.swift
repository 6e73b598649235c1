import Timeline

/// Where the reader stands: the filter, the visit, and what of it is on the screen.
struct Place: Hashable, Sendable {
  var query: VisitQuery
  var isSuspended: Bool
  /// The parts of the filter that are set aside.
  var suspended: Set<Condition>
  var subject: SubjectSummary?
  var row: VisitRow?
  /// How far below the top of the list the row stands.
  var offset: Int
  var detailTop: Int
  var detailCursor: Int
  var focus: Pane
}

/// The places left behind, and those gone back from, as in a web browser.
struct History: Hashable, Sendable {
  private var back: [Place] = []
  private var forward: [Place] = []
  private static let longest = 200

  var isEmpty: Bool { back.isEmpty }

  /// Remembers a place that is being left for a new one.
  mutating func leave(_ place: Place) {
    guard back.last != place else { return }
    back.append(place)
    if back.count > Self.longest { back.removeFirst() }
    forward = []
  }

  mutating func goBack(from place: Place) -> Place? {
    guard let last = back.popLast() else { return nil }
    forward.append(place)
    return last
  }

  mutating func goForward(from place: Place) -> Place? {
    guard let next = forward.popLast() else { return nil }
    back.append(place)
    return next
  }
}

extension Model {
  var place: Place {
    Place(
      query: query, isSuspended: isSuspended, suspended: suspended, subject: subject,
      row: selectedRow,
      offset: list.selected - list.top, detailTop: detailTop, detailCursor: detailCursor,
      focus: focus == .facets ? .list : focus)
  }

  /// Remembers where the reader stands, or stood before typing, before going far away.
  mutating func leave(_ origin: Place? = nil) {
    history.leave(origin ?? place)
    recordForUndo(origin)
  }

  mutating func goBackInHistory() -> [Effect] {
    guard let place = history.goBack(from: place) else {
      notice = Notice("there is no place to go back to")
      return []
    }
    return go(to: place)
  }

  mutating func goForwardInHistory() -> [Effect] {
    guard let place = history.goForward(from: place) else {
      notice = Notice("there is no place to go forward to")
      return []
    }
    return go(to: place)
  }

  /// To the very place: filter, visit, scroll position, pane.
  ///
  /// - Parameter hasNewRows: true when the rows of the same filter are others now.
  mutating func go(to place: Place, hasNewRows: Bool = false) -> [Effect] {
    let hasRows =
      !hasNewRows && place.query == query && place.isSuspended == isSuspended
      && place.suspended == suspended
    query = place.query
    isSuspended = place.isSuspended
    suspended = place.suspended
    subject = place.subject
    guard hasRows else {
      returnsTo = place
      return [ask(rows: true)]
    }
    stand(at: place)
    return []
  }

  /// The rows are here: takes up the position.
  mutating func stand(at place: Place) {
    if let row = place.row { list.selected = index(ofRow: row.number) }
    list.keep(offset: place.offset)
    detailTop = place.detailTop
    detailCursor = place.detailCursor
    focus = place.focus
    // Without what is known around the visit its detail is shorter.
    awaitsContext = context == nil ? place : nil
  }

  /// What is known around the visit has come: its detail is whole, and the very line is there.
  mutating func restoreDetail() {
    guard context != nil, let place = awaitsContext, place.row == selectedRow else { return }
    awaitsContext = nil
    detailTop = place.detailTop
    detailCursor = place.detailCursor
  }

  /// Out of somebody's own timeline, to where it was opened.
  mutating func leaveSubject() -> [Effect] {
    var here = self.place
    while let place = history.goBack(from: here) {
      if place.subject != subject { return go(to: place) }
      here = place
    }
    // The way back is longer than what is remembered of it.
    subject = nil
    return setQuery(VisitQuery())
  }

  // MARK: Following links

  /// Where Enter leads in the detail.
  mutating func followTarget() -> [Effect] {
    let targets = detail?.targets(onLine: detailCursor) ?? []
    if targets.count > 1 {
      choices = ChoiceState(targets: targets)
      return []
    }
    guard let target = targets.first else {
      notice = Notice("nothing to follow on this line")
      return []
    }
    return follow(target)
  }

  mutating func follow(_ target: Target) -> [Effect] {
    switch target {
    case .visit(let id): return [.locate(id)]
    case .subject(let subject): return [.summarise(subject)]
    case .source(let number): return openSource(number)
    }
  }

  /// Opens a subject's own timeline.
  mutating func open(_ summary: SubjectSummary) -> [Effect] {
    leave()
    subject = summary
    query = summary.subject.query
    isSuspended = false
    search = nil
    focus = .list
    return [ask(rows: true)]
  }

  mutating func go(toLocated row: VisitRow?, _ id: Visit.ID) -> [Effect] {
    guard let row else {
      notice = Notice("no visit has the id \(id)")
      return []
    }
    leave()
    let index = index(ofRow: row.number)
    guard rows.indices.contains(index), rows[index] == row else {
      isSuspended = true
      subject = nil
      notice = Notice("the filter is suspended to show this visit; H goes back")
      return [ask(rows: true, stand: id)]
    }
    jump(to: index)
    return []
  }
}

/// A short list to choose from, when a line leads to several places.
struct ChoiceState: Hashable, Sendable {
  var targets: [Target]
  var selected = 0
}

extension Model {
  mutating func handleInChoices(_ key: Key) -> [Effect] {
    guard let state = choices else { return [] }
    switch key {
    case .escape, .character("q"), .control("c"), .left: choices = nil
    case .down, .character("j"):
      choices?.selected = min(state.selected + 1, state.targets.count - 1)
    case .up, .character("k"): choices?.selected = max(state.selected - 1, 0)
    case .enter, .right, .character("l"): return choose(state.selected)
    case .character(let digit):
      if let number = digit.wholeNumberValue, state.targets.indices.contains(number - 1) {
        return choose(number - 1)
      }
    default: break
    }
    return []
  }

  private mutating func choose(_ index: Int) -> [Effect] {
    guard let target = choices?.targets[index] else { return [] }
    choices = nil
    return follow(target)
  }
}
