import Timeline

extension [VisitRow] {
  /// The index of the first row with this number or a greater one, in O(log n).
  func firstIndex(from number: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of a row, in O(log n).
  func firstIndex(ofRow row: VisitRow) -> Int? {
    let index = firstIndex(from: row.number)
    return indices.contains(index) && self[index] == row ? index : nil
  }
}
