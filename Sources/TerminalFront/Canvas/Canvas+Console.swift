extension Canvas {
  /// The canvas with the characters that the fonts of the Linux console have.
  ///
  /// They hold 256 or 512 characters; of the block elements those of code page 437: ▄ █ ░ ▒ ▓.
  func forConsole() -> Canvas { replacing { $0.glyph.consoleForm } }
}

extension Glyph {
  /// Nil for what a console font has.
  var consoleForm: Glyph? { Self.consoleForms[base].map { Glyph(base: $0) } }

  // Heights become shades and widths whole blocks; arrows and marks the nearest in the code page.
  private static let consoleForms = forms(
    "▁░▂░▃▒▄▒▅▓▆▓▇█▏ ▎░▍▒▌▒▋▓▊▓▉█▪■▫□┄-┊│╌-◀◄▶►▸►▷)✕x↷^━═▽v╷'↵<–-—-…_"
  )
}
