import Timeline

/// What is read of a desk when it is opened: its newest edition, or the one that is named.
struct DeskOpening: Sendable {
  let edition: Int
  let title: String
  let collections: [VisitCollection]
  let count: Int
  /// The earliest and the latest day on which a visit begins at the earliest.
  let first: Day?
  let last: Day?
  /// The last day on which a visit can begin.
  let latestStart: Day?
  /// The most words in a name of a person or place.
  let longestName: Int
  /// True when some visit has a text too long for a tsvector.
  let hasLongWords: Bool

  /// - Parameter named: the edition to be opened; nil for the newest.
  init(_ talk: Talk, edition named: Int? = nil) throws {
    try SchemaCheck.check(talk)
    let rows = try talk.rows(
      """
      SELECT number, title, visits, first_day - date '1970-01-01',
        last_day - date '1970-01-01', latest_start - date '1970-01-01', longest_name
      FROM legation.edition WHERE number = coalesce($1::bigint, number)
      ORDER BY number DESC LIMIT 1
      """, [named.map(String.init)])
    if let named, rows.count == 0 {
      throw DeskProblem(
        .changed, talk.desk, "there is no edition \(named); legation desk editions lists them")
    }
    func day(_ column: Int) -> Day? {
      guard rows.count > 0, rows.text(0, column) != nil else { return nil }
      return Day(number: Int32(rows.number(0, column)))
    }
    let isEmpty = rows.count == 0
    edition = isEmpty ? 0 : rows.number(0, 0)
    title = isEmpty ? "Visits" : rows.text(0, 1) ?? "Visits"
    count = isEmpty ? 0 : rows.number(0, 2)
    (first, last, latestStart) = (day(3), day(4), day(5))
    longestName = isEmpty ? 1 : rows.number(0, 6)
    hasLongWords = try talk.rows(
      """
      SELECT EXISTS (SELECT FROM legation.visit
        WHERE long_words IS NOT NULL AND \(EditionSQL(number: edition).holds()))
      """
    ).isTrue(0, 0)
    let known = try talk.rows(
      """
      SELECT json FROM legation.collection WHERE \(EditionSQL(number: edition).holds())
      ORDER BY place
      """)
    collections = (0..<known.count).compactMap { VisitCollection.read(known.bytes($0, 0)) }
  }
}
