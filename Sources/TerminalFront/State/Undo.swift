import Timeline

/// What undo brings back: the filter and the position, and what was marked.
struct Undoable: Hashable, Sendable {
  var position: ReadingPosition
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
  private var undoable: Undoable { Undoable(position: position, memory: memory) }

  /// Before a filter, a jump or a mark changes what the reader may want back.
  mutating func recordForUndo(_ origin: ReadingPosition? = nil) {
    undoSteps.record(Undoable(position: origin ?? position, memory: memory))
  }

  mutating func undo() -> [Effect] {
    guard let state = undoSteps.undo(from: undoable) else {
      notice = Notice("nothing to undo")
      return []
    }
    notice = Notice("undone; \(key(.redo)) redoes it")
    return restore(state)
  }

  mutating func redo() -> [Effect] {
    guard let state = undoSteps.redo(from: undoable) else {
      notice = Notice("nothing to redo")
      return []
    }
    notice = Notice("redone")
    return restore(state)
  }

  private mutating func restore(_ state: Undoable) -> [Effect] {
    let before = storeQuery
    let effects = remember(memory.changes(to: state.memory))
    go(to: state.position, hasNewRows: storeQuery != before)
    return effects
  }
}
