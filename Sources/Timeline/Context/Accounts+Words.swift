/// How accounts are put into words, in whatever form they are shown.
extension Accounts {
  /// What one side says on one thing, as far as it rests on the same sources.
  public struct Part: Hashable, Sendable {
    public var text: String
    public var sources: [Source.ID]
    public var isContested: Bool
  }

  /// For a side that says nothing.
  public static let silent = "not mentioned"

  /// What the mark means.
  public static let legend = "‡ contested; a side that is silent is not said to agree."

  /// What a side says on one thing; nothing where it is silent.
  public func parts(_ row: Row, _ side: AccountSide) -> [Part] {
    var parts: [Part] = []
    for statement in row.cells[side] ?? [] {
      let by = statement.by.map { $0 == side.name ? "" : "\($0): " } ?? ""
      let text = by + statement.text + (statement.isContested ? " ‡" : "")
      if let last = parts.indices.last, Set(parts[last].sources) == Set(statement.sources),
        statement.by == nil
      {
        parts[last].text += ", " + text
        parts[last].isContested = parts[last].isContested || statement.isContested
      } else {
        parts.append(
          Part(text: text, sources: statement.sources, isContested: statement.isContested))
      }
    }
    return parts
  }

  /// The sources that are named, in the order of the visit.
  public func usedSources(of visit: Visit) -> [Source.ID] {
    let used = Set(rows.flatMap { $0.cells.values.flatMap { $0.flatMap(\.sources) } })
    return visit.citedSources.filter(used.contains)
  }
}

extension Accounts.Row {
  /// "Place ‡" where somebody says otherwise.
  public var title: String { topic + (isContested ? " ‡" : "") }
}
