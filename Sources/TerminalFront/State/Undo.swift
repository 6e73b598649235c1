import Timeline

/// What undo brings back: the filter and the place, and what was marked.
struct Undoable: Hashable, Sendable {
  var place: Place
  var memory: ReaderMemory
}

/// Steps that can be undone and redone, newest last.
struct UndoSteps: Hashable, Sendable {
  private var done: [Undoable] = []
  private var undone: [Undoable] = []
  private static let longest = 200

  mutating func record(_ state: Undoable) {
    guard done.last != state else { return }
    done.append(state)
    if done.count > Self.longest { done.removeFirst() }
    undone = []
  }

  mutating func undo(from now: Undoable) -> Undoable? {
    guard let last = done.popLast() else { return nil }
    undone.append(now)
    return last
  }

  mutating func redo(from now: Undoable) -> Undoable? {
    guard let next = undone.popLast() else { return nil }
    done.append(now)
    return next
  }
}

extension Model {
  private var undoable: Undoable { Undoable(place: place, memory: memory) }

  /// Before a filter, a jump or a mark changes what the reader may want back.
  mutating func recordForUndo(_ origin: Place? = nil) {
    undoSteps.record(Undoable(place: origin ?? place, memory: memory))
  }

  mutating func undo() -> [Effect] {
    guard let state = undoSteps.undo(from: undoable) else {
      notice = Notice("nothing to undo")
      return []
    }
    notice = Notice("undone; Ctrl-R does it again")
    return restore(state)
  }

  mutating func redo() -> [Effect] {
    guard let state = undoSteps.redo(from: undoable) else {
      notice = Notice("nothing to do again")
      return []
    }
    notice = Notice("done again")
    return restore(state)
  }

  private mutating func restore(_ state: Undoable) -> [Effect] {
    let before = storeQuery
    let effects = remember(memory.changes(to: state.memory))
    let hasNewRows = storeQuery != before
    return effects.filter { !hasNewRows || !$0.asksForRows }
      + go(to: state.place, hasNewRows: hasNewRows)
  }

  // MARK: Bookmarks, marks, notes

  mutating func remember(_ changes: [ReaderMemory.Change]) -> [Effect] {
    guard !changes.isEmpty else { return [] }
    let before = storeQuery
    for change in changes { memory.apply(change) }
    // The filter or the facets may be about what was remembered just now.
    let isAsked = storeQuery != before || facets?.field == .state
    return [.remember(changes)] + (isAsked ? [ask(rows: true)] : [])
  }

  /// The sentence, and that it holds for this session only where nothing is written down.
  func keptWords(_ text: String) -> String {
    keepsMemory ? text : text + " (for this session only)"
  }

  mutating func toggleBookmark() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    recordForUndo()
    let isNew = !memory.bookmarks.contains(visit.id)
    notice = Notice(
      keptWords(isNew ? "bookmarked; ]b and [b go through bookmarks" : "bookmark taken away"))
    return remember([.bookmark(visit.id, isNew)])
  }

  /// The letter that follows `m` or `'`.
  mutating func handleLetter(_ command: Command, _ key: Key) -> [Effect] {
    guard case .character(let character) = key else { return [] }
    let letter = String(character)
    if command == .goToMark, letter == "'" { return goBackInHistory() }
    guard character.isLetter else {
      notice = Notice("a mark is a letter")
      return []
    }
    if command == .setMark { return setMark(letter) }
    guard let id = memory.marks[letter] else {
      notice = Notice("there is no mark \(letter)")
      return []
    }
    return [.locate(id)]
  }

  private mutating func setMark(_ letter: String) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    recordForUndo()
    notice = Notice(keptWords("mark \(letter) set; '\(letter) comes back here"))
    return remember([.mark(letter, visit.id)])
  }

  mutating func setNote(_ text: String) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    recordForUndo()
    let note = text.isEmpty ? nil : text
    notice = Notice(keptWords(note == nil ? "note taken away" : "note kept"))
    return remember([.note(visit.id, note)])
  }
}
