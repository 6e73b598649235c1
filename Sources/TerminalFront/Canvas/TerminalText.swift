internal import Foundation

/// Text that is safe to show: nothing else reaches the terminal.
///
/// NFC; controls, private use and unassigned scalars become U+FFFD; tabs and line breaks a space;
/// bidi controls, zero-width and tag characters are left out, so that a row reads in the order it
/// is stored. ncurses is no sanitiser: it executes tab, CR, BS and LF and passes bidi controls on.
public struct TerminalText: Hashable, Sendable, ExpressibleByStringLiteral {
  private(set) var glyphs: [Glyph] = []

  public init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isPlain {
      glyphs = text.utf8.map { Glyph(base: UInt32($0)) }
    } else {
      let composed =
        text.unicodeScalars.allSatisfy(Self.isComposed)
        ? text : text.precomposedStringWithCanonicalMapping
      glyphs.reserveCapacity(text.utf8.count)
      for scalar in composed.unicodeScalars { append(scalar) }
    }
  }

  public init(stringLiteral text: String) { self.init(text) }

  init(_ glyphs: some Sequence<Glyph>) { self.glyphs = Array(glyphs) }

  /// Columns.
  public var width: Int { glyphs.reduce(0) { $0 + Int($1.width) } }

  /// What is shown, as a string.
  public var shown: String { glyphs.map(\.text).joined() }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch Self.treatment(of: scalar) {
    case .space: glyphs.append(.space)
    case .replaced: glyphs.append(.replacement)
    case .dropped: break
    case .mark:
      if glyphs.isEmpty { glyphs.append(Glyph(base: 0x25CC)) }
      glyphs[glyphs.count - 1].add(mark: scalar.value)
    case .shown(let width): glyphs.append(Glyph(base: scalar.value, width: width))
    }
  }

  /// True for scalars of which any text is in NFC already: Latin-1, Latin Extended, Cyrillic,
  /// general punctuation to dingbats, kana, Han and Hangul syllables; no marks and no singletons.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x2010...0x20CF, 0x2190...0x2328, 0x2340...0x27BF,
      0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  private enum Treatment {
    case space, replaced, dropped, mark
    case shown(width: UInt8)
  }

  private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    // ASCII, Latin-1 and Latin Extended letters and signs, dashes and quotation marks, box drawing
    // and blocks: most of all text.
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE..<0x300, 0x2010...0x2027, 0x2500...0x259F:
      return .shown(width: 1)
    default: break
    }
    // Before marks: the grapheme joiner and the variation selectors are marks that nobody sees.
    let isUnseen = scalar.properties.isDefaultIgnorableCodePoint
    switch scalar.properties.generalCategory {
    case .control: return scalar.properties.isWhitespace ? .space : .replaced
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .privateUse, .unassigned, .surrogate: return .replaced
    case .format: return .dropped
    case .nonspacingMark, .enclosingMark: return isUnseen ? .dropped : .mark
    default: break
    }
    if isUnseen { return .dropped }
    let width = WidthTable.width(of: scalar.value)
    return width == 0 ? .mark : .shown(width: UInt8(width))
  }

  // MARK: Cutting

  /// At most so many columns; what is cut off shows as an ellipsis.
  public func cut(to columns: Int) -> TerminalText {
    guard width > columns else { return self }
    guard columns > 0 else { return "" }
    return TerminalText(prefix(columns - 1).glyphs + [.ellipsis])
  }

  /// As many characters from the front as fit into so many columns.
  func prefix(_ columns: Int) -> TerminalText {
    var room = columns
    return TerminalText(
      glyphs.prefix { glyph in
        room -= Int(glyph.width)
        return room >= 0
      })
  }

  /// Cut or filled with spaces to exactly so many columns.
  public func padded(to columns: Int) -> TerminalText {
    let cut = cut(to: columns)
    return TerminalText(cut.glyphs + repeatElement(.space, count: max(0, columns - cut.width)))
  }

  public static func + (left: TerminalText, right: TerminalText) -> TerminalText {
    TerminalText(left.glyphs + right.glyphs)
  }
}
