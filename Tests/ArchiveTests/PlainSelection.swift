@testable import Timeline

/// The plainest answer to a question: all its visits in a list, gone through for everything.
struct PlainSelection: Selection {
  let visits: [Visit]
  let reference: Reference

  /// - Parameter visits: in timeline order.
  init(visits: [Visit], reference: Reference) {
    self.visits = visits
    self.reference = reference
  }

  /// - Parameter stores: in memory, each with visits of its own.
  init(_ query: VisitQuery, in stores: [FixtureStore]) throws {
    visits = try stores.flatMap { try $0.visits(matching: query) }.inTimelineOrder()
    reference = stores.reduce(into: Reference()) { $0.merge($1.reference) }
  }

  func count() -> Int { visits.count }

  func rank(of key: RowKey) -> Int { visits.count { RowKey($0) < key } }

  func rows(_ place: WindowPlace, limit: Int) -> [TimelineRow] {
    let rows = visits.map { TimelineRow($0) }
    switch place {
    case .first: return Array(rows.prefix(limit))
    case .last: return rows.suffix(limit)
    case .after(let key): return Array(rows.filter { $0.key > key }.prefix(limit))
    case .before(let key): return rows.filter { $0.key < key }.suffix(limit)
    case .around(let key): return around(rank(of: key), rows, limit)
    case .at(let rank): return around(min(max(0, rank), max(0, rows.count - 1)), rows, limit)
    }
  }

  private func around(_ rank: Int, _ rows: [TimelineRow], _ limit: Int) -> [TimelineRow] {
    let start = max(0, min(rank - limit / 2, rows.count - limit))
    return Array(rows[start..<min(rows.count, start + limit)])
  }

  func bars(_ slices: TimeSlices, _ measure: BarMeasure) -> [Int] {
    let days = visits.map { ($0.dates.earliestStart, $0.dates.latestEnd) }
    return (0..<slices.count).map { slice in
      days.count { first, last in
        switch measure {
        case .begun: return slices.slice(of: first) == slice
        case .underWay:
          guard last >= slices.span.lowerBound, first <= slices.span.upperBound else {
            return false
          }
          return slices.slice(of: first) <= slice && slice <= slices.slice(of: last)
        }
      }
    }
  }

  func counts(of field: Field) -> [FieldCount] {
    guard field != .id else { return [] }
    var days: [String: [Day]] = [:]
    for visit in visits {
      for value in visit.values(of: field, reference) {
        days[value, default: []].append(visit.dates.earliestStart)
      }
    }
    return days.map { value, days in
      FieldCount(
        value: reference.value(value, of: field), count: days.count, first: days.min()!,
        last: days.max()!)
    }.mostFrequentFirst()
  }

  func counts(of field: Field, by other: Field) -> [CrossCount] {
    guard field != .id, other != .id else { return [] }
    var counts: [[String]: Int] = [:]
    for visit in visits {
      for value in visit.values(of: field, reference) {
        for other in visit.values(of: other, reference) { counts[[value, other], default: 0] += 1 }
      }
    }
    return counts.map { pair, count in
      CrossCount(
        value: reference.value(pair[0], of: field), other: reference.value(pair[1], of: other),
        count: count)
    }.mostFrequentFirst()
  }
}
