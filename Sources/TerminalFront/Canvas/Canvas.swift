/// Rows and columns of the screen or of a part of it.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A place on the screen, counted from the top left corner.
public struct Position: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A part of the screen.
public struct Area: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  static let none = Area(row: 0, column: 0, rows: 0, columns: 0)

  var isEmpty: Bool { rows == 0 || columns == 0 }

  func contains(row: Int, column: Int) -> Bool {
    (self.row..<self.row + rows).contains(row)
      && (self.column..<self.column + columns).contains(column)
  }
}

/// One column of one row.
public struct Cell: Hashable, Sendable {
  var glyph = Glyph.space
  public var role = Role.plain
  public var emphasis: Emphasis = []
  /// True for the right half of a wide character.
  var isTail = false
}

/// The screen as it should look: cells with roles, not colours. Whatever lies outside is clipped.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  public private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands; nil to hide it.
  public var cursor: Position?

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.rows * size.columns)
  }

  /// Draws text from a place to the right, up to `limit` columns; returns the column after it.
  @discardableResult
  mutating func draw(
    _ text: TerminalText, row: Int, column: Int, limit: Int = .max, role: Role = .plain,
    emphasis: Emphasis = []
  ) -> Int {
    draw(text.glyphs, row: row, column: column, limit: limit) { _ in (role, emphasis) }
  }

  /// Draws text whose characters have roles of their own.
  @discardableResult
  mutating func draw(
    _ text: StyledText, row: Int, column: Int, limit: Int = .max, emphasis: Emphasis = []
  ) -> Int {
    draw(text.glyphs, row: row, column: column, limit: limit) { index in
      let style = text.styles[index]
      return (style.role, style.emphasis.union(emphasis))
    }
  }

  private mutating func draw(
    _ glyphs: [Glyph], row: Int, column: Int, limit: Int,
    _ style: (Int) -> (role: Role, emphasis: Emphasis)
  ) -> Int {
    guard (0..<size.rows).contains(row) else { return column }
    let end = min(size.columns, limit == .max ? size.columns : column + max(0, limit))
    let rowStart = row * size.columns
    var at = column
    cells.withUnsafeMutableBufferPointer { cells in
      let cells = UnsafeMutableBufferPointer(rebasing: cells[rowStart..<rowStart + size.columns])
      for (index, glyph) in glyphs.enumerated() {
        let width = Int(glyph.width)
        guard at + width <= end else { break }
        if at >= 0 { Self.put(glyph, in: cells, at, style(index)) }
        at += width
      }
    }
    return at
  }

  /// Puts a character into a row. Half of a wide one that was there never stays behind.
  private static func put(
    _ glyph: Glyph, in row: UnsafeMutableBufferPointer<Cell>, _ column: Int,
    _ style: (role: Role, emphasis: Emphasis)
  ) {
    let after = column + Int(glyph.width)
    if row[column].isTail { row[column - 1].glyph = .space }
    if after < row.count, row[after].isTail { row[after].isTail = false }
    row[column] = Cell(glyph: glyph, role: style.role, emphasis: style.emphasis)
    if glyph.width == 2 {
      row[column + 1] = Cell(
        glyph: .space, role: style.role, emphasis: style.emphasis, isTail: true)
    }
  }

  /// Empties an area.
  mutating func clear(_ area: Area, role: Role = .plain, emphasis: Emphasis = []) {
    for row in area.row..<area.row + area.rows {
      let blank = TerminalText(repeatElement(.space, count: area.columns))
      draw(blank, row: row, column: area.column, role: role, emphasis: emphasis)
    }
  }

  /// The same with another character of one column in the place of some; wide ones become two.
  func replacing(_ replacement: (Cell) -> Glyph?) -> Canvas {
    var canvas = self
    for index in cells.indices where !cells[index].isTail {
      let glyph = cells[index].glyph
      guard let replacement = replacement(cells[index]) else { continue }
      for column in index..<index + Int(glyph.width) {
        canvas.cells[column].glyph = replacement
        canvas.cells[column].isTail = false
      }
    }
    return canvas
  }

  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  // MARK: As text

  /// The characters of each row, without the spaces at its end.
  public var textLines: [String] {
    (0..<size.rows).map { number in
      let text = row(number).filter { !$0.isTail }.map(\.glyph.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A letter for the role of each cell; `S` where selected, `H` where found, `B` for both.
  public var roleLines: [String] {
    (0..<size.rows).map { number in
      let letters = row(number).map(\.roleLetter)
      return String(String(letters).reversed().drop { $0 == "." }.reversed())
    }
  }
}

extension Cell {
  fileprivate var roleLetter: Character {
    if emphasis == [.selected, .hit] { return "B" }
    if emphasis.contains(.selected) { return "S" }
    if emphasis.contains(.hit) { return "H" }
    return role.letter
  }
}
