internal import Algorithms
package import BitCollections
internal import GRDB
internal import Synchronization
package import Timeline

/// How an archive finds texts, patterns and values.
extension ArchiveStore: VisitIndex {
  package func eachDays(_ use: (_ visit: Int, DayBounds) -> Void) throws {
    for (visit, days) in try days().enumerated() { use(visit, days) }
  }

  package func number(before key: RowKey) throws -> Int {
    let first = allRows.partitioningIndex { $0.firstDay >= key.earliestStart }
    let end = allRows.partitioningIndex { $0.firstDay > key.earliestStart }
    var before = first..<end
    while !before.isEmpty {
      let middle = before.lowerBound + before.count / 2
      let found = try rows([middle])[0].key
      before = found < key ? middle + 1..<before.upperBound : before.lowerBound..<middle
    }
    return before.lowerBound
  }

  package func rows(_ numbers: [Int]) throws -> [TimelineRow] {
    try visits(numbers.map { allRows[$0] }).map { TimelineRow($0) }
  }

  package func firstDay(_ visit: Int) -> Day { allRows[visit].firstDay }

  func days() throws -> [DayBounds] {
    try cache.days {
      let bytes = try questions.inDatabase { try StoredArray.read("days", from: $0) }
      let days = DayBounds.stored(FlatArray.numbers(bytes))
      guard days.count == count else {
        throw ArchiveError.damaged(path, detail: "days are missing")
      }
      return days
    }
  }

  package func names() -> NameFinder {
    NameFinder(
      ArchiveSpellings(
        questions: questions, longest: cache.about["longest name"].flatMap { Int($0) } ?? 1))
  }

  // MARK: Texts

  package func visits(containing words: String) throws -> BitSet {
    try questions.inDatabase { db in
      let read = cache.readCount
      if let found = try FrequentVisits.visits(holding: words, count: read, from: db) {
        return cache.inTimelineOrder(found)
      }
      var own = BitSet()
      let numbers = try Int.fetchCursor(
        db.cachedStatement(sql: "SELECT rowid FROM visit_text WHERE visit_text MATCH ?"),
        arguments: [Schema.phrase(words)])
      while let number = try numbers.next() {
        if number > 0, number <= read { own.insert(number - 1) }
      }
      var found = cache.inTimelineOrder(own)
      try addVisits(havingEntries: words, to: &found, db)
      return found
    }
  }

  private func addVisits(
    havingEntries words: String, to found: inout BitSet, _ db: Database
  ) throws {
    var wanted: [Int: [Int]] = [:]
    let keys = try Int64.fetchCursor(
      db.cachedStatement(sql: "SELECT rowid FROM value_text WHERE value_text MATCH ?"),
      arguments: ["texts : \(Schema.phrase(words))"])
    while let key = try keys.next() {
      wanted[Int(key >> 32), default: []].append(ValueKey.number(key))
    }
    for (place, numbers) in wanted where Field.indexed.indices.contains(place) {
      try ArchiveValueVisits(place, db, count).add(numbers.sorted(), to: &found)
    }
  }

  package func visits(
    matching pattern: TextPattern, among others: BitSet, _ progress: Progress
  ) throws -> BitSet {
    var found = BitSet()
    var search = pattern.search()
    var reference = Reference()
    let number = givenUp.load(ordering: .relaxed)
    let total = others.count
    var done = 0
    for numbers in Array(others).chunks(ofCount: 256) {
      progress(Double(done) / Double(total))
      done += numbers.count
      guard givenUp.load(ordering: .relaxed) == number else { throw CancellationError() }
      try questions.inDatabase { db in
        let visits = try visits(Array(numbers), from: db)
        // What many visits name is read once, as long as it is not too much to keep.
        if reference.count > Self.mostKeptEntries { reference = Reference() }
        try ArchiveReference.read(visits, into: &reference, from: db)
        for (number, visit) in zip(numbers, visits)
        where try search.matches(visit.texts(reference)) {
          found.insert(number)
        }
      }
    }
    return found
  }

  private static let mostKeptEntries = 20_000

  // MARK: Values

  package func tallies(of field: Field, in visits: BitSet) throws -> [ValueTally] {
    let values = valueCount(of: field)
    let tallies = try questions.inDatabase {
      try ArchiveValueVisits(field, $0, count).tallies(in: visits, most: values)
    }
    guard tallies.count == values else {
      throw ArchiveError.damaged(path, detail: "values of \(field.rawValue) are missing")
    }
    return tallies
  }

  package func eachVisit(
    of field: Field, _ use: (_ value: Int, _ visit: Int) -> Void
  ) throws {
    try questions.inDatabase { try ArchiveValueVisits(field, $0, count).eachVisit(use) }
  }

  package func visits(of field: Field, having values: [Int]) throws -> BitSet {
    var found = BitSet()
    try questions.inDatabase { try ArchiveValueVisits(field, $0, count).add(values, to: &found) }
    return found
  }

  private func valueCount(of field: Field) -> Int {
    max(0, cache.about[field.rawValue].flatMap { Int($0) } ?? 0)
  }

  package func numbers(of field: Field, called text: String) throws -> [Int] {
    let values = valueCount(of: field)
    return try questions.inDatabase { try ArchiveNames(field, $0).numbers(called: text) }
      .filter { $0 < values }
  }

  package func values(of field: Field, _ numbers: [Int]) throws -> [FieldValue] {
    try questions.inDatabase { try ArchiveNames(field, $0).values(numbers) }
  }
}

/// The spellings of names, looked up one by one.
private struct ArchiveSpellings: NameSpellings {
  let questions: DatabaseQueue
  let longest: Int

  func spellings(of folded: String) throws -> [String]? {
    try questions.inDatabase { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT names FROM spelling WHERE name = ?"), arguments: [folded])
    }?.split(separator: "\n").map(String.init)
  }
}

extension DayBounds {
  /// Four numbers for each visit, in the order of the properties.
  var stored: [Int32] {
    [earliestStart, latestStart, earliestEnd, latestEnd].map(\.number)
  }

  static func stored(_ numbers: [Int32]) -> [DayBounds] {
    numbers.map { Day(number: $0) }.chunks(ofCount: 4).filter { $0.count == 4 }.map { days in
      let first = days.startIndex
      return DayBounds(
        earliestStart: days[first], latestStart: days[first + 1], earliestEnd: days[first + 2],
        latestEnd: days[first + 3])
    }
  }
}
