internal import Timeline

/// All that the pages of a site tell.
struct SiteContent {
  let scope: SelectionScope
  let about: String?
  let visits: [Visit]
  let reference: Reference
  let chartScope: ChartScope
  let coverage: ClosedRange<Day>?
  /// What the whole record shows around each visit.
  let contexts: [VisitContext]
  /// Names of the other visits the contexts mention.
  let contextReference: Reference
  let people: [Person.ID: [Int]]
  let places: [Place.ID: [Int]]
  let parties: [Party.Code: [Int]]
  let years: [Int: [Int]]
  private let titles: [Visit.ID: String]

  /// - Parameters:
  ///   - progress: told how many of the visits have been gone through.
  ///   - check: called before each of them; what it throws ends it.
  init(
    _ query: VisitQuery, from store: some VisitStore, scope: SelectionScope,
    progress: @escaping Progress, check: () throws -> Void
  ) throws {
    self.scope = scope
    about = store.collections.count == 1 ? store.collections[0].about : nil
    var (visits, reference) = ([Visit](), Reference())
    try store.eachWindow(of: store.select(query)) { window in
      visits += window
      let known = try store.reference(for: window)
      for visit in window { reference.addUsed(by: visit, from: known) }
    }
    self.visits = visits
    self.reference = reference
    chartScope = try ChartScope(store)
    coverage = query.asksForTime ? nil : store.collections.coverage
    contexts = try visits.enumerated().map { number, visit in
      try check()
      progress(Double(number) / Double(visits.count))
      return try VisitContext(visit, in: store)
    }
    contextReference = try contexts.reduce(into: reference) {
      $0.merge(try store.reference(for: $1))
    }
    people = Self.index(visits) { $0.personIDs }
    places = Self.index(visits) { $0.placeIDs }
    parties = Self.index(visits) { [$0.delegation.party] + $0.hostParties }
    years = Self.index(visits) { [$0.dates.earliestStart.civil.year] }
    titles = Dictionary(visits.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  private static func index<Key: Hashable>(
    _ visits: [Visit], _ keys: (Visit) -> [Key]
  ) -> [Key: [Int]] {
    var index: [Key: [Int]] = [:]
    for (number, visit) in visits.enumerated() {
      for key in Set(keys(visit)) { index[key, default: []].append(number) }
    }
    return index
  }

  /// Nil of a visit that has no page.
  func title(of visit: Visit.ID) -> String? { titles[visit] }

  /// Those who took part in visits with a person, most frequent first.
  func companions(of person: Person.ID) -> [(person: Person.ID, count: Int)] {
    var counts: [Person.ID: Int] = [:]
    for number in people[person] ?? [] where visits[number].tookPlace {
      for other in Set(visits[number].personIDs) where other != person {
        counts[other, default: 0] += 1
      }
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { (person: $0.key, count: $0.value) }
  }
}
