import Timeline

extension Model {
  /// The menu to be shown now, if any.
  var menu: Menu? {
    if let choices {
      let items = choices.targets.enumerated().map { index, target in
        Menu.Item(label: String(index + 1), note: label(of: target))
      }
      return Menu(title: "go to", items: items, selected: choices.selected)
    }
    if let savedViews {
      let items = viewNames.map { Menu.Item(label: $0, note: memory.views[$0] ?? "") }
      return Menu(title: "saved views", items: items, selected: savedViews.selected)
    }
    if let prompt {
      let items = suggestions.map { Menu.Item(label: $0.label, note: $0.note) }
      return items.isEmpty
        ? nil : Menu(title: prompt.title, items: items, selected: prompt.suggestion)
    }
    if case .fields(let page) = overlay {
      let items = FacetState.fields.map {
        Menu.Item(label: String($0.letter), note: $0.title)
      }
      return Menu(
        title: "fields", items: items, isGrid: true, page: page, turnKey: key(.facets))
    }
    switch overlay {
    case .continuations: return continuationsMenu
    case .citing(let menu): return citationMenu(menu)
    case .letter(let command, showsMarks: true): return marksMenu(command)
    case .themes:
      let items = ThemeMenu.names.map { Menu.Item(label: $0.rawValue, note: $0.help) }
      let selected = ThemeMenu.names.firstIndex(of: settings.theme.name)
      return Menu(title: "theme", items: items, selected: selected)
    default: return nil
    }
  }
}

extension Model {
  /// Where a line leads, by name: a source by who published it.
  private func label(of target: Target) -> String {
    guard case .source(let number) = target, let cited = selectedVisit?.citedSources,
      cited.indices.contains(number - 1), let source = reference.sources[cited[number - 1]]
    else { return target.label(reference) }
    return "[\(number)] \(source.citation)"
  }
}
