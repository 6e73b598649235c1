import Timeline

/// Who took part in the visits of somebody, while it is open: the number under the cursor.
struct CompanionsTable: Equatable, Sendable {
  /// A column whose cells lead somewhere.
  enum Column: Hashable, Sendable, CaseIterable {
    case visits, head, member, host, named, events, first, last
  }

  var companions: Companions
  var reference: Reference
  var row = 0
  var column = Column.visits

  var selected: Companions.Row? {
    companions.rows.indices.contains(row) ? companions.rows[row] : nil
  }

  /// "With Kim Jong Un: 61 visits that took place".
  var title: String {
    let noun = companions.visits == 1 ? "visit" : "visits"
    let beside = companions.query.isEmpty ? "" : ": \(companions.query)"
    let name = companions.subject.name(reference)
    return "With \(name): \(companions.visits) \(noun) that took place\(beside)"
  }

  mutating func move(by rows: Int) {
    row = min(max(0, row + rows), max(0, companions.rows.count - 1))
  }

  mutating func moveAcross(_ key: Key) {
    let all = Column.allCases
    let at = all.firstIndex(of: column) ?? 0
    switch key {
    case .character("l"), .right: column = all[min(at + 1, all.count - 1)]
    case .character("h"), .left: column = all[max(at - 1, 0)]
    default: break
    }
  }

  /// The visits the number under the cursor counts. Events have no question of their own: theirs
  /// are among all the visits.
  var question: VisitQuery? {
    guard let selected else { return nil }
    switch column {
    case .visits, .events: return companions.question(selected)
    case .head: return companions.question(selected, as: .head)
    case .member: return companions.question(selected, as: .member)
    case .host: return companions.question(selected, as: .host)
    case .named: return companions.question(selected, as: .event)
    case .first, .last: return nil
    }
  }

  /// The visit under the cursor where it is one.
  var visit: Visit.ID? {
    switch column {
    case .first: selected?.first.id
    case .last: selected?.last.id
    default: nil
    }
  }

  /// The row under the cursor: who, how often, and how often as what.
  var words: String {
    guard let selected else { return "" }
    let numbers = Column.allCases.compactMap { column in
      number(column, selected).flatMap { $0 == 0 ? nil : "\(column.title) \($0)" }
    }
    return
      ([reference.name(ofPerson: selected.person)] + numbers
      + ["first \(selected.first.dates.words())", "last \(selected.last.dates.words())"])
      .joined(separator: ", ")
  }

  func number(_ column: Column, _ row: Companions.Row) -> Int? {
    switch column {
    case .visits: row.visits
    case .head: row.capacities[.head] ?? 0
    case .member: row.capacities[.member] ?? 0
    case .host: row.capacities[.host] ?? 0
    case .named: row.capacities[.event] ?? 0
    case .events: row.events
    case .first, .last: nil
    }
  }
}

/// A table that was left for the visits of one of its numbers, to come back to.
struct LeftTable: Equatable, Sendable {
  var panel: PanelState
  /// The question its number stood for.
  var query: VisitQuery
}

extension Model {
  /// Asks who took part in the same visits as the person under the cursor, or of the timeline.
  mutating func askWho() -> [Effect] {
    let targets = subjectsUnderCursor.map(Target.companions)
    guard let first = targets.first else {
      notice = Notice("nobody stands here; in the visit, put the cursor on a name")
      return []
    }
    guard targets.count > 1 else { return follow(first) }
    overlay = .choices(ChoiceState(targets: targets))
    return []
  }

  private var subjectsUnderCursor: [Subject] {
    if focus == .detail {
      let found = (detail?.targets(onLine: detailCursor) ?? []).compactMap { target in
        if case .subject(let subject) = target { subject } else { nil }
      }
      let people = found.filter { if case .person = $0 { true } else { false } }
      if !found.isEmpty { return people.isEmpty ? found : people }
    }
    if let subject = filter.subject?.subject { return [subject] }
    return selectedVisit?.delegation.heads.map { .person($0.person) } ?? []
  }

  /// The filter holds too, as far as it is not the timeline itself.
  mutating func gather(_ subject: Subject) -> [Effect] {
    let own = subject.query.conditions
    let beside = storeQuery.conditions.filter { !own.contains($0) }
    return work(.companions(subject, VisitQuery(beside)))
  }

  mutating func show(_ companions: Companions, _ reference: Reference) {
    guard !companions.rows.isEmpty else {
      let name = companions.subject.name(reference)
      notice = Notice("nobody took part in a visit with \(name)")
      return
    }
    panel = PanelState(
      content: .companions(CompanionsTable(companions: companions, reference: reference)))
  }

  /// The visits of the number under the cursor; Esc comes back to the table.
  mutating func open(_ table: CompanionsTable) -> [Effect] {
    let left = panel
    guard let row = table.selected else { return [] }
    if let visit = table.visit {
      overlay = nil
      return follow(.visit(visit))
    }
    guard let question = table.question, table.number(table.column, row) != 0 else {
      notice = Notice("there are none to open")
      return []
    }
    overlay = nil
    let effects = setQuery(question)
    focus = .list
    leftTable = left.map { LeftTable(panel: $0, query: question) }
    return effects
  }

  /// True where Esc leads back to a table.
  var isBehindTable: Bool { leftTable?.query == filter.query && filter.query.isEmpty == false }

  mutating func returnToTable() {
    goBackInHistory()
    overlay = leftTable.map { .panel($0.panel) }
    leftTable = nil
  }
}
