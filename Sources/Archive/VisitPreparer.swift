import Synchronization
import Timeline

/// Prepares visits; what many visits share is worked out once and kept.
///
/// It is an object and not a value, for what it keeps grows large and is never to be copied.
final class VisitPreparer: Sendable {
  private let work: Mutex<Preparation>

  init(_ number: Int, _ reference: Reference, _ texts: FrequentTexts) {
    work = Mutex(Preparation(number, SearchKeyMaker(reference), texts))
  }

  func prepare(
    _ part: VisitStream.Part, _ range: Range<Int>, _ reference: Reference
  ) -> PreparedVisits {
    work.withLock { $0.prepare(part, range, reference) }
  }
}

/// What one thread keeps while it prepares visits.
private struct Preparation {
  private let number: Int
  private var maker: SearchKeyMaker
  private let texts: FrequentTexts
  private var numbers = Field.indexed.map { _ in TextNumbers() }
  /// For each searched field and value the nodes of its texts.
  private var nodes = Field.indexed.map { _ in [[UInt16]?]() }
  private var dates: [EDTF: Dates] = [:]
  /// For each source the numbers of its publisher and its kind.
  private var sources: [SourceValues?] = []
  private var key: [UInt8] = []

  /// What follows from the dates of a visit alone.
  private struct Dates {
    var bounds: DayBounds
    var row: Int32
    var years: [UInt32]
    var dates: [UInt32]
  }

  private struct SourceValues {
    var publisher: UInt32?
    var kind: UInt32?
  }

  init(_ number: Int, _ maker: SearchKeyMaker, _ texts: FrequentTexts) {
    self.number = number
    self.maker = maker
    self.texts = texts
  }

  mutating func prepare(
    _ part: VisitStream.Part, _ range: Range<Int>, _ reference: Reference
  ) -> PreparedVisits {
    maker.reference = reference
    var prepared = PreparedVisits(preparer: number)
    prepared.json.elements.reserveCapacity(
      part.bytes.count * range.count / max(1, part.visits.count))
    let before = numbers.map(\.count)
    for index in range {
      let place = part.places[index]
      if place.isEmpty {
        prepared.json.elements += part.visits[index].json().utf8
      } else {
        prepared.json.elements += part.bytes[place]
      }
      add(part.visits[index], reference, to: &prepared)
    }
    for (place, count) in before.enumerated() {
      prepared.newValues[place] = Array(numbers[place].texts[count...])
    }
    return prepared
  }

  private mutating func add(
    _ visit: Visit, _ reference: Reference, to prepared: inout PreparedVisits
  ) {
    prepared.ids.elements += visit.id.utf8
    prepared.collections.append(visit.collection)
    for other in visit.related { prepared.related.append((prepared.count, other.visit)) }
    addWords(visit, to: &prepared)
    addDates(visit, to: &prepared)
    for (place, field) in Self.ownFields {
      visit.eachValue(of: field, reference) { value in
        prepared.values[place].addOnce(numbers[place].number(value), most: Self.mostValues)
      }
    }
    addSources(visit, reference, to: &prepared)
    addNodes(to: &prepared)
    prepared.endVisit()
  }

  private mutating func addWords(_ visit: Visit, to prepared: inout PreparedVisits) {
    key.removeAll(keepingCapacity: true)
    maker.appendOwn(visit, to: &key)
    texts.add(of: key, to: &prepared.frequent.elements)
    // Behind the last text nothing needs to be kept apart.
    key.dropLast().withUnsafeBufferPointer { key in
      var start = 0
      for end in key.indices where key[end] == 0x0A {
        prepared.words.elements += UnsafeBufferPointer(rebasing: key[start..<end])
        prepared.words.elements += Schema.betweenTexts
        start = end + 1
      }
      prepared.words.elements += UnsafeBufferPointer(rebasing: key[start...])
    }
  }

  /// The fields that are asked of every visit; the others follow from its dates or its sources.
  private static let ownFields = Field.indexed.enumerated().filter {
    ![.year, .date, .publisher, .sourceKind].contains($0.element)
  }
  /// Of one field for one visit.
  private static let mostValues = Int(UInt16.max)
  private static func place(_ field: Field) -> Int { Field.indexed.firstIndex(of: field) ?? 0 }
  private static let searched = Field.indexed.enumerated().filter {
    SearchEntry.fields.contains($0.element)
  }
  private static let (year, date) = (place(.year), place(.date))
  private static let (source, publisher) = (place(.source), place(.publisher))
  private static let sourceKind = place(.sourceKind)

  // MARK: What follows from the dates

  private mutating func addDates(_ visit: Visit, to prepared: inout PreparedVisits) {
    let dates = self.dates[visit.dates] ?? learn(visit)
    prepared.bounds.append(dates.bounds)
    prepared.rows.append(dates.row)
    prepared.values[Self.year].elements += dates.years
    prepared.values[Self.date].elements += dates.dates
  }

  private mutating func learn(_ visit: Visit) -> Dates {
    let years = visit.values(of: .year, Reference()).map { numbers[Self.year].number($0) }
    let dates = visit.values(of: .date, Reference()).map { numbers[Self.date].number($0) }
    let learned = Dates(
      bounds: visit.dates.bounds, row: VisitRow(visit, number: 0).stored, years: years,
      dates: dates)
    self.dates[visit.dates] = learned
    return learned
  }

  // MARK: What follows from the sources

  private mutating func addSources(
    _ visit: Visit, _ reference: Reference, to prepared: inout PreparedVisits
  ) {
    for at in prepared.values[Self.source].open..<prepared.values[Self.source].elements.count {
      let values = values(ofSource: Int(prepared.values[Self.source].elements[at]), reference)
      if let number = values.publisher { prepared.values[Self.publisher].addOnce(number) }
      if let number = values.kind { prepared.values[Self.sourceKind].addOnce(number) }
    }
  }

  private mutating func values(ofSource number: Int, _ reference: Reference) -> SourceValues {
    while sources.count <= number { sources.append(nil) }
    if let known = sources[number] { return known }
    // What a field means is asked of a visit: one that has this source and nothing else.
    var visit = Visit(
      id: "", title: "", dates: EDTF(start: .unknown), delegation: Delegation(party: ""), stops: [])
    visit.sources = [numbers[Self.source].texts[number]]
    let publisher = visit.values(of: .publisher, reference).first
    let kind = visit.values(of: .sourceKind, reference).first
    let values = SourceValues(
      publisher: publisher.map { numbers[Self.publisher].number($0) },
      kind: kind.map { numbers[Self.sourceKind].number($0) })
    sources[number] = values
    return values
  }

  // MARK: Frequent texts

  private mutating func addNodes(to prepared: inout PreparedVisits) {
    for (place, field) in Self.searched {
      for at in prepared.values[place].open..<prepared.values[place].elements.count {
        let number = Int(prepared.values[place].elements[at])
        while nodes[place].count <= number { nodes[place].append(nil) }
        if nodes[place][number] == nil { nodes[place][number] = nodes(of: field, place, number) }
        if let nodes = nodes[place][number] { prepared.frequent.elements += nodes }
      }
    }
  }

  private mutating func nodes(of field: Field, _ place: Int, _ number: Int) -> [UInt16] {
    var key: [UInt8] = []
    maker.append(SearchEntry(field, numbers[place].texts[number]), to: &key)
    var nodes: [UInt16] = []
    texts.add(of: key, to: &nodes)
    nodes.sort()
    return nodes.indices.filter { $0 == 0 || nodes[$0] != nodes[$0 - 1] }.map { nodes[$0] }
  }
}
