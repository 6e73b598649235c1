import Timeline

/// Where the lines of the detail lead: to a visit, to somebody's own timeline, to a source.
extension Model {
  /// From the list into the detail; in the detail to where the line leads.
  mutating func open() -> [Effect] {
    if focus == .detail { return followTarget() }
    focus = .detail
    detailCursor = max(detailCursor, detailTop)
    return []
  }

  /// Where Enter leads in the detail.
  private mutating func followTarget() -> [Effect] {
    let targets = detail?.targets(onLine: detailCursor) ?? []
    if targets.count > 1 {
      overlay = .choices(ChoiceState(targets: targets))
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
    case .visit(let id): go(.visit(id))
    case .subject(let subject): return work(.summarise(subject))
    case .companions(let subject): return gather(subject)
    case .source(let number): return openSource(number)
    case .claim(let number):
      openedClaims.formSymmetricDifference([number])
      return []
    }
    return []
  }

  /// Opens a subject's own timeline.
  mutating func open(_ summary: SubjectSummary) {
    leave()
    filter = Filter(query: summary.subject.query, subject: summary)
    search = nil
    focus = .list
    ask(staying)
  }

  /// Something done with the whole store; the newest takes the place of what was begun before.
  mutating func work(_ job: Job) -> [Effect] {
    self.job = job
    return [.work(job)]
  }

  /// Out of somebody's own timeline, to where it was opened.
  mutating func leaveSubject() -> [Effect] {
    var here = position
    while let before = history.goBack(from: here) {
      if before.filter.subject != filter.subject {
        go(to: before)
        return []
      }
      here = before
    }
    // The way back is longer than what is remembered of it.
    filter.subject = nil
    return setQuery(VisitQuery())
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

/// A short list to choose from, when a line leads to several places.
struct ChoiceState: Hashable, Sendable {
  var targets: [Target]
  var selected = 0
}

extension Model {
  mutating func handle(_ key: Key, in choices: ChoiceState) -> [Effect] {
    var choices = choices
    switch key {
    case .enter, .right, .character("l"): return choose(choices.targets[choices.selected])
    case .character(let digit) where digit.wholeNumberValue != nil:
      let index = (digit.wholeNumberValue ?? 0) - 1
      return choices.targets.indices.contains(index) ? choose(choices.targets[index]) : []
    default:
      choices.selected = Menu.selection(choices.selected, of: choices.targets.count, after: key)
      overlay = .choices(choices)
      return []
    }
  }

  private mutating func choose(_ target: Target) -> [Effect] {
    overlay = nil
    return follow(target)
  }
}
