import Timeline

extension Model {
  /// Applies another filter. The cursor stays on its visit, or goes to the nearest in time.
  ///
  /// - Parameter origin: where the reader was before the filter was typed and shown.
  mutating func setQuery(_ query: VisitQuery, from origin: ReadingPosition? = nil) -> [Effect] {
    guard query != self.query || filter.isSuspended || !filter.suspended.isEmpty || preview != nil
    else {
      return []
    }
    leave(origin)
    movedFrom = movedFrom ?? selectedRow?.key
    if filter.isSuspended, !query.isEmpty {
      let rest = self.query.conditions.filter(query.conditions.contains)
      if !rest.isEmpty { saidOfFilter = "the suspended filter is applied again, changed" }
      notice = saidOfFilter.map { Notice($0) }
    }
    let isSubject = filter.subject?.subject.query == query
    filter = Filter(
      query: query, suspended: filter.suspended.intersection(query.conditions),
      subject: isSubject ? filter.subject : nil)
    preview = nil
    ask(near: origin)
    return []
  }

  /// Asks for rows around a position, or around the cursor.
  mutating func ask(near position: ReadingPosition?) {
    ask(position?.row.map { .nearest($0) } ?? staying)
  }

  /// All of the filter, or with a count that part of it.
  mutating func suspendFilter(_ count: Int?) -> [Effect] {
    guard !query.isEmpty else { return sayNoFilter() }
    if let count {
      guard let condition = condition(count) else { return [] }
      leave()
      filter.suspended.formSymmetricDifference([condition])
      let isSuspended = filter.suspended.contains(condition)
      notice = Notice(
        "\(condition) is \(isSuspended ? "suspended; \(count)\(key(.suspendFilter)) resumes it" : "applied again")"
      )
      ask(staying)
      return []
    }
    leave()
    filter.isSuspended.toggle()
    notice = Notice(
      filter.isSuspended
        ? "the filter is suspended; \(key(.suspendFilter)) resumes it"
        : "the filter is applied again")
    ask(staying)
    return []
  }

  mutating func clearFilter() -> [Effect] {
    query.isEmpty ? sayNoFilter() : setQuery(VisitQuery())
  }

  private mutating func sayNoFilter() -> [Effect] {
    notice = Notice("there is no filter; \(key(.facets)) starts one")
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
    notice = Notice("the filter has \(query.conditions.count) parts; there is no part \(number)")
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
    if query.inclusion(of: wanted.1, in: wanted.0) == .included, !filter.isSuspended {
      notice = Notice("the filter already has \(wanted.0.rawValue):\(wanted.1)")
      return []
    }
    return setQuery(query.setting(wanted.1, of: wanted.0, to: .included))
  }
}
