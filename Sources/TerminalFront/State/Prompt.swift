/// A line being typed: what for, the text, and where the cursor stands in it.
struct Prompt: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case search
    case date
    case filter
    case narrow
    case helpFilter
    case command
    case note
  }

  var purpose: Purpose
  private(set) var text: [Character] = []
  /// Characters before the cursor.
  private(set) var cursor = 0
  /// Where the reader was when it was opened.
  var origin: ReadingPosition?
  /// Which of the suggestions is selected.
  var suggestion: Int?
  /// How many lines back in the history it shows; nil for what is typed now.
  var historyIndex: Int?

  /// Longer pastes are cut here; nobody reads so long a line.
  static let longest = 10_000

  init(_ purpose: Purpose, _ text: String = "", origin: ReadingPosition? = nil) {
    self.purpose = purpose
    self.origin = origin
    self.text = Array(text)
    cursor = self.text.count
  }

  var string: String { String(text) }

  /// What stands before the text.
  var label: String {
    switch purpose {
    case .search: origin?.focus == .detail ? "search this visit and on: " : "search all visits: "
    case .date: "go to date: "
    case .filter: "filter: "
    case .narrow: "narrow the values: "
    case .helpFilter: "find in help: "
    case .command: ":"
    case .note: "note on this visit: "
    }
  }

  /// What stands in the frame around it.
  var title: String { purpose == .command ? "commands" : String(label.dropLast(2)) }

  enum Outcome { case edited, accepted, cancelled, ignored }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .accepted
    case .control("g"): return .cancelled
    case .backspace, .control("h"): return eraseBack()
    case .character(let character): return insert([character])
    case .delete, .control("d"):
      guard cursor < text.count else { return .ignored }
      text.remove(at: cursor)
      return .edited
    case .control("u"): return erase(0..<cursor)
    case .control("k"): return erase(cursor..<text.count)
    case .control("w"): return erase(wordStart..<cursor)
    case .left, .control("b"): return move(to: cursor - 1)
    case .right, .control("f"): return move(to: cursor + 1)
    case .home, .control("a"): return move(to: 0)
    case .end, .control("e"): return move(to: text.count)
    default: return .ignored
    }
  }

  /// Text from the clipboard, in one line.
  mutating func paste(_ pasted: String) -> Outcome {
    insert(pasted.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  mutating func replace(_ text: String, cursor: Int? = nil) {
    self.text = Array(text.prefix(Self.longest))
    self.cursor = min(cursor ?? self.text.count, self.text.count)
    suggestion = nil
  }

  private mutating func insert(_ characters: [Character]) -> Outcome {
    let room = Self.longest - text.count
    let inserted = characters.prefix(max(0, room))
    text.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
    return inserted.isEmpty ? .ignored : .edited
  }

  /// Erasing in an empty line leaves it, as in vi.
  private mutating func eraseBack() -> Outcome {
    if text.isEmpty { return .cancelled }
    guard cursor > 0 else { return .ignored }
    return erase(cursor - 1..<cursor)
  }

  private mutating func erase(_ range: Range<Int>) -> Outcome {
    guard !range.isEmpty else { return .ignored }
    text.removeSubrange(range)
    cursor = range.lowerBound
    return .edited
  }

  private mutating func move(to position: Int) -> Outcome {
    cursor = min(max(0, position), text.count)
    return .ignored
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, text[start - 1] == " " { start -= 1 }
    while start > 0, text[start - 1] != " " { start -= 1 }
    return start
  }
}
