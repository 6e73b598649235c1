internal import Foundation

extension Canvas {
  /// The columns of a row that are not as in another canvas, from left to right; wide characters
  /// are whole in them.
  func changedColumns(inRow row: Int, since last: Canvas?) -> [Range<Int>] {
    guard let last, last.size == size else { return [0..<size.columns].filter { !$0.isEmpty } }
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { cells in
      last.cells.withUnsafeBufferPointer { last in
        Self.changes(
          UnsafeBufferPointer(rebasing: cells[start..<start + size.columns]),
          UnsafeBufferPointer(rebasing: last[start..<start + size.columns]))
      }
    }
  }

  /// So many columns that are as they were take no more to send again than to pass over.
  private static let shortestGap = 8

  /// Most rows are the same to the byte; where they are not, what counts is compared.
  private static func changes(
    _ row: UnsafeBufferPointer<Cell>, _ last: UnsafeBufferPointer<Cell>
  ) -> [Range<Int>] {
    guard let cells = row.baseAddress, let before = last.baseAddress,
      memcmp(cells, before, row.count * MemoryLayout<Cell>.stride) != 0
    else { return [] }
    var changes: [Range<Int>] = []
    for column in row.indices where row[column] != last[column] {
      var first = column
      var end = column + 1
      while row[first].isTail || last[first].isTail { first -= 1 }
      while end < row.count, row[end].isTail || last[end].isTail { end += 1 }
      if let known = changes.last, first - known.upperBound < shortestGap {
        changes[changes.count - 1] = known.lowerBound..<max(end, known.upperBound)
      } else {
        changes.append(first..<end)
      }
    }
    return changes
  }
}
