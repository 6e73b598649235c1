/// Which hit of a visit its detail is to show.
enum HitSeek: Hashable, Sendable {
  case first, last
  /// The first from a line on, or else the first of all.
  case from(Int)

  /// - Parameter lines: the lines with hits, in order.
  func line(in lines: [Int]) -> Int? {
    switch self {
    case .first: lines.first
    case .last: lines.last
    case .from(let line): lines.first { $0 >= line } ?? lines.first
    }
  }
}

extension Model {
  /// The next line of the detail in which something is marked.
  func nextHitLine(forward: Bool) -> Int? {
    let hitLines = detail?.hitLines ?? []
    return forward ? hitLines.first { $0 > detailCursor } : hitLines.last { $0 < detailCursor }
  }

  /// Puts the cursor on a line of the detail, with something of what stands above it.
  mutating func show(detailLine line: Int, rows: Int) {
    if !(detailTop..<detailTop + rows).contains(line) { detailTop = line - rows / 3 }
    detailCursor = line
  }

  /// " · match 2 of 5 in this visit" when the cursor is in the detail on a line with a hit.
  var markWords: String {
    guard focus == .detail, let lines = detail?.hitLines, lines.count > 1,
      let at = lines.firstIndex(of: detailCursor)
    else { return "" }
    return " · match \(at + 1) of \(lines.count) in this visit"
  }
}
