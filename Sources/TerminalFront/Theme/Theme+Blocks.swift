extension Theme {
  /// True where what is selected is written in the colour of the background.
  private var swapsColors: Bool { self[.selection].foreground == paper }

  /// The canvas with blocks that can be told from a gap where they are selected: in reverse video
  /// `█` is a hole in the row, and `░`, which is to be fainter, is brighter than it.
  func shadingSelectedBlocks(_ canvas: Canvas) -> Canvas {
    guard swapsColors else { return canvas }
    return canvas.replacing { cell in
      cell.emphasis.contains(.selected) ? cell.glyph.blockInReverse : nil
    }
  }
}

extension Glyph {
  fileprivate var blockInReverse: Glyph? { Self.blocksInReverse[base].map { Glyph(base: $0) } }

  // Thin parts of a block are lines, and seen as such.
  private static let blocksInReverse = forms("█▒▉▒▊▒▋▒▌▒░▓")
}
