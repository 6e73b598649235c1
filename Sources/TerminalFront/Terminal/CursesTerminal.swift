internal import CNcurses
internal import Foundation

/// The real terminal, by way of ncurses. One at a time; for the main thread.
struct CursesTerminal: ReaderTerminal {
  /// Why the terminal cannot be used: one sentence.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private let isASCII: Bool
  /// True on the console of Linux, whose fonts hold few characters.
  private let isConsole: Bool
  /// How many colours the terminal has.
  private let colors: Int

  /// How large the screen most likely is; to be asked for before it is taken and before there is
  /// any other thread.
  static func prepare() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_prepare(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Takes the screen.
  ///
  /// - Parameters:
  ///   - mouse: whether clicks and the wheel are asked for.
  ///   - background: whether the terminal is to tell how bright its background is.
  init(ascii: Bool, mouse: Bool, background: Bool) throws(Problem) {
    cn_wish(mouse ? 1 : 0, background ? 1 : 0)
    let answer = Int(cn_open())
    guard answer == CN_OPENED else { throw Self.problem(answer) }
    isASCII = ascii || cn_is_unicode() == 0
    isConsole = ProcessInfo.processInfo.environment["TERM"] == "linux"
    colors = Int(cn_colors())
  }

  private static func problem(_ answer: Int) -> Problem {
    let reason =
      switch answer {
      case CN_UNKNOWN_TERMINAL:
        "the terminal type in TERM is not known here; set TERM, for example to xterm-256color"
      case CN_DUMB_TERMINAL: "this terminal cannot place its cursor"
      case CN_IMPOSSIBLE_SIZE: "LINES or COLUMNS is not from 1 to 2000; unset them"
      default: "standard input and output are no terminal"
      }
    return Problem(description: "\(reason); \"legation list\" needs no screen")
  }

  func close() { cn_close() }
  func suspend() { cn_suspend() }
  /// Gives the screen to another program, and takes it back.
  func leave() { cn_leave() }
  func comeBack() { cn_come_back() }
  func forget() { cn_forget() }

  var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Shows a canvas; ncurses sends what is not on the screen yet.
  func show(_ canvas: Canvas, _ model: Model) {
    let theme = colors >= 8 ? model.theme : .mono
    let canvas = isASCII ? canvas.inASCII() : wide(theme.shadingSelectedBlocks(canvas))
    for row in 0..<canvas.size.rows {
      let cells = canvas.row(row).map { cell($0, theme) }
      cn_row(Int32(row), cells, Int32(cells.count))
    }
    let cursor = canvas.cursor
    cn_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
  }

  private func wide(_ canvas: Canvas) -> Canvas {
    let shown = isConsole ? canvas.forConsole() : canvas
    return shown.withStandIns(measuring: Self.width(of:))
  }

  private func cell(_ cell: Cell, _ theme: Theme) -> cn_cell {
    guard !cell.isTail else { return cn_cell() }
    let glyph = cell.glyph
    let look = theme.look(cell.role, cell.emphasis)
    return cn_cell(
      scalars: (glyph.base, glyph.mark1, glyph.mark2, glyph.mark3, glyph.mark4),
      foreground: look.foreground.number(of: colors),
      background: look.background.number(of: colors), attributes: look.attributes)
  }

  /// The columns ncurses leaves for a scalar; negative where it cannot show it.
  static func width(of scalar: UInt32) -> Int { Int(cn_width(scalar)) }

  /// Hands a text to the terminal's clipboard (OSC 52); terminals that cannot pass it over.
  func copy(_ text: String) {
    let encoded = Data(text.utf8).base64EncodedString()
    let bytes = Array("\u{1B}]52;c;\(encoded)\u{07}".utf8)
    cn_send(bytes, Int32(bytes.count))
  }

  // MARK: Waiting and keys

  func wait(milliseconds: Int32) -> Happening { Happening(rawValue: cn_wait(milliseconds)) }

  static func wake() { cn_wake() }

  /// The signal that asked the program to end, or 0.
  var signal: Int32 { cn_signal() }

  /// What was typed since the last time, without waiting.
  ///
  /// `pasted` holds the beginning of a paste that is still coming in; nothing in it is a key, and
  /// escape sequences in it are dropped.
  func messages(continuing pasted: inout String?) -> [Message] {
    var messages: [Message] = []
    var value: UInt32 = 0
    var row: Int32 = 0
    var column: Int32 = 0
    while messages.count < 256 {
      switch Int(cn_key(&value, &row, &column)) {
      case CN_CHARACTER:
        if pasted != nil {
          pasted?.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
        } else if let key = Self.key(character: value) {
          messages.append(.key(key))
        }
      case CN_KEY:
        if pasted == nil, let key = Self.key(named: Int(value)) { messages.append(.key(key)) }
      case CN_CLICK:
        guard pasted == nil else { continue }
        messages.append(Self.click(Int(value), Position(row: Int(row), column: Int(column))))
      case CN_BACKGROUND: messages.append(.background(isDark: value < 128))
      case CN_PASTE_BEGIN: pasted = ""
      case CN_PASTE_END:
        pasted.map { messages.append(.pasted($0)) }
        pasted = nil
      default: return messages
      }
    }
    return messages
  }

  private static func click(_ value: Int, _ position: Position) -> Message {
    switch value {
    case CN_WHEEL_UP: .scrolled(lines: -3, at: position)
    case CN_WHEEL_DOWN: .scrolled(lines: 3, at: position)
    default: .clicked(position)
    }
  }

  private static func key(character value: UInt32) -> Key? {
    switch value {
    case 0x0D, 0x0A: .enter
    case 0x1B: .escape
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x01...0x1A: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 0..<0x20: nil
    default: Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  private static func key(named value: Int) -> Key? {
    switch value {
    case CN_UP: .up
    case CN_DOWN: .down
    case CN_LEFT: .left
    case CN_RIGHT: .right
    case CN_HOME: .home
    case CN_END: .end
    case CN_PAGE_UP: .pageUp
    case CN_PAGE_DOWN: .pageDown
    case CN_BACKSPACE: .backspace
    case CN_DELETE: .delete
    case CN_INSERT: .insert
    case CN_ENTER: .enter
    case CN_BACK_TAB: .backTab
    case CN_FUNCTION + 1...CN_FUNCTION + 12:
      .function(value - CN_FUNCTION)
    default: nil
    }
  }
}

extension Theme.Look {
  fileprivate var attributes: UInt8 {
    var all = 0
    if bold { all |= CN_BOLD }
    if dim { all |= CN_DIM }
    if underline { all |= CN_UNDERLINE }
    if reverse { all |= CN_REVERSE }
    return UInt8(all)
  }
}

extension Happening {
  static let input = Happening(rawValue: Int32(CN_INPUT))
  static let woken = Happening(rawValue: Int32(CN_WOKEN))
  static let resized = Happening(rawValue: Int32(CN_RESIZED))
  static let terminated = Happening(rawValue: Int32(CN_TERMINATED))
  static let hungUp = Happening(rawValue: Int32(CN_HUNG_UP))
  static let stopped = Happening(rawValue: Int32(CN_STOPPED))
}

/// The terminal without a screen: its keys as bytes, its output line by line.
struct PlainDevice {
  /// Takes the keys.
  init() throws(CursesTerminal.Problem) {
    guard Int(cn_open_plain()) == CN_OPENED else {
      throw CursesTerminal.Problem(
        description:
          "standard input and output are no terminal; \"legation list\" needs none")
    }
  }

  var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_prepare(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  var signal: Int32 { cn_signal() }
  func wait(milliseconds: Int32) -> Happening { Happening(rawValue: cn_wait(milliseconds)) }
  func close() { cn_close() }
  func suspend() { cn_suspend() }
  func leave() { cn_leave() }
  func comeBack() { cn_come_back() }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    cn_send(bytes, Int32(bytes.count))
  }

  /// What was typed and not read yet.
  func bytes() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : []
  }
}
