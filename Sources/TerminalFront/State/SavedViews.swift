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
      overlay = .savedViews(SavedViews())
    }
    return []
  }

  mutating func handle(_ key: Key, in views: SavedViews) -> [Effect] {
    let names = viewNames
    guard names.indices.contains(views.selected) else {
      overlay = nil
      return []
    }
    switch key {
    case .enter, .right, .character("l"):
      overlay = nil
      return openView(names[views.selected])
    case .character("d"), .character("x"), .delete:
      let effects = deleteView(names[views.selected])
      let last = memory.views.count - 1
      overlay = last < 0 ? nil : .savedViews(SavedViews(selected: min(views.selected, last)))
      return effects
    default:
      let selected = Menu.selection(views.selected, of: names.count, after: key)
      overlay = .savedViews(SavedViews(selected: selected))
      return []
    }
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
    notice = Notice(keptWords("view \(name) deleted; \(key(.undo)) brings it back"))
    return remember([.view(name, nil)])
  }

  mutating func saveView(_ name: String) -> [Effect] {
    guard !name.isEmpty, !query.isEmpty else {
      notice = Notice(
        name.isEmpty ? "expected a name, as in :save visits-of-2018" : "there is no filter to save",
        isError: true)
      return []
    }
    recordForUndo()
    notice = Notice(keptWords("saved as \(name); :views lists the saved views"))
    return remember([.view(name, query.description)])
  }

  private mutating func missingView(_ name: String) -> [Effect] {
    let known = viewNames.joined(separator: ", ")
    notice = Notice(
      "there is no view \"\(name)\"" + (known.isEmpty ? "" : "; saved views: \(known)"),
      isError: true)
    return []
  }
}
