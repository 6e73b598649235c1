import Timeline

extension Model {
  /// The menu to be shown now, if any.
  var menu: Menu? {
    if let choices {
      let items = choices.targets.enumerated().map { index, target in
        Menu.Item(label: String(index + 1), note: target.label(reference))
      }
      return Menu(items: items, selected: choices.selected)
    }
    if let savedViews {
      let items = viewNames.map { Menu.Item(label: $0, note: memory.views[$0] ?? "") }
      return Menu(items: items, selected: savedViews.selected)
    }
    if let prompt {
      let items = suggestions.map { Menu.Item(label: $0.label, note: $0.note) }
      return items.isEmpty ? nil : Menu(items: items, selected: prompt.suggestion)
    }
    if overlay == .fields {
      let items = FacetState.fields.map {
        Menu.Item(label: String($0.letter), note: $0.title)
      }
      return Menu(items: items, isGrid: true)
    }
    guard overlay == .continuations else { return nil }
    let items = keyMap.continuations(of: input.pending).map { key, command in
      Menu.Item(
        label: input.pending.map(\.label).joined() + key.label, note: command.spec.help)
    }
    return items.isEmpty ? nil : Menu(items: items, selected: nil)
  }
}
