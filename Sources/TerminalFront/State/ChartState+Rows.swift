/// How the rows a drawn view gets are shared by its axis, its body and what its marks mean.
extension ChartState {
  /// The rows left for the body.
  func bodyRows(of rows: Int) -> Int { max(1, rows - headRows(of: rows) - footRows(of: rows)) }

  /// On a small screen what the marks mean has to go.
  func footRows(of rows: Int) -> Int {
    let body = min(lines.body.count, 3)
    return rows >= headRows(of: rows) + lines.foot.count + body ? lines.foot.count : 0
  }

  /// On the smallest the axis goes too.
  func headRows(of rows: Int) -> Int { rows >= lines.head.count + 2 ? lines.head.count : 0 }
}
