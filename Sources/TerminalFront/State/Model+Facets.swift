import Timeline

/// The facet pane: its keys, and what they do to the filter.
extension Model {
  /// What a key means in the facet pane beside its commands: a letter opens a field, digits type a
  /// year. Nil when it is a command.
  mutating func handleInFacets(_ key: Key) -> [Effect]? {
    guard focus == .facets, let facets, input.isEmpty else { return nil }
    switch key {
    case .character(let digit) where digit.isASCII && digit.isWholeNumber:
      self.facets?.choose(.date, keepsYear: true)
      self.facets?.type(yearDigit: digit)
      if facets.field != .date { askFacets() }
      return []
    case .backspace:
      guard let year = facets.typedYear else { return nil }
      self.facets?.typedYear = year.count > 1 ? String(year.dropLast()) : nil
      return []
    case .character(let letter):
      guard let field = Field(letter: letter) else { return nil }
      self.facets?.choose(field)
      askFacets()
      return []
    default: return nil
    }
  }

  /// Since or until the date under the cursor, itself included.
  mutating func setBound(_ relation: DateRelation) -> [Effect] {
    guard let facets, facets.field == .date, let id = facets.selectedValue?.id,
      let date = DateTree.date(id)
    else {
      notice = Notice("since and until need a date; \(Field.date.letter) shows the dates")
      return []
    }
    self.facets?.leaveTypedYear()
    let others = query.conditions.filter { condition in
      if case .dates(relation, _) = condition { return false }
      return true
    }
    return setQuery(VisitQuery(others + [.dates(relation, date)]))
  }

  mutating func openFacets() -> [Effect] {
    if facets == nil {
      facets = closedFacets ?? FacetState(field: .delegation)
      facets?.reopen()
    }
    focus = .facets
    overlay = .fields(page: 0)
    askFacets()
    return []
  }

  /// Turns the page of the fields; false for any other key.
  mutating func turnsFields(_ key: Key) -> Bool {
    guard case .fields(let page) = overlay, keyMap.command([key], in: .facets) == .facets else {
      return false
    }
    overlay = .fields(page: page + 1)
    return true
  }

  /// What is typed to narrow the values goes first, then the pane.
  mutating func leaveFacets() {
    if facets?.typedYear != nil {
      facets?.leaveTypedYear()
    } else if facets?.narrow.isEmpty == false {
      facets?.narrow = ""
    } else {
      closeFacets()
    }
  }

  mutating func closeFacets() {
    closedFacets = facets
    facets = nil
    focus = .list
  }

  mutating func stepField(_ step: Int) -> [Effect] {
    facets?.step(fields: step)
    askFacets()
    return []
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
      notice = Notice(
        "a range can only be marked among dates; \(Field.date.letter) shows them")
      return []
    }
    self.facets?.leaveTypedYear()
    guard let start = facets.rangeStart else {
      self.facets?.rangeStart = id
      notice = Notice("from \(id) to …; \(key(.markRange)) again marks the other end")
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
}
