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
    return "\(what). \(source.citation)" + (source.url.map { ", \($0)" } ?? "")
  }

  /// Searches for the name under the cursor: the head of the delegation, or who is on the line.
  mutating func searchName() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    var person = visit.delegation.heads.first?.person
    if focus == .detail {
      let people = (detail?.targets(onLine: detailCursor) ?? []).compactMap { target -> String? in
        if case .subject(.person(let id)) = target { return id }
        return nil
      }
      person = people.first
    }
    guard let person else {
      notice = Notice("no name is under the cursor")
      return []
    }
    let text = "\"\(reference.name(ofPerson: person))\""
    guard let query = try? VisitQuery(text) else { return [] }
    search = Search(text: text, query: query, origin: place)
    return remember([.search(text)]) + [ask(hits: true)]
  }
}
