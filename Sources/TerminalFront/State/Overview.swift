public import Timeline

/// How many of some visits have each value of a field.
public struct OverviewSection: Equatable, Sendable {
  public var title: String
  public var counts: [FieldCount]

  private static let fields: [(Field, String)] = [
    (.year, "By year of their beginning"), (.delegation, "By delegation"), (.host, "By host"),
    (.type, "By kind"), (.level, "By level of the head"), (.status, "By status"),
    (.topic, "By topic"),
  ]

  static func all(_ query: VisitQuery, in store: some VisitStore) throws -> [OverviewSection] {
    try fields.map { field, title in
      let question = FacetQuestion(field: field, query: query)
      return OverviewSection(title: title, counts: try store.counts(answering: question))
    }
  }
}

extension Model {
  /// Asks for counts of the visits shown.
  mutating func askForOverview() -> [Effect] {
    guard case .ask(var question) = ask() else { return [] }
    question.overview = storeQuery
    return [.ask(question)]
  }

  mutating func show(_ sections: [OverviewSection]) {
    let question = activeQuery.isEmpty ? "all visits" : activeQuery.description
    let lines = OverviewLines(columns: helpArea.columns, isAll: activeQuery.isEmpty)
      .lines(sections)
    help = HelpState(topic: .counts(title: "\(rows.count) visits: \(question)", lines))
  }
}
