/// Which values of one field each visit has, as numbers, so that counting is adding up.
struct FieldIndex {
  private(set) var values: [FieldValue] = []
  private var foldedNames: [[String]] = []
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
    foldedNames = values.map(\.foldedNames)
  }

  /// How many of the visits have each value.
  func counts(in visits: BitSet) -> [FieldCount] {
    var counts = [Int](repeating: 0, count: values.count)
    visits.forEachMember { visit in
      for at in Int(starts[visit])..<Int(starts[visit + 1]) { counts[Int(numbers[at])] += 1 }
    }
    return zip(values, counts).filter { $0.1 > 0 }.map { FieldCount(value: $0.0, count: $0.1) }
  }

  /// The visits that have one of the values a reader named.
  func visits(having texts: [String]) -> BitSet {
    var wanted = [Bool](repeating: false, count: values.count)
    for text in texts {
      for number in FieldValue.match(text, foldedNames) { wanted[number] = true }
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

extension FieldValue {
  /// Its id, label and aliases, as names are compared.
  var foldedNames: [String] { ([id, label] + aliases).map(SearchKey.fold) }

  /// Which values a text names: those that are called exactly so, else those in whose name it
  /// stands at the beginning of a word.
  static func match(_ text: String, _ names: [[String]]) -> [Int] {
    let folded = SearchKey.fold(text)
    let exact = names.indices.filter { names[$0].contains(folded) }
    guard exact.isEmpty, !folded.isEmpty else { return exact }
    return names.indices.filter { index in
      names[index].contains { (" " + $0).contains(" " + folded) }
    }
  }
}

extension [FieldCount] {
  /// Most frequent first, then by label.
  public func mostFrequentFirst() -> [FieldCount] {
    sorted { ($1.count, $0.value.label, $0.value.id) < ($0.count, $1.value.label, $1.value.id) }
  }
}
