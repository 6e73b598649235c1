import Timeline

/// A visit as an archive stores it, worked out beside the writing.
struct PreparedVisit: Sendable {
  var id: Visit.ID
  var bounds: DayBounds
  var row: Int32
  var collection: VisitCollection.ID?
  var json: String
  /// The folded words of its own texts, for FTS5.
  var words: String
  /// The frequent texts it holds.
  var frequent: [UInt16]
  /// The values of each field, in the order of `Field.indexed`.
  var values: [[String]]
  var related: [Visit.ID]
}

/// Prepares visits; what many visits share is worked out once.
struct VisitPreparer: Sendable {
  private var maker: SearchKeyMaker
  private let texts: FrequentTexts
  private var known: [SearchEntry: [UInt16]] = [:]

  init(_ reference: Reference, _ texts: FrequentTexts) {
    maker = SearchKeyMaker(reference)
    self.texts = texts
  }

  /// The whole search key of a visit.
  static func key(_ visit: Visit, _ maker: inout SearchKeyMaker) -> [UInt8] {
    var key: [UInt8] = []
    maker.appendOwn(visit, to: &key)
    for entry in visit.entries { maker.append(entry, to: &key) }
    return key
  }

  mutating func prepare(_ visits: ArraySlice<Visit>, _ reference: Reference) -> [PreparedVisit] {
    maker.reference = reference
    return visits.map { prepare($0, reference) }
  }

  private mutating func prepare(_ visit: Visit, _ reference: Reference) -> PreparedVisit {
    var key: [UInt8] = []
    maker.appendOwn(visit, to: &key)
    var frequent: [UInt16] = []
    texts.add(of: key, to: &frequent)
    let values = Field.indexed.map { visit.values(of: $0, reference) }
    for (field, ids) in zip(Field.indexed, values) where Self.isSearched[field] ?? false {
      for id in ids { frequent += nodes(SearchEntry(field, id)) }
    }
    return PreparedVisit(
      id: visit.id, bounds: visit.dates.bounds, row: VisitRow(visit, number: 0).stored,
      collection: visit.collection, json: visit.json(), words: Self.words(key),
      frequent: frequent, values: values, related: visit.related.map(\.visit))
  }

  private static let isSearched = Dictionary(
    uniqueKeysWithValues: SearchEntry.fields.map { ($0, true) })

  private mutating func nodes(_ entry: SearchEntry) -> [UInt16] {
    if let nodes = known[entry] { return nodes }
    var key: [UInt8] = []
    maker.append(entry, to: &key)
    var nodes: [UInt16] = []
    texts.add(of: key, to: &nodes)
    nodes = Set(nodes).sorted()
    known[entry] = nodes
    return nodes
  }

  private static func words(_ key: [UInt8]) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(key.count + 64)
    for byte in key {
      if byte == 0x0A { words += Schema.betweenTexts } else { words.append(byte) }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
