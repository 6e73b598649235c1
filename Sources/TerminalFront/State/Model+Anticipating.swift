import Timeline

/// While the reader reads, what the next key may ask for is made ready.
extension Model {
  /// The rows beside the selected one.
  var neighbours: [VisitRow] {
    [list.selected + 1, list.selected - 1].filter(rows.indices.contains).map { rows[$0] }
  }

  /// The rows around whose visits something may be shown next, the selected one first.
  var contextRows: [VisitRow] {
    isReloading ? [] : ([selectedRow].compactMap(\.self) + neighbours)
  }

  /// Lays out the detail of one neighbour; false when there is none left to do.
  mutating func anticipate() -> Bool {
    for row in neighbours {
      guard let key = detailKey(row), key.hasContext, shelf.detail(key) == nil else { continue }
      document(row, key)
      return true
    }
    return false
  }
}
