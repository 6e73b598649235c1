internal import Foundation

extension Canvas {
  /// The canvas in ASCII only, for a locale that has nothing else: same cells, plainer characters.
  public func inASCII() -> Canvas {
    replacing { $0.role.isSpan ? $0.glyph.asciiSpan : $0.glyph.ascii }
  }
}

extension Glyph {
  /// The nearest ASCII character; `?` where there is none.
  var ascii: Glyph {
    if base < 0x80 { return Glyph(base: base) }
    if let known = Self.asciiForms[base] { return Glyph(base: known) }
    let plain = Unicode.Scalar(base).map { String($0).decomposedStringWithCompatibilityMapping }
    let letter = plain?.unicodeScalars.first { $0.isASCII }?.value
    return Glyph(base: letter ?? UInt32(UInt8(ascii: "?")))
  }

  /// The days of a visit: certain `=`, possible `.`, a month or a year in brackets.
  var asciiSpan: Glyph {
    Self.spanForms[base].map { Glyph(base: $0) } ?? ascii
  }

  private static let spanForms = forms("█=▓=▒-░.▪*▫o├[┤]┄.─-╞[╡]═=…_→>←<✕x↷^¿!▷)")

  private static let asciiForms = forms(
    "±#─-│|┬+┴+┼+├+┤+→>▸>•*·-✕x…~–-—-‹<›>“\"”\"‘'’'↵^▁_▂.▃.▄:▅:▆|▇|█#←<▓#▒:░.▪*▫o┄.┊|╌-◀<▶>╵'╷,▏|▎|▍|▌|▋#▊#▉#┌+┐+└+┘+↑^↓v"
  )

  /// Pairs of a character and its form.
  static func forms(_ pairs: String) -> [UInt32: UInt32] {
    let scalars = Array(pairs.unicodeScalars)
    var forms: [UInt32: UInt32] = [:]
    for at in stride(from: 0, to: scalars.count - 1, by: 2) {
      forms[scalars[at].value] = scalars[at + 1].value
    }
    return forms
  }
}
