/// The answer of a store beneath, with what is known from the visits around counted as well.
struct ContextSelection: Selection {
  let query: VisitQuery
  let stored: any Selection
  let store: ContextStore

  func count() throws -> Int { try stored.count() }

  func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
    try stored.rows(place, limit: limit)
  }

  func rank(of key: RowKey) throws -> Int { try stored.rank(of: key) }

  func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int] {
    try stored.bars(slices, measure)
  }

  func counts(of field: Field) throws -> [FieldCount] {
    switch field {
    case .overlaps: try computedCounts(of: field)
    case .state: (try stored.counts(of: field) + computedCounts(of: field)).mostFrequentFirst()
    default: try stored.counts(of: field)
    }
  }

  func counts(of field: Field, by other: Field) throws -> [CrossCount] {
    let found = try stored.counts(of: field, by: other)
    let byFirst = try crossed(field, other).map { CrossCount(value: $0, other: $1, count: $2) }
    let bySecond = try crossed(other, field).map { CrossCount(value: $1, other: $0, count: $2) }
    guard !byFirst.isEmpty || !bySecond.isEmpty else { return found }
    return Array(Set(found + byFirst + bySecond)).mostFrequentFirst()
  }

  private func computedCounts(of field: Field) throws -> [FieldCount] {
    guard let computed = try store.computedIfSmall() else { return [] }
    var keys: [RowKey] = []
    try stored.eachWindow { keys += $0.map(\.key) }
    let around = computed.counts(of: field, in: keys)
    return field == .state ? around + (try store.countsSinceEarlier(in: keys)) : around
  }

  /// Each value of the first field that is worked out, with the values of the other among its visits.
  private func crossed(
    _ field: Field, _ other: Field
  ) throws -> [(FieldValue, FieldValue, Int)] {
    guard field == .overlaps || field == .state else { return [] }
    return try computedCounts(of: field).flatMap { count in
      let one = VisitQuery(query.conditions + [.field(field, [count.value.id])])
      return try store.select(one).counts(of: other).map { (count.value, $0.value, $0.count) }
    }
  }
}
