import TerminalFront

/// Rows of cells in columns that line up.
enum TextTable {
  /// - Parameter leading: so many columns are numbers, which end together; the others begin together.
  static func lines(_ rows: [[String]], leading: Int) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in
      rows.map { TerminalText($0[column]).width }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - TerminalText(text).width)
        if column < leading { return space + text }
        return column == columns - 1 ? text : text + space
      }.joined(separator: "  ")
    }
  }
}
