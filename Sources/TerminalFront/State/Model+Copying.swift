import Timeline

extension Model {
  /// Copies to the clipboard by way of the terminal (OSC 52), and says how much.
  mutating func copy(_ command: Command) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    let text = command == .copyID ? visit.id : citation(of: visit)
    notice = Notice("copied \(text.count) characters: \(text)")
    return [.copy(text)]
  }

  /// Direction, heads, date, and the first source with its address.
  private func citation(of visit: Visit) -> String {
    let what = "\(visit.direction), \(visit.headNames(reference)), \(visit.dates.words())"
    guard let source = visit.citedSources.lazy.compactMap({ reference.sources[$0] }).first else {
      return what
    }
    return "\(what). \(Citation(source).text(.plain))"
  }
}
