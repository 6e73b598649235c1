import Timeline

extension Model {
  /// Puts another filter in force. The cursor stays on its visit, or goes to the nearest in time.
  ///
  /// - Parameter origin: where the reader stood before the filter was typed and shown.
  mutating func setQuery(_ query: VisitQuery, from origin: Place? = nil) -> [Effect] {
    guard query != self.query || isSuspended || !suspended.isEmpty || preview != nil else {
      return []
    }
    leave(origin)
    movedFrom = movedFrom ?? selectedRow
    if isSuspended, !query.isEmpty {
      let rest = self.query.conditions.filter(query.conditions.contains)
      if !rest.isEmpty { resumed = "the suspended filter is in force again, changed" }
      notice = resumed.map { Notice($0) }
    }
    self.query = query
    isSuspended = false
    suspended = suspended.intersection(query.conditions)
    preview = nil
    if subject.map({ $0.subject.query != query }) ?? false { subject = nil }
    return [ask(rows: true, stand: id(at: origin))]
  }

  /// The visit at a place.
  func id(at place: Place?) -> Visit.ID? { place?.row.flatMap { visits[$0.number]?.id } }

  /// All of the filter, or with a count that part of it.
  mutating func suspendFilter(_ count: Int?) -> [Effect] {
    guard !query.isEmpty else { return sayNoFilter() }
    if let count {
      guard let condition = condition(count) else { return [] }
      leave()
      suspended.formSymmetricDifference([condition])
      let isAside = suspended.contains(condition)
      notice = Notice("\(condition) is \(isAside ? "suspended; \(count)! resumes it" : "back")")
      return [ask(rows: true)]
    }
    leave()
    isSuspended.toggle()
    notice = Notice(isSuspended ? "the filter is suspended; ! resumes it" : "the filter is back")
    return [ask(rows: true)]
  }

  mutating func clearFilter() -> [Effect] {
    query.isEmpty ? sayNoFilter() : setQuery(VisitQuery())
  }

  private mutating func sayNoFilter() -> [Effect] {
    notice = Notice("there is no filter; f begins one")
    return []
  }

  /// Drops the last part of the filter, or with a count that part.
  mutating func dropFilter(_ count: Int?) -> [Effect] {
    guard !query.isEmpty else { return sayNoFilter() }
    guard let count else { return setQuery(VisitQuery(query.conditions.dropLast())) }
    guard let condition = condition(count) else { return [] }
    return setQuery(VisitQuery(query.conditions.filter { $0 != condition }))
  }

  private mutating func condition(_ number: Int) -> Condition? {
    if query.conditions.indices.contains(number - 1) { return query.conditions[number - 1] }
    notice = Notice("the filter has \(query.conditions.count) parts; there is no \(number)")
    return nil
  }

  /// Filters by what is under the cursor: in the list the delegation's party, in the detail the
  /// person, place or party of the line.
  mutating func filterByThis() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    var wanted: (Field, String) = (.delegation, visit.delegation.party)
    if focus == .detail {
      let subjects = (detail?.targets(onLine: detailCursor) ?? []).compactMap { target in
        if case .subject(let subject) = target { return subject }
        return nil
      }
      switch subjects.first {
      case .person(let id): wanted = (.person, id)
      case .place(let id): wanted = (.place, id)
      case .party(let code): wanted = (.party, code)
      case nil:
        notice = Notice("nothing to filter by on this line")
        return []
      }
    }
    if query.inclusion(of: wanted.1, in: wanted.0) == .included, !isSuspended {
      notice = Notice("the filter has \(wanted.0.rawValue):\(wanted.1) already")
      return []
    }
    return setQuery(query.setting(wanted.1, of: wanted.0, to: .included))
  }

  // MARK: The facet pane

  mutating func openFacets() -> [Effect] {
    if facets == nil {
      facets = closedFacets ?? FacetState(field: .delegation)
      facets?.reopen()
    }
    focus = .facets
    showsFields = true
    return [ask()]
  }

  /// What is typed to narrow the values goes first, then the pane.
  mutating func leaveFacets() -> [Effect] {
    if facets?.typedYear != nil {
      facets?.leaveTypedYear()
      return []
    }
    if facets?.narrow.isEmpty == false {
      facets?.narrow = ""
      return []
    }
    return closeFacets()
  }

  mutating func closeFacets() -> [Effect] {
    closedFacets = facets
    facets = nil
    focus = .list
    return []
  }

  mutating func stepField(_ step: Int) -> [Effect] {
    facets?.step(fields: step)
    return [ask()]
  }

  mutating func setValue(_ command: Command) -> [Effect] {
    guard let facets, let value = facets.selectedValue?.id else { return [] }
    let now = query.inclusion(of: value, in: facets.field)
    self.facets?.leaveTypedYear()
    switch command {
    case .onlyValue:
      return setQuery(
        query.without(facets.field).setting(value, of: facets.field, to: .included))
    case .excludeValue:
      let next: Inclusion = now == .excluded ? .none : .excluded
      return setQuery(query.setting(value, of: facets.field, to: next))
    case .includeValue:
      return setQuery(query.setting(value, of: facets.field, to: .included))
    default:
      let next: Inclusion = now == .included ? .none : .included
      return setQuery(query.setting(value, of: facets.field, to: next))
    }
  }

  /// Opens or closes a decade or a year of the date tree; includes any other value and goes on to
  /// the next field.
  mutating func openValue() -> [Effect] {
    guard let facets, let id = facets.selectedValue?.id else { return [] }
    guard facets.field != .date || DateTree.isLeaf(id) else {
      self.facets?.leaveTypedYear()
      self.facets?.expanded.formSymmetricDifference([id])
      return []
    }
    return setValue(.includeValue) + stepField(1)
  }

  /// The first time remembers a date, the second time filters by all from one to the other.
  mutating func markRange() -> [Effect] {
    guard let facets, facets.field == .date, let id = facets.selectedValue?.id else {
      notice = Notice("a range is marked among dates")
      return []
    }
    self.facets?.leaveTypedYear()
    guard let start = facets.rangeStart else {
      self.facets?.rangeStart = id
      notice = Notice("from \(id) to …; v again marks the other end")
      return []
    }
    self.facets?.rangeStart = nil
    guard let range = DateTree.range(start, id) else { return [] }
    let others = query.conditions.filter { condition in
      if case .dates(let relation, _) = condition {
        return ![.during, .since, .until].contains(relation)
      }
      return true
    }
    return setQuery(VisitQuery(others + [.dates(.during, range)]))
  }

  // MARK: The mouse

  mutating func click(_ position: Position) -> [Effect] {
    let layout = layout
    guard prompt == nil, help == nil else { return [] }
    if layout.strip.contains(row: position.row, column: position.column) {
      if let day = StripView.day(atColumn: position.column, self) { jump(.day(day)) }
    } else if layout.list.contains(row: position.row, column: position.column) {
      focus = .list
      let lines = list.lines(rows, zoom, height: layout.list.rows)
      let line = position.row - layout.list.row
      if lines.indices.contains(line), case .row(let index) = lines[line] { select(index) }
    } else if layout.detail.contains(row: position.row, column: position.column) {
      focus = .detail
    } else if layout.facets.contains(row: position.row, column: position.column) {
      focus = .facets
      let top = facets?.top ?? 0
      facets?.selected = top + position.row - layout.facets.row - 1
    }
    return []
  }

  mutating func scroll(_ lines: Int, at position: Position) {
    let layout = layout
    if help != nil {
      help?.top += lines
    } else if layout.detail.contains(row: position.row, column: position.column) {
      detailTop += lines
    } else if layout.facets.contains(row: position.row, column: position.column) {
      facets?.selected += lines
    } else {
      select(list.selected + lines)
    }
  }
}
