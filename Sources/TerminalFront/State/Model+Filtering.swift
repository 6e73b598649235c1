import Timeline

extension Model {
  /// Puts another filter in force. The cursor stays on its visit, or goes to the nearest in time.
  mutating func setQuery(_ query: VisitQuery) -> [Effect] {
    guard query != self.query || isSuspended else { return [] }
    self.query = query
    isSuspended = false
    return [ask(rows: true)]
  }

  mutating func suspendFilter() -> [Effect] {
    guard !query.isEmpty else {
      notice = Notice("there is no filter; f begins one")
      return []
    }
    isSuspended.toggle()
    notice = Notice(isSuspended ? "the filter is suspended; ! resumes it" : "the filter is back")
    return [ask(rows: true)]
  }

  // MARK: The facet pane

  mutating func openFacets() -> [Effect] {
    if facets == nil { facets = FacetState(field: .delegation) }
    focus = .facets
    return [ask()]
  }

  mutating func closeFacets() -> [Effect] {
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
