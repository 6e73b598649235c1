public import Timeline

/// How many of some visits have each value of a field.
public struct OverviewSection: Equatable, Sendable {
  public var title: String
  public var counts: [FieldCount]

  private static let fields: [(Field, String)] = [
    (.began, "By year of their beginning"), (.delegation, "By delegation"), (.host, "By host"),
    (.type, "By kind"), (.level, "By level of the head"), (.status, "By status"),
    (.topic, "By topic"),
  ]

  static func all(_ query: VisitQuery, in store: some VisitStore) throws -> [OverviewSection] {
    let selection = try store.select(query)
    return try fields.map { field, title in
      let counts = try selection.counts(of: field)
      // Of decades, years, quarters and months the years.
      let shown = field == .began ? counts.filter { Int($0.value.id) != nil } : counts
      return OverviewSection(title: title, counts: shown)
    }
  }
}

extension Model {
  /// Asks for counts of the visits shown.
  mutating func askForOverview() -> [Effect] {
    work(.overview(storeQuery))
  }

  mutating func show(_ sections: [OverviewSection]) {
    let question = activeQuery.isEmpty ? "all visits" : activeQuery.description
    let lines = OverviewLines(columns: helpArea.columns, isAll: activeQuery.isEmpty)
      .lines(sections)
    help = HelpState(
      topic: .counts(title: "\((window.count ?? rows.count).counted("visit")): \(question)", lines))
  }
}
