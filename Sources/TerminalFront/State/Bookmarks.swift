import Timeline

/// What the reader marks: bookmarks, marks of a letter, notes.
extension Model {
  mutating func remember(_ changes: [ReaderMemory.Change]) -> [Effect] {
    guard !changes.isEmpty else { return [] }
    let before = storeQuery
    for change in changes { memory.apply(change) }
    // The filter or the facets may be about what was remembered just now.
    if storeQuery != before || facets?.field == .state { ask(staying) }
    return [.remember(changes)]
  }

  /// The sentence, and that it holds for this session only where nothing is written down.
  func keptWords(_ text: String) -> String {
    keepsMemory ? text : text + " (for this session only)"
  }

  mutating func toggleBookmark() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    recordForUndo()
    let isNew = !visit.isAmong(memory.bookmarks)
    notice = Notice(
      keptWords(
        isNew
          ? "bookmarked; \(key(.nextBookmark)) and \(key(.previousBookmark)) go through bookmarks"
          : "bookmark removed"))
    guard isNew else {
      let known = memory.bookmarks.intersection([visit.qualifiedID, visit.id])
      return remember(known.sorted().map { .bookmark($0, false) })
    }
    return remember([.bookmark(visit.qualifiedID, true)])
  }

  /// The key that means "where you were" after the one that goes to a mark: the same again, unless
  /// that is a letter, which has a mark of its own.
  var returnKey: Key {
    let last = keyMap.keys(of: .goToMark, in: keyScope).first?.last
    guard let last, case .character(let character) = last, !character.isLetter
    else { return .character("'") }
    return last
  }

  /// The letter that follows `m` or `'`.
  mutating func handleLetter(_ key: Key, of command: Command) -> [Effect] {
    overlay = nil
    guard case .character(let character) = key else { return [] }
    let letter = String(character)
    if command == .goToMark, key == returnKey {
      goBackInHistory()
      return []
    }
    guard character.isLetter else {
      notice = Notice("a mark must be a letter")
      return []
    }
    if command == .setMark { return setMark(letter) }
    guard let id = memory.marks[letter] else {
      notice = Notice("there is no mark \(letter)")
      return []
    }
    go(.visit(id))
    return []
  }

  private mutating func setMark(_ letter: String) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    recordForUndo()
    notice = Notice(keptWords("mark \(letter) set; \(key(.goToMark))\(letter) comes back here"))
    return remember([.mark(letter, visit.qualifiedID)])
  }

  mutating func setNote(_ text: String) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    recordForUndo()
    notice = Notice(keptWords(text.isEmpty ? "note removed" : "note saved"))
    guard text.isEmpty else { return remember([.note(visit.qualifiedID, text)]) }
    return remember(Set([visit.qualifiedID, visit.id]).sorted().map { .note($0, nil) })
  }
}
