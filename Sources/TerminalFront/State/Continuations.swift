import Timeline

extension Model {
  /// True while a prefix key waits for what follows and nothing says yet what may.
  var waitsForKey: Bool {
    switch overlay {
    case nil: !input.pending.isEmpty
    case .letter(_, let showsMarks): !showsMarks
    default: false
    }
  }

  /// Nothing was typed for a while after a prefix key: tells what may follow.
  mutating func showContinuations() {
    switch overlay {
    case nil where !input.pending.isEmpty: overlay = .continuations
    case .letter(let command, _): overlay = .letter(command, showsMarks: true)
    default: break
    }
  }

  /// What may follow the keys typed so far.
  var continuationsMenu: Menu? {
    let typed = input.pending.map(\.label).joined()
    let items = keyMap.continuations(of: input.pending, in: keyScope).map { keys, command in
      Menu.Item(label: typed + keys.map(\.label).joined(), note: command.spec.help)
    }
    return items.isEmpty ? nil : Menu(title: typed, items: items)
  }

  /// The letters that have marks, and where they lead.
  func marksMenu(_ command: Command) -> Menu {
    let before =
      command == .goToMark ? [Menu.Item(label: returnKey.label, note: "where you were")] : []
    let marks = memory.marks.sorted { $0.key < $1.key }.map { letter, id in
      Menu.Item(label: letter, note: id)
    }
    let free = Menu.Item(label: "a–z", note: "any letter")
    return Menu(
      title: command.spec.help,
      items: before + marks + (command == .setMark || marks.isEmpty ? [free] : []))
  }
}
