import Foundation
import TestSupport
import Testing

@testable import Timeline

@Suite("A collection in memory")
struct BruteForceTests {
  @Test(arguments: 0..<12)
  func `answers as if it looked at every visit`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let loaded = random.collection(of: random.number(0...90))
    let store = FixtureStore(loaded)
    let names = NameFinder(SpellingTable(loaded.reference))
    let asker = PlainAsker(reference: loaded.reference, visits: store.visits)
    for _ in 0..<60 {
      let query = random.question()
      let settled = try names.settle(query)
      let expected = store.visits.filter { visit in
        settled.allSatisfy { asker.holds($0, visit) }
      }
      let found = try store.visits(matching: query)
      #expect(found.map(\.id) == expected.map(\.id), "\(query)")
    }
  }

  @Test(arguments: 0..<3)
  func `counts as if it looked at every visit`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = FixtureStore(random.collection(of: 80))
    for _ in 0..<10 {
      let query = random.question()
      let found = try store.visits(matching: query)
      for field in Field.indexed {
        var expected: [String: Int] = [:]
        for visit in found {
          for value in visit.values(of: field, store.reference) { expected[value, default: 0] += 1 }
        }
        let counts = try store.counts(of: field, matching: query)
        // What follows from other visits has tests of its own.
        let own = counts.filter { field != .state || ComputedState(rawValue: $0.value.id) == nil }
        let pairs = own.map { ($0.value.id, $0.count) }
        #expect(Dictionary(uniqueKeysWithValues: pairs) == expected, "\(field) of \(query)")
        #expect(counts == counts.sorted { $0.count > $1.count }, "\(field) of \(query)")
      }
    }
  }

  @Test(arguments: 0..<6)
  func `keeps the order of time`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let visits = FixtureStore(random.collection(of: 100)).visits
    for (before, after) in zip(visits, visits.dropFirst()) {
      let first = (before.dates.earliestStart, before.dates.latestEnd, before.id)
      #expect(first < (after.dates.earliestStart, after.dates.latestEnd, after.id))
    }
  }
}

/// Answers a question in the plainest way, one visit after the other.
private struct PlainAsker {
  private let reference: Reference
  private let texts: [Visit.ID: [String]]
  private let values: [Field: Set<String>]

  init(reference: Reference, visits: [Visit]) {
    self.reference = reference
    texts = Dictionary(uniqueKeysWithValues: visits.map { ($0.id, $0.texts(reference)) })
    values = Dictionary(
      uniqueKeysWithValues: Field.allCases.map { field in
        (field, Set(visits.flatMap { $0.values(of: field, reference) }))
      })
  }

  func holds(_ condition: Condition, _ visit: Visit) -> Bool {
    switch condition {
    case .word(let text), .phrase(let text): contains(text, visit)
    case .pattern(let pattern): matches(pattern, visit)
    case .field(let field, let values): values.contains { has(field, $0, visit) }
    case .dates(let relation, let date): holds(relation, visit.dates, date)
    case .duration(let days): lasts(days, visit.dates)
    case .not(let inner): !holds(inner, visit)
    case .all(let parts): parts.allSatisfy { holds($0, visit) }
    case .any(let parts): parts.contains { holds($0, visit) }
    }
  }

  private func contains(_ text: String, _ visit: Visit) -> Bool {
    let wanted = SearchKey.fold(text)
    guard !wanted.isEmpty else { return true }
    return texts[visit.id, default: []].contains { text in
      SearchKey.key(text).utf8.contains((" " + wanted).utf8)
    }
  }

  private func matches(_ pattern: String, _ visit: Visit) -> Bool {
    let isExact = pattern.contains { $0.isUppercase }
    let options: String.CompareOptions =
      isExact ? [.regularExpression] : [.regularExpression, .caseInsensitive]
    return texts[visit.id, default: []].contains { $0.range(of: pattern, options: options) != nil }
  }

  private func has(_ field: Field, _ text: String, _ visit: Visit) -> Bool {
    let wanted = SearchKey.fold(text)
    let isSomebodysName = values[field, default: []].contains { names($0, field).contains(wanted) }
    return visit.values(of: field, reference).contains { value in
      if isSomebodysName { return names(value, field).contains(wanted) }
      guard !wanted.isEmpty else { return false }
      return names(value, field).contains { (" " + $0).contains(" " + wanted) }
    }
  }

  private func names(_ id: String, _ field: Field) -> [String] {
    let value = reference.value(id, of: field)
    return ([value.id, value.label] + value.aliases).map(SearchKey.fold)
  }

  /// The relations as they are defined; what they mean is tested by example.
  private func holds(_ relation: DateRelation, _ visit: EDTF, _ date: EDTF) -> Bool {
    let (first, last) = (date.earliestStart, date.latestEnd)
    return switch relation {
    case .after: visit.latestStart > last
    case .before: visit.earliestStart < first
    case .since: visit.latestStart >= first
    case .until: visit.earliestStart <= last
    case .on: !(visit.latestEnd < first || visit.earliestStart > last)
    case .during: visit.latestStart >= first && visit.earliestEnd <= last
    }
  }

  private func lasts(_ days: ClosedRange<Int>, _ dates: EDTF) -> Bool {
    let least = max(1, dates.earliestEnd - dates.latestStart + 1)
    let most = dates.latestEnd - dates.earliestStart + 1
    return least <= days.upperBound && days.lowerBound <= most
  }
}
