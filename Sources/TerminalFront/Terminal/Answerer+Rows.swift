import Timeline

/// Where a move leads, found out by asking the store.
extension Answerer {
  /// A destination that a window of rows around it can tell.
  struct Way {
    var destination: Destination
    var hasWrapped = false
  }

  enum Outcome {
    case way(Way)
    case nowhere
    case hidden(RowKey)

    static func to(_ destination: Destination) -> Outcome { .way(Way(destination: destination)) }
  }

  mutating func outcome(of destination: Destination, _ scope: VisitScope) throws -> Outcome {
    let rows = try selection(scope.query)
    switch destination {
    case .first, .last, .rank, .day: return .to(destination)
    case .percent(let percent):
      return .to(.rank(max(0, try rows.count() - 1) * percent / 100))
    case .rows(let count, let key): return .to(try step(count, from: key, in: rows))
    case .headings(let count, let key, let zoom):
      return .to(.nearest(try heading(count, from: key, zoom, in: rows)))
    case .nearest(let key): return .to(.nearest(try store.currentKey(of: key)))
    case .remembered(let id): return .to(try store.key(of: id).map { .nearest($0) } ?? .last)
    case .visit(let id):
      guard let key = try store.key(of: id) else { return .nowhere }
      let isShown = try rows.rows(.around(key), limit: 1).first?.key == key
      return isShown ? .to(.nearest(key)) : .hidden(key)
    case .match(let query, let key, let forward, _):
      let place = forward ? WindowPlace.after(key) : .before(key)
      let row = try store.select(query).rows(place, limit: 1).first
      return row.map { .to(.nearest($0.key)) } ?? .nowhere
    case .hit(let key, let forward, let isIncluded):
      return try hit(from: key, forward: forward, isIncluded: isIncluded, scope)
    }
  }

  /// Few steps are taken row by row: not all of the answer has to be known for them.
  private func step(
    _ count: Int, from key: RowKey, in rows: any Selection
  ) throws -> Destination {
    guard abs(count) <= 10_000 else { return .rank(max(0, try rows.rank(of: key) + count)) }
    let passed = try rows.rows(count > 0 ? .after(key) : .before(key), limit: abs(count))
    return .nearest((count > 0 ? passed.last : passed.first)?.key ?? key)
  }

  /// Reads on, window by window, until there are so many headings; where there are fewer to an end.
  private func heading(
    _ count: Int, from key: RowKey, _ zoom: CalendarZoom, in selection: any Selection
  ) throws -> RowKey {
    let forward = count > 0
    var left = abs(count)
    var here = key
    // Before the cursor the first heading is that of the row before it.
    var group = forward ? try selection.rows(.around(key), limit: 1).first.map(zoom.group) : nil
    while left > 0 {
      let place = forward ? WindowPlace.after(here) : .before(here)
      let rows = try selection.rows(place, limit: 1_000)
      for row in forward ? rows : rows.reversed() {
        let next = zoom.group(row)
        if let group, next != group {
          left -= 1
          if left == 0 { return forward ? row.key : here }
        }
        group = next
        here = row.key
      }
      if rows.isEmpty { return here }
    }
    return here
  }

  private mutating func hit(
    from key: RowKey, forward: Bool, isIncluded: Bool, _ scope: VisitScope
  ) throws -> Outcome {
    guard let query = scope.hits else { return .nowhere }
    let hits = try selection(query)
    if isIncluded, let row = try hits.rows(.around(key), limit: 1).first, row.key >= key {
      return .to(.nearest(row.key))
    }
    if let row = try hits.rows(forward ? .after(key) : .before(key), limit: 1).first {
      return .to(.nearest(row.key))
    }
    let other = try hits.rows(forward ? .first : .last, limit: 1).first
    return other.map { .way(Way(destination: .nearest($0.key), hasWrapped: true)) } ?? .nowhere
  }
}

extension Destination {
  /// The window that tells where this is.
  var place: WindowPlace {
    switch self {
    case .first: .first
    case .rank(let rank): .at(rank)
    case .day(let day, _): .around(RowKey(beginning: day))
    case .nearest(let key), .rows(_, let key), .headings(_, let key, _),
      .match(_, let key, _, _), .hit(let key, _, _):
      .around(key)
    case .last, .percent, .remembered, .visit: .last
    }
  }
}

extension WindowPlace {
  /// True when the rows have to be counted to find it.
  var isRank: Bool { if case .at = self { true } else { false } }
}

extension VisitStore {
  /// The key a visit has now: its dates may have been corrected.
  func currentKey(of key: RowKey) throws -> RowKey {
    guard try visits([key]).isEmpty else { return key }
    let inCollection = try self.key(of: "\(key.collection):\(key.id)")
    return try inCollection ?? self.key(of: key.id) ?? key
  }
}
