internal import GRDB
import Timeline

/// The values of one field in the order visits were read, by provisional numbers.
struct FieldColumn {
  let field: Field
  private(set) var ids: [String] = []
  private var numberOf: [String: UInt32] = [:]
  private var lengths: [UInt16] = []
  private var numbers: [UInt32] = []

  init(_ field: Field) { self.field = field }

  mutating func add(_ values: [String]) {
    lengths.append(UInt16(clamping: values.count))
    for value in values.prefix(Int(UInt16.max)) {
      let number = numberOf[value] ?? UInt32(ids.count)
      if number == ids.count {
        numberOf[value] = number
        ids.append(value)
      }
      numbers.append(number)
    }
  }

  /// The values by label and id, and each visit's of them in another order of visits.
  func sorted(_ order: [UInt32], _ reference: Reference) -> (values: [FieldValue], ValueLists) {
    let values = ids.map { reference.value($0, of: field) }.inLabelOrder()
    var renumbered = [UInt32](repeating: 0, count: ids.count)
    for (number, value) in values.enumerated() {
      if let old = numberOf[value.id] { renumbered[Int(old)] = UInt32(number) }
    }
    var starts: [Int] = []
    starts.reserveCapacity(lengths.count)
    var total = 0
    for length in lengths {
      starts.append(total)
      total += Int(length)
    }
    var moved: [UInt32] = []
    moved.reserveCapacity(numbers.count)
    for visit in order.lazy.map({ Int($0) }) {
      for at in starts[visit]..<starts[visit] + Int(lengths[visit]) {
        moved.append(renumbered[Int(numbers[at])])
      }
    }
    let movedLengths = PackedNumbers(order.map { UInt32(lengths[Int($0)]) })
    return (
      values,
      ValueLists(lengths: movedLengths, numbers: PackedNumbers(moved), values: values.count)
        ?? .empty
    )
  }
}

extension ValueLists {
  static var empty: ValueLists { ValueLists([]) }
}
