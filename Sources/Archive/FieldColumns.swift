import Timeline

/// The values of one field in the order visits were read, by provisional numbers.
struct FieldColumn {
  let field: Field
  private var known = TextNumbers()
  private var lengths: [UInt16] = []
  private var numbers: [UInt32] = []
  /// For each preparer, by its own numbers, the numbers here.
  private var numbersOf: [[UInt32]] = []

  init(_ field: Field) { self.field = field }

  /// Adds the values of visits that were prepared together.
  mutating func add(_ values: Runs<UInt32>, new: [String], by preparer: Int) {
    while numbersOf.count <= preparer { numbersOf.append([]) }
    for value in new { numbersOf[preparer].append(known.number(value)) }
    for visit in values.ends.indices { lengths.append(UInt16(values.range(visit).count)) }
    let mine = numbersOf[preparer]
    for number in values.elements { numbers.append(mine[Int(number)]) }
  }

  /// The values by label and id, and for each the visits that have it, in another order of visits.
  ///
  /// - Returns: the values; where the visits of each begin, and where the last ones end; the visits.
  func sorted(
    _ order: [UInt32], _ reference: Reference
  ) -> (values: [FieldValue], starts: [Int], visits: [UInt32]) {
    let (values, newNumbers) = sortedValues(reference)
    var starts = [Int](repeating: 0, count: values.count + 1)
    var places = placesOfVisits()
    for visit in order {
      for at in places[Int(visit)]..<places[Int(visit) + 1] {
        starts[Int(newNumbers[Int(numbers[at])]) + 1] += 1
      }
    }
    for value in values.indices { starts[value + 1] += starts[value] }
    var next = starts
    var visits = [UInt32](repeating: 0, count: starts.last ?? 0)
    for (place, visit) in order.enumerated() {
      for at in places[Int(visit)]..<places[Int(visit) + 1] {
        let value = Int(newNumbers[Int(numbers[at])])
        visits[next[value]] = UInt32(place)
        next[value] += 1
      }
    }
    places = []
    return (values, starts, visits)
  }

  /// The values by label and id, and for each provisional number the new one.
  private func sortedValues(_ reference: Reference) -> ([FieldValue], [UInt32]) {
    let unsorted = known.texts.map { reference.value($0, of: field) }
    let order = unsorted.indices.sorted {
      (unsorted[$0].label, unsorted[$0].id) < (unsorted[$1].label, unsorted[$1].id)
    }
    var newNumbers = [UInt32](repeating: 0, count: unsorted.count)
    for (number, old) in order.enumerated() { newNumbers[old] = UInt32(number) }
    return (order.map { unsorted[$0] }, newNumbers)
  }

  /// Where the numbers of each visit begin, and where the last ones end.
  private func placesOfVisits() -> [Int] {
    var places = [0]
    places.reserveCapacity(lengths.count + 1)
    var total = 0
    for length in lengths {
      total += Int(length)
      places.append(total)
    }
    return places
  }
}
