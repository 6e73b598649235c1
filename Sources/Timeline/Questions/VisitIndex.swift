/// What a store has at hand to answer questions: bits of text, days and values by number.
///
/// What a question means is written once, below; a store only says how it finds a text, a
/// pattern, a value. Visits and values go by their numbers: visits in timeline order, the values
/// of a field by label and id.
package protocol VisitIndex: VisitStore {
  /// Every row, in timeline order.
  var allRows: [VisitRow] { get }
  func days() throws -> DayIndex
  func names() throws -> NameFinder
  /// The visits in one of whose texts the words stand, the last as the beginning of a word.
  ///
  /// - Parameter words: folded, joined by single spaces; never empty.
  func visits(containing words: String) throws -> BitSet
  /// The visits among others in one of whose texts the pattern is found.
  func visits(matching pattern: TextPattern, among others: BitSet) throws -> BitSet
  /// How many of the visits have each value of the field, by the value's number.
  func tallies(of field: Field, in visits: BitSet) throws -> [ValueTally]
  /// The visits that have one of the values that are wanted.
  func visits(of field: Field, having wanted: [Bool]) throws -> BitSet
  /// The visits among others that have one of the values with these ids, of the rest any; nil
  /// where looking at each would take too long, or a text may be a name and no id.
  func visits(of field: Field, withIDs ids: [String], among others: BitSet) -> BitSet?
  /// How many values the field has here.
  func valueCount(of field: Field) throws -> Int
  /// The numbers of the values a reader means by a text.
  func numbers(of field: Field, called text: String) throws -> [Int]
  /// The values with these numbers.
  func values(of field: Field, _ numbers: [Int]) throws -> [FieldValue]
}

extension VisitIndex {
  package func visits(of field: Field, withIDs ids: [String], among others: BitSet) -> BitSet? {
    nil
  }

  package var firstYears: ClosedRange<Int>? {
    guard let first = allRows.first, let last = allRows.last else { return nil }
    return first.firstDay.civil.year...last.firstDay.civil.year
  }

  package func answer(_ query: VisitQuery) throws -> [VisitRow] {
    guard !query.isEmpty else { return allRows }
    let rows = allRows
    return try numbers(matching: query).map { rows[$0] }
  }

  package func answerCounts(of field: Field, matching query: VisitQuery) throws -> [FieldCount] {
    guard Field.indexed.contains(field) else { return [] }
    let visits = try numbers(matching: query)
    let counts = try tallies(of: field, in: visits)
    let order = counts.mostFrequentFirst()
    return zip(try values(of: field, order), order).map { value, number in
      let found = counts[number]
      return FieldCount(value: value, count: Int(found.count), first: found.first, last: found.last)
    }
  }

  package func answerTerms(_ query: VisitQuery) throws -> [String] {
    query.isEmpty ? [] : try names().settle(query).flatMap(\.searchTerms)
  }

  // MARK: Conditions

  package func numbers(matching query: VisitQuery) throws -> BitSet {
    let hasText = query.conditions.contains(where: \.hasText)
    return try numbers(all: hasText ? names().settle(query) : query.conditions)
  }

  /// Patterns come last, and look only at what the other conditions leave.
  private func numbers(
    all conditions: [Condition], among others: BitSet? = nil
  ) throws -> BitSet {
    var found = others ?? BitSet(count: count, all: true)
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
      return try visits(matching: try TextPattern(pattern), among: others)
    case .field(let field, let values): return try numbers(field, values, among: others)
    case .dates(let relation, let date): return try days().visits(relation, date.possibleDays)
    case .duration(let length): return try days().visits(lasting: length)
    case .all(let parts): return try numbers(all: parts, among: others)
    case .any(let parts):
      return try parts.reduce(into: BitSet(count: count)) {
        $0.formUnion(try numbers($1, among: others))
      }
    case .not(let inner):
      var found = try numbers(inner, among: others)
      found.invert()
      return found
    }
  }

  /// A text without letters excludes nothing.
  private func numbers(text: String) throws -> BitSet {
    let words = SearchKey.fold(text)
    return words.isEmpty ? BitSet(count: count, all: true) : try visits(containing: words)
  }

  private func numbers(
    _ field: Field, _ values: [String], among others: BitSet
  ) throws -> BitSet {
    if field == .id { return try numbers(ids: values) }
    if let found = visits(of: field, withIDs: values, among: others) { return found }
    var wanted = [Bool](repeating: false, count: try valueCount(of: field))
    for text in values {
      for number in try numbers(of: field, called: text) { wanted[number] = true }
    }
    guard wanted.contains(true) else { return BitSet(count: count) }
    return try visits(of: field, having: wanted)
  }
}

extension VisitIndex {
  /// Ids are as many as visits: they are looked up, not indexed.
  private func numbers(ids: [Visit.ID]) throws -> BitSet {
    var found = BitSet(count: count)
    for id in ids {
      if let row = try row(of: id) { found.insert(Int(row.number)) }
    }
    return found
  }
}

extension Field {
  /// The fields whose values are numbered and counted.
  package static let indexed = allCases.filter { $0 != .id }
}

extension Condition {
  /// True when words stand in it, which may be somebody's name.
  var hasText: Bool {
    switch self {
    case .word, .phrase: true
    case .not(let inner): inner.hasText
    case .all(let parts), .any(let parts): parts.contains(where: \.hasText)
    case .pattern, .field, .dates, .duration: false
    }
  }

  /// True when a regular expression stands in it, which is slow to look for.
  var hasPattern: Bool {
    switch self {
    case .pattern: true
    case .not(let inner): inner.hasPattern
    case .all(let parts), .any(let parts): parts.contains(where: \.hasPattern)
    case .word, .phrase, .field, .dates, .duration: false
    }
  }

  /// The folded texts whose presence fulfils the condition; nothing for what is excluded.
  public var searchTerms: [String] {
    switch self {
    case .word(let text), .phrase(let text): [SearchKey.fold(text)].filter { !$0.isEmpty }
    case .all(let parts), .any(let parts): parts.flatMap(\.searchTerms)
    case .pattern, .field, .dates, .duration, .not: []
    }
  }
}
