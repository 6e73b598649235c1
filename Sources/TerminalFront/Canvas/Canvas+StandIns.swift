extension Canvas {
  /// The canvas with a stand-in for each character that something else takes to be of another
  /// width: it would shift the rest of its row, or lose its marks.
  ///
  /// - Parameter width: the columns that the other side leaves for a scalar; 0 for a mark.
  func withStandIns(measuring width: (UInt32) -> Int) -> Canvas {
    replacing { $0.glyph.isMeasuredAlike(by: width) ? nil : .standIn }
  }
}

extension Glyph {
  /// Shows that there is a character.
  static let standIn = Glyph(base: 0x25AF)

  /// Whether each scalar is as wide as here. Up to the first combining mark all agree.
  func isMeasuredAlike(by width: (UInt32) -> Int) -> Bool {
    if mark1 == 0, base < 0x300 { return true }
    return width(base) == Int(self.width)
      && [mark1, mark2, mark3, mark4].allSatisfy { $0 == 0 || width($0) == 0 }
  }
}
