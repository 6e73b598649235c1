import Timeline

/// Where the reader is: the filter, the visit, and what of it is on the screen.
struct ReadingPosition: Hashable, Sendable {
  var filter: Filter
  var row: RowKey?
  /// How far below the top of the list the row stands.
  var offset: Int
  var detailTop: Int
  var detailCursor: Int
  var focus: Pane
}

/// The positions left behind, and those gone back from, as in a web browser.
struct History: Hashable, Sendable {
  private var back: [ReadingPosition] = []
  private var forward: [ReadingPosition] = []
  private static let longest = 200

  var isEmpty: Bool { back.isEmpty }

  /// The newest position that is in nobody's own timeline.
  var lastOutsideSubjects: ReadingPosition? { back.last { $0.filter.subject == nil } }

  /// Remembers a position that is being left for a new one.
  mutating func leave(_ position: ReadingPosition) {
    guard back.last != position else { return }
    back.append(position)
    if back.count > Self.longest { back.removeFirst() }
    forward = []
  }

  mutating func goBack(from position: ReadingPosition) -> ReadingPosition? {
    guard let last = back.popLast() else { return nil }
    forward.append(position)
    return last
  }

  mutating func goForward(from position: ReadingPosition) -> ReadingPosition? {
    guard let next = forward.popLast() else { return nil }
    back.append(position)
    return next
  }
}

extension Model {
  var position: ReadingPosition {
    ReadingPosition(
      filter: filter, row: selectedRow?.key, offset: list.selected - list.top, detailTop: detailTop,
      detailCursor: detailCursor, focus: focus == .facets ? .list : focus)
  }

  /// Remembers where the reader is, or was before typing, before going far away.
  mutating func leave(_ origin: ReadingPosition? = nil) {
    history.leave(origin ?? position)
    recordForUndo(origin)
  }

  mutating func goBackInHistory() {
    guard let before = history.goBack(from: position) else {
      notice = Notice("nothing to go back to")
      return
    }
    go(to: before)
  }

  mutating func goForwardInHistory() {
    guard let next = history.goForward(from: position) else {
      notice = Notice("nothing to go forward to")
      return
    }
    go(to: next)
  }

  /// To the very position: filter, visit, scroll position, pane.
  ///
  /// - Parameter hasNewRows: true when the rows of the same filter are others now.
  mutating func go(to position: ReadingPosition, hasNewRows: Bool = false) {
    let hasRows = !hasNewRows && position.filter.hasSameVisits(as: filter)
    filter = position.filter
    guard hasRows else {
      ask(near: position)
      returnsTo = position
      return
    }
    restore(position)
  }

  /// Takes up the position, at once when its row is here.
  mutating func restore(_ position: ReadingPosition) {
    if isOnItsWay { stopGoing() }
    if let row = position.row {
      guard let index = window.index(of: .nearest(row)) else {
        returnsTo = position
        wanted = .nearest(row)
        return
      }
      list.selected = index
    }
    list.scroll(offset: position.offset)
    detailTop = position.detailTop
    detailCursor = position.detailCursor
    focus = position.focus
    // Without what is known around the visit its detail is shorter.
    awaitsContext = context == nil ? position : nil
  }

  /// What is known around the visit has come: its detail is whole, and the very line is there.
  mutating func restoreDetail() {
    guard context != nil, let position = awaitsContext, position.row == selectedRow?.key else {
      return
    }
    awaitsContext = nil
    detailTop = position.detailTop
    detailCursor = position.detailCursor
  }
}
