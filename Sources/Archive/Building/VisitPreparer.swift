import Synchronization
import Timeline

/// Prepares visits; what many visits share is folded once and kept.
///
/// It is an object and not a value, for what it keeps grows large and is never to be copied.
final class VisitPreparer: Sendable {
  private let maker: Mutex<SearchKeyMaker>
  private let numbers: ValueNumbers

  init(_ reference: Reference, _ numbers: ValueNumbers) {
    maker = Mutex(SearchKeyMaker(reference))
    self.numbers = numbers
  }

  func prepare(
    _ part: VisitStream.Part, _ range: Range<Int>, _ reference: Reference
  ) -> [PreparedVisit] {
    maker.withLock { maker in
      maker.reference = reference
      return range.map { prepare(part, $0, reference, &maker) }
    }
  }

  private func prepare(
    _ part: VisitStream.Part, _ index: Int, _ reference: Reference, _ maker: inout SearchKeyMaker
  ) -> PreparedVisit {
    let visit = part.visits[index]
    let place = part.places[index]
    var days: [UInt8] = []
    StoredDays.append(visit.dates.bounds, to: &days)
    return PreparedVisit(
      key: RowKey(visit), days: days, precision: visit.dates.precision,
      json: place.isEmpty ? Array(visit.json().utf8)[...] : part.bytes[place],
      words: Self.words(visit, &maker), values: numbers.bytes(of: visit, reference),
      related: visit.related.map(\.visit))
  }

  private static func words(_ visit: Visit, _ maker: inout SearchKeyMaker) -> [UInt8] {
    var key: [UInt8] = []
    maker.appendOwn(visit, to: &key)
    // Behind the last text nothing needs to be kept apart.
    return Array(key.dropLast().split(separator: 0x0A).joined(separator: Schema.betweenTexts))
  }
}
