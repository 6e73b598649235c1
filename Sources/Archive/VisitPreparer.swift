internal import Synchronization
import Timeline

/// Prepares visits; what many visits share is worked out once and kept.
///
/// It is an object and not a value, for what it keeps grows large and is never to be copied.
final class VisitPreparer: Sendable {
  private let work: Mutex<Preparation>

  init(_ reference: Reference, _ texts: FrequentTexts) {
    work = Mutex(Preparation(SearchKeyMaker(reference), texts))
  }

  func prepare(_ visits: ArraySlice<Visit>, _ reference: Reference) -> [PreparedVisit] {
    work.withLock { work in
      work.maker.reference = reference
      return visits.map { work.prepare($0, reference) }
    }
  }

  /// The whole search key of a visit.
  static func key(_ visit: Visit, _ maker: inout SearchKeyMaker) -> [UInt8] {
    var key: [UInt8] = []
    maker.appendOwn(visit, to: &key)
    for entry in visit.entries { maker.append(entry, to: &key) }
    return key
  }
}

/// What one thread keeps while it prepares visits.
private struct Preparation {
  var maker: SearchKeyMaker
  private let texts: FrequentTexts
  private var known: [SearchEntry: [UInt16]] = [:]

  init(_ maker: SearchKeyMaker, _ texts: FrequentTexts) {
    self.maker = maker
    self.texts = texts
  }

  mutating func prepare(_ visit: Visit, _ reference: Reference) -> PreparedVisit {
    var key: [UInt8] = []
    maker.appendOwn(visit, to: &key)
    var frequent: [UInt16] = []
    texts.add(of: key, to: &frequent)
    let values = Field.indexed.map { visit.values(of: $0, reference) }
    for (place, field) in Self.searched {
      for id in values[place] { frequent += nodes(SearchEntry(field, id)) }
    }
    return PreparedVisit(
      id: visit.id, bounds: visit.dates.bounds, row: VisitRow(visit, number: 0).stored,
      collection: visit.collection, json: visit.json(), words: Self.words(key),
      frequent: frequent, values: values, related: visit.related.map(\.visit))
  }

  private static let searched = Field.indexed.enumerated().filter {
    SearchEntry.fields.contains($0.element)
  }

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
