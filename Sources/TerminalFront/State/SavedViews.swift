import Timeline

/// The list of saved views, while it is open.
struct SavedViews: Hashable, Sendable {
  var selected = 0
}

extension Model {
  /// The names of the saved views, in order.
  var viewNames: [String] { memory.views.keys.sorted() }

  mutating func openViews() -> [Effect] {
    if memory.views.isEmpty {
      notice = Notice("no view is saved; :save NAME saves the filter")
    } else {
      savedViews = SavedViews()
    }
    return []
  }

  mutating func handleInViews(_ key: Key) -> [Effect] {
    let names = viewNames
    guard let state = savedViews, names.indices.contains(state.selected) else {
      savedViews = nil
      return []
    }
    switch key {
    case .escape, .character("q"), .control("c"), .left: savedViews = nil
    case .down, .character("j"): savedViews?.selected = min(state.selected + 1, names.count - 1)
    case .up, .character("k"): savedViews?.selected = max(state.selected - 1, 0)
    case .enter, .right, .character("l"):
      savedViews = nil
      return openView(names[state.selected])
    case .character("d"), .character("x"), .delete:
      let effects = deleteView(names[state.selected])
      let last = memory.views.count - 1
      savedViews = last < 0 ? nil : SavedViews(selected: min(state.selected, last))
      return effects
    default: break
    }
    return []
  }

  mutating func openView(_ name: String) -> [Effect] {
    guard let text = memory.views[name] else { return missingView(name) }
    do {
      return setQuery(try VisitQuery(text))
    } catch {
      notice = Notice("the view \(name) cannot be read: \(error.message)", isError: true)
      return []
    }
  }

  mutating func deleteView(_ name: String) -> [Effect] {
    guard memory.views[name] != nil else { return missingView(name) }
    recordForUndo()
    notice = Notice(keptWords("view \(name) is forgotten; u brings it back"))
    return remember([.view(name, nil)])
  }

  mutating func saveView(_ name: String) -> [Effect] {
    guard !name.isEmpty, !query.isEmpty else {
      notice = Notice(
        name.isEmpty ? "expected a name, as in :save visits-of-2018" : "there is no filter to keep",
        isError: true)
      return []
    }
    recordForUndo()
    notice = Notice(keptWords("kept as \(name); :views lists what is kept"))
    return remember([.view(name, query.description)])
  }

  private mutating func missingView(_ name: String) -> [Effect] {
    let known = viewNames.joined(separator: ", ")
    notice = Notice(
      "there is no view \"\(name)\"" + (known.isEmpty ? "" : "; saved are \(known)"), isError: true)
    return []
  }
}
