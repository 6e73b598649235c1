import Timeline

/// The ways to cite what is under the cursor, while they are to choose from.
struct CitationMenu: Hashable, Sendable {
  var selected = 0
}

extension Model {
  /// Formats of reference managers, as exports call them.
  private static let citationFormats = ["csl-json", "bibtex", "ris"]

  /// The ready styles, and the formats that can be written.
  var citationWays: [String] {
    Citation.Style.allCases.map(\.rawValue) + Self.citationFormats.filter(exportFormats.contains)
  }

  mutating func chooseCitation() -> [Effect] {
    if selectedVisit != nil { overlay = .citing(CitationMenu()) }
    return []
  }

  /// Each style as it would be copied.
  func citationMenu(_ menu: CitationMenu) -> Menu? {
    guard let (citation, _) = citedWork else { return nil }
    let items = citationWays.map { way in
      Menu.Item(
        label: way,
        note: Citation.Style(rawValue: way).map(citation.text) ?? "for reference managers")
    }
    return Menu(title: "cite", items: items, selected: menu.selected)
  }

  mutating func handle(_ key: Key, in menu: CitationMenu) -> [Effect] {
    let ways = citationWays
    guard key == .enter, ways.indices.contains(menu.selected) else {
      let selected = Menu.selection(menu.selected, of: ways.count, after: key)
      overlay = .citing(CitationMenu(selected: selected))
      return []
    }
    overlay = nil
    return cite(as: ways[menu.selected])
  }

  /// `:cite apa`
  mutating func cite(as way: String) -> [Effect] {
    guard citationWays.contains(way) else {
      let ways = citationWays.joined(separator: ", ")
      notice = Notice("nothing is cited as \"\(way)\"; expected one of \(ways)", isError: true)
      return []
    }
    guard let (citation, source) = citedWork else { return [] }
    if let style = Citation.Style(rawValue: way) { return copy(citation.text(style)) }
    return [.copyCitation(format: way, citation, source)]
  }

  /// In the detail the claim or the source of the line; else the visit.
  private var citedWork: (Citation, Source?)? {
    guard let visit = selectedVisit else { return nil }
    if focus == .detail, let detail {
      if let claim = detail.claim(onLine: detailCursor) {
        return (Citation(visit.claims[claim], number: claim + 1, of: visit, reference), nil)
      }
      let number = detail.firstSource(from: detailCursor, rows: 1)
      let cited = visit.citedSources
      if let number, cited.indices.contains(number - 1),
        let source = reference.sources[cited[number - 1]]
      {
        return (Citation(source), source)
      }
    }
    return (Citation(visit, in: desk.title), nil)
  }
}
