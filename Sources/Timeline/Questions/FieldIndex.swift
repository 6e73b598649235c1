/// Which values of one field each visit has, as numbers, so that counting is adding up.
struct FieldIndex {
  private(set) var values: [FieldValue] = []
  private var names = FieldNames([])
  private var numbers: [UInt32] = []
  /// Where each visit's numbers begin; one more than there are visits.
  private var starts: [UInt32] = [0]

  init(_ field: Field, _ visits: [Visit], _ reference: Reference) {
    var numberOf: [String: UInt32] = [:]
    starts.reserveCapacity(visits.count + 1)
    for visit in visits {
      for id in visit.values(of: field, reference) {
        let number = numberOf[id] ?? UInt32(values.count)
        if number == values.count {
          numberOf[id] = number
          values.append(reference.value(id, of: field))
        }
        numbers.append(number)
      }
      starts.append(UInt32(numbers.count))
    }
    names = FieldNames(values, areParties: field.isParty)
  }

  /// How many of the visits have each value.
  func counts(in visits: BitSet) -> [FieldCount] {
    var counts = [(count: Int, first: UInt32, last: UInt32)](
      repeating: (0, 0, 0), count: values.count)
    visits.visit { visit in
      for at in Int(starts[visit])..<Int(starts[visit + 1]) {
        let number = Int(numbers[at])
        if counts[number].count == 0 { counts[number].first = UInt32(visit) }
        counts[number].count += 1
        counts[number].last = UInt32(visit)
      }
    }
    return zip(values, counts).filter { $0.1.count > 0 }.map { value, found in
      FieldCount(value: value, count: found.count, first: found.first, last: found.last)
    }
  }

  /// The visits that have one of the values a reader named.
  func visits(having texts: [String]) -> BitSet {
    var wanted = [Bool](repeating: false, count: values.count)
    for text in texts {
      for number in names.match(text) { wanted[number] = true }
    }
    var found = BitSet(count: starts.count - 1)
    for visit in 0..<starts.count - 1 {
      for at in Int(starts[visit])..<Int(starts[visit + 1]) where wanted[Int(numbers[at])] {
        found.insert(visit)
      }
    }
    return found
  }
}

/// The names of a field's values, to find those a reader means.
struct FieldNames {
  private var byID: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var keys: [(key: String, number: Int)] = []
  /// A question names parties by their codes, and `IND` must not find Indonesia.
  private let areParties: Bool

  init(_ values: [FieldValue], areParties: Bool = false) {
    self.areParties = areParties
    for (number, value) in values.enumerated() {
      byID[value.id] = number
      for name in Set(([value.id, value.label] + value.aliases).map(SearchKey.fold)) {
        byName[name, default: []].append(number)
        keys.append((" " + name, number))
      }
    }
  }

  /// The value with this id; else those that are called exactly so; else those in whose name the
  /// text stands at the beginning of a word.
  func match(_ text: String) -> [Int] {
    if let number = byID[text] { return [number] }
    let folded = SearchKey.fold(text)
    if let numbers = byName[folded] { return numbers }
    guard !folded.isEmpty, !areParties else { return [] }
    let found = keys.filter { $0.key.contains(" " + folded) }
    return Set(found.map(\.number)).sorted()
  }
}

extension [FieldCount] {
  /// Most frequent first, then by label.
  public func mostFrequentFirst() -> [FieldCount] {
    sorted { ($1.count, $0.value.label, $0.value.id) < ($0.count, $1.value.label, $1.value.id) }
  }
}
