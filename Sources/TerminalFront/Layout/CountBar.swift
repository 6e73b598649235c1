/// A bar that stands for a count.
enum CountBar {
  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"].map { TerminalText($0) }

  /// Full blocks, and at the end a part of one.
  static func text(eighths: Int) -> TerminalText {
    TerminalText(repeatElement(Glyph(base: 0x2588), count: eighths / 8)) + parts[eighths % 8]
  }
}
