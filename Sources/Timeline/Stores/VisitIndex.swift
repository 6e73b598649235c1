package import BitCollections

/// What a store has at hand to answer questions: bits of text, days and values by number.
///
/// What a question means is written once, below; a store only says how it finds a text, a
/// pattern, a value. Visits and values go by their numbers: visits in timeline order, the values
/// of a field by label and id.
package protocol VisitIndex: VisitStore {
  /// How often questions were given up.
  var timesGivenUp: Int { get }
  /// Hands out when each visit of a range can have begun and ended.
  func eachDays(in range: Range<Int>, _ use: (_ visit: Int, DayBounds) -> Void) throws
  /// How many visits of the whole stand before a key.
  func number(before key: RowKey) throws -> Int
  /// The rows of the visits with these numbers, which ascend.
  func rows(_ numbers: [Int]) throws -> [TimelineRow]
  /// The number of the visit with this id.
  func number(of id: Visit.ID) throws -> Int?
  /// The earliest possible start of a visit.
  func firstDay(_ visit: Int) -> Day
  func names() throws -> NameFinder
  /// The visits of a range in one of whose texts the words stand, the last as the beginning of a
  /// word; of the rest any.
  ///
  /// - Parameter words: folded, joined by single spaces; never empty.
  func visits(containing words: String, in range: Range<Int>) throws -> BitSet
  /// The visits among others in one of whose texts the pattern is found.
  func visits(
    matching pattern: TextPattern, among others: BitSet, _ progress: Progress
  ) throws -> BitSet
  /// Hands out each value of the field with every visit that has it, both ascending.
  func eachVisit(of field: Field, _ use: (_ value: Int, _ visit: Int) -> Void) throws
  /// The visits that have one of the values with these numbers, which ascend.
  func visits(of field: Field, having values: [Int]) throws -> BitSet
  /// The numbers of the values a reader means by a text.
  func numbers(of field: Field, called text: String) throws -> [Int]
  /// The values with these numbers.
  func values(of field: Field, _ numbers: [Int]) throws -> [FieldValue]
}

extension VisitIndex {
  public func select(
    _ query: VisitQuery, progress: @escaping Progress
  ) throws -> any Selection {
    IndexedSelection(query, in: self, progress)
  }

  public func key(of id: Visit.ID) throws -> RowKey? {
    try number(named: id).flatMap { try rows([$0]).first?.key }
  }

  /// The number of the visit with an id, which may be written as `collection:id`.
  func number(named text: String) throws -> Int? {
    if let number = try number(of: text) { return number }
    guard let named = QualifiedID(text), let number = try number(of: named.id) else { return nil }
    return try rows([number]).first?.key.collection == named.collection ? number : nil
  }

  /// How many of the visits have each value of a field, by the value's number.
  func tallies(of field: Field, in visits: BitSet) throws -> [ValueTally] {
    var tallies: [ValueTally] = []
    try eachVisit(of: field) { value, visit in
      while tallies.count <= value { tallies.append(ValueTally()) }
      if visits.contains(visit) { tallies[value].add(visit) }
    }
    return tallies
  }

  /// The number of the first visit behind a key.
  func number(after key: RowKey) throws -> Int {
    let number = try number(before: key)
    guard number < count, let row = try rows([number]).first else { return number }
    return row.key == key ? number + 1 : number
  }

  package func answerTerms(_ query: VisitQuery) throws -> [String] {
    query.isEmpty ? [] : try names().settle(query).flatMap(\.searchTerms)
  }

  /// The visits that answer a question.
  package func numbers(matching query: VisitQuery) throws -> BitSet {
    try numbers(matching: query, in: 0..<count) { _ in }
  }

  /// Those among a range of visits.
  func numbers(
    matching query: VisitQuery, in range: Range<Int>, _ progress: @escaping Progress
  ) throws -> BitSet {
    let hasText = query.conditions.contains(where: \.hasText)
    let conditions = hasText ? try names().settle(query) : query.conditions
    return try Evaluation(index: self, range: range, progress: progress).numbers(all: conditions)
  }
}

/// What a question means, worked out for a range of visits.
private struct Evaluation<Index: VisitIndex> {
  let index: Index
  let range: Range<Int>
  let progress: Progress

  private var everyVisit: BitSet { BitSet(range) }

  /// Patterns come last, and look only at what the other conditions leave.
  func numbers(all conditions: [Condition], among others: BitSet? = nil) throws -> BitSet {
    var found = others ?? everyVisit
    let patterns = conditions.filter(\.hasPattern)
    for condition in conditions.filter({ !$0.hasPattern }) + patterns {
      found.formIntersection(try numbers(condition, among: found))
    }
    return found
  }

  /// The visits that fulfil a condition, as far as they are among others; of the rest any.
  private func numbers(_ condition: Condition, among others: BitSet) throws -> BitSet {
    switch condition {
    case .word(let text), .phrase(let text): return try numbers(text: text)
    case .pattern(let pattern):
      return try index.visits(matching: try TextPattern(pattern), among: others, progress)
    case .field(let field, let values): return try numbers(field, values)
    case .dates(let relation, let date):
      let days = date.possibleDays
      return try numbers { relation.holds($0, days) }
    case .duration(let length): return try numbers { $0.duration.overlaps(length) }
    case .all(let parts): return try numbers(all: parts, among: others)
    case .any(let parts):
      return try parts.reduce(into: BitSet()) {
        $0.formUnion(try numbers($1, among: others))
      }
    case .not(let inner):
      return everyVisit.subtracting(try numbers(inner, among: others))
    }
  }

  /// A text without letters excludes nothing.
  private func numbers(text: String) throws -> BitSet {
    let words = SearchKey.fold(text)
    return words.isEmpty ? everyVisit : try index.visits(containing: words, in: range)
  }

  private func numbers(where holds: (DayBounds) -> Bool) throws -> BitSet {
    var found = BitSet()
    try index.eachDays(in: range) { if holds($1) { found.insert($0) } }
    return found
  }

  private func numbers(_ field: Field, _ values: [String]) throws -> BitSet {
    // Ids are as many as visits: they are looked up, not indexed.
    if field == .id {
      return BitSet(try values.compactMap { try index.number(named: $0) })
    }
    let meant = Set(try values.flatMap { try index.numbers(of: field, called: $0) })
    return try index.visits(of: field, having: meant.sorted())
  }
}
