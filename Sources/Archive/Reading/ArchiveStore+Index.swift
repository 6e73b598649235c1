internal import Algorithms
package import BitCollections
internal import GRDB
internal import Synchronization
package import Timeline

/// How an archive finds texts, patterns and values.
extension ArchiveStore: VisitIndex {
  package var timesGivenUp: Int { givenUp.load(ordering: .relaxed) }

  package func firstDay(_ visit: Int) -> Day { opening.firstDay(visit) }

  package func number(of id: Visit.ID) throws -> Int? { try reading { try number(of: id, $0) } }

  package func rows(_ numbers: [Int]) throws -> [TimelineRow] {
    try reading { try rows(numbers, $0) }
  }

  package func number(before key: RowKey) throws -> Int {
    try reading { db in
      var before = opening.visits(beginning: key.earliestStart)
      while !before.isEmpty {
        let middle = before.lowerBound + before.count / 2
        let found = try rows([middle], db)[0].key
        before = found < key ? middle + 1..<before.upperBound : before.lowerBound..<middle
      }
      return before.lowerBound
    }
  }

  package func eachDays(
    in range: Range<Int>, _ use: (_ visit: Int, DayBounds) -> Void
  ) throws {
    guard !range.isEmpty else { return }
    let size = StoredDays.visitsInPart
    try asking { db in
      let parts = try RowReader(
        db, "SELECT part, bytes FROM array WHERE name = 'days' AND part BETWEEN ? AND ?",
        Int64(range.lowerBound / size), Int64((range.upperBound - 1) / size))
      var next = range.lowerBound / size * size
      while try parts.next(), Int(parts.number(0)) * size == next {
        let bytes = parts.bytes(1)
        var at = 0
        opening.eachFirstDay(in: next..<min(next + size, count)) { visit, first in
          let days = StoredDays.read(bytes, &at, from: first)
          if range.contains(visit) { use(visit, days) }
        }
        next += size
      }
      guard next >= range.upperBound else {
        throw ArchiveError.damaged(path, detail: "days are missing")
      }
    }
  }

  package func names() -> NameFinder { NameFinder(ArchiveSpellings(store: self)) }

  // MARK: Texts

  package func visits(containing words: String, in range: Range<Int>) throws -> BitSet {
    // Only for short beginnings is there an index that finds any range of the visits at once.
    let isShort = words.unicodeScalars.count <= Schema.longestBeginning
    var found = try texts.kept(words) {
      try asking { db in
        var found = BitSet()
        if !isShort { try addVisits(containing: words, 0..<count, to: &found, db) }
        try addVisits(havingEntries: words, to: &found, db)
        return found
      }
    }
    if isShort { try asking { try addVisits(containing: words, range, to: &found, $0) } }
    return found
  }

  private func addVisits(
    containing words: String, _ range: Range<Int>, to found: inout BitSet, _ db: Database
  ) throws {
    let numbers = try RowReader(
      db, "SELECT rowid FROM visit_text WHERE rowid BETWEEN ? AND ? AND visit_text MATCH ?",
      Int64(range.lowerBound + 1), Int64(range.upperBound), text: Schema.phrase(words))
    while try numbers.next() {
      let number = numbers.number(0)
      if number > 0, number <= count { found.insert(Int(number) - 1) }
    }
  }

  private func addVisits(
    havingEntries words: String, to found: inout BitSet, _ db: Database
  ) throws {
    var wanted: [Int: [Int]] = [:]
    let keys = try RowReader(
      db, "SELECT rowid FROM value_text WHERE value_text MATCH ?",
      text: "texts : \(Schema.phrase(words))")
    while try keys.next() {
      let key = keys.number(0)
      wanted[Int(key >> 32), default: []].append(ValueKey.number(key))
    }
    for (place, numbers) in wanted where Field.indexed.indices.contains(place) {
      try ArchiveValueVisits(place, db, count).add(numbers, to: &found)
    }
  }

  package func visits(
    matching pattern: TextPattern, among others: BitSet, _ progress: Progress
  ) throws -> BitSet {
    var found = BitSet()
    var search = pattern.search()
    var reference = Reference()
    let before = timesGivenUp
    let total = Double(others.count)
    var done = 0.0
    for numbers in others.chunks(ofCount: Self.visitsAtOnce) {
      guard timesGivenUp == before else { throw CancellationError() }
      progress(done / total)
      done += Double(Self.visitsAtOnce)
      try asking { db in
        let visits = try visits(Array(numbers), db)
        // What many visits name is read once, as long as it is not too much to keep.
        if reference.count > Self.mostKeptEntries { reference = Reference() }
        try ArchiveReference.read(visits, of: Field.described, into: &reference, from: db)
        for (number, visit) in zip(numbers, visits)
        where try search.matches(visit.texts(reference)) {
          found.insert(number)
        }
      }
    }
    return found
  }

  private static let mostKeptEntries = 20_000
  private static let visitsAtOnce = 256

  package func eachVisit(
    of field: Field, _ use: (_ value: Int, _ visit: Int) -> Void
  ) throws {
    let read = try asking { try ArchiveValueVisits(place(of: field), $0, count).eachVisit(use) }
    guard read == valueCount(of: field) else {
      throw ArchiveError.damaged(path, detail: "values of \(field.rawValue) are missing")
    }
  }

  package func visits(of field: Field, having values: [Int]) throws -> BitSet {
    var found = BitSet()
    try asking { try ArchiveValueVisits(place(of: field), $0, count).add(values, to: &found) }
    return found
  }

  private func place(of field: Field) -> Int { Field.indexed.firstIndex(of: field) ?? 0 }

  private func valueCount(of field: Field) -> Int {
    max(0, opening.about[field.rawValue].flatMap { Int($0) } ?? 0)
  }

  package func numbers(of field: Field, called text: String) throws -> [Int] {
    let values = valueCount(of: field)
    return try asking { try ArchiveNames(field, $0).numbers(called: text) }.filter { $0 < values }
  }

  package func values(of field: Field, _ numbers: [Int]) throws -> [FieldValue] {
    try asking { try ArchiveNames(field, $0).values(numbers) }
  }
}

/// The spellings of names, looked up one by one.
private struct ArchiveSpellings: NameSpellings {
  let store: ArchiveStore

  var longest: Int { store.opening.about["longest name"].flatMap { Int($0) } ?? 1 }

  func spellings(of folded: String) throws -> [String]? {
    try store.asking { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT names FROM spelling WHERE name = ?"), arguments: [folded])
    }?.split(separator: "\n").map(String.init)
  }
}
