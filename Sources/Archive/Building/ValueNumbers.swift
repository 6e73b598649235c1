import Synchronization
import Timeline

/// Numbers the values of every field in the order they are met, for several threads at once.
final class ValueNumbers: Sendable {
  private struct Known {
    var ids: [String] = []
    var numberOf: [String: Int] = [:]

    mutating func number(_ id: String) -> Int {
      if let number = numberOf[id] { return number }
      numberOf[id] = ids.count
      ids.append(id)
      return ids.count - 1
    }
  }

  private let known = Mutex(Field.indexed.map { _ in Known() })

  /// For each indexed field how many values a visit has, and their numbers.
  func bytes(of visit: Visit, _ reference: Reference) -> [UInt8] {
    let values = Field.indexed.map { visit.values(of: $0, reference) }
    var bytes: [UInt8] = []
    known.withLock { known in
      for (place, values) in values.enumerated() {
        Varint.append(values.count, to: &bytes)
        for value in values { Varint.append(known[place].number(value), to: &bytes) }
      }
    }
    return bytes
  }

  /// Hands out what `bytes` holds.
  static func each(
    _ bytes: UnsafeRawBufferPointer, _ use: (_ field: Int, _ number: Int) throws -> Void
  ) rethrows {
    var at = 0
    for place in Field.indexed.indices {
      for _ in 0..<Varint.read(bytes, &at) { try use(place, Varint.read(bytes, &at)) }
    }
  }

  /// The values of the field at a place, in the order of their numbers.
  func values(at place: Int, _ reference: Reference) -> [FieldValue] {
    known.withLock { $0[place].ids }.map { reference.value($0, of: Field.indexed[place]) }
  }
}
