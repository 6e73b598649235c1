/// What a file that is written out holds: which visits, of what, and what is not in it.
public struct SelectionScope: Hashable, Sendable {
  /// Visits that are not in it, for one reason.
  public struct LeftOut: Hashable, Sendable {
    public var reason: String
    public var count: Int

    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// The question as a reader would type it; empty for everything.
  public var question: String
  /// How many visits match, those left out among them.
  public var count: Int
  /// How many there are to be asked for.
  public var total: Int
  public var title: String
  public var collections: [VisitCollection]
  public var leftOut: [LeftOut] = []
  /// The day on which it was written.
  public var written: Day?

  /// - Parameter count: how many visits match.
  public init(
    _ query: VisitQuery, count: Int, in store: some VisitStore, written: Day? = nil
  ) {
    self.init(
      query, count: count, of: store.count, title: store.title, collections: store.collections,
      written: written)
  }

  /// - Parameter total: how many visits there are to be asked for.
  public init(
    _ query: VisitQuery, count: Int, of total: Int, title: String,
    collections: [VisitCollection], written: Day? = nil
  ) {
    question = query.isEmpty ? "" : query.description
    self.count = count
    self.total = total
    self.title = title
    self.collections = collections
    self.written = written
  }

  /// The same without some visits, for a reason.
  public func leavingOut(_ count: Int, _ reason: String) -> SelectionScope {
    var scope = self
    scope.leftOut.append(LeftOut(reason: reason, count: count))
    return scope
  }

  /// What stands under a drawing.
  public var drawingNote: String { (sentences + ["Drawn by legation."]).joined(separator: " ") }

  public var sentences: [String] {
    [countWords, sourceWords, leftOutWords, writtenWords].compactMap { $0 }
  }

  /// "12 of 327 visits, those that match “delegation:RUS”."
  public var countWords: String {
    let noun = total == 1 ? "visit" : "visits"
    if question.isEmpty { return "All \(total) \(noun)." }
    return "\(count) of \(total) \(noun), those that match “\(question)”."
  }

  /// "From: Visits to and from the DPRK, 2000–2025; meant to cover 9 February 2000 to 2025; CC0-1.0."
  private var sourceWords: String? {
    let covers = coverage.map { "meant to cover \($0.words())" }
    let license = Set(collections.compactMap(\.license)).sorted().joined(separator: ", ")
    return "From: "
      + ([title, covers, license].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; "))
      + "."
  }

  /// From the first beginning to the last end that a collection names.
  public var coverage: EDTF? {
    let spans = collections.compactMap(\.coverage)
    guard let first = spans.min(by: { $0.earliestStart < $1.earliestStart }),
      let last = spans.max(by: { $0.latestEnd < $1.latestEnd })
    else { return nil }
    let end = last.end ?? last.start
    return first.start == end ? EDTF(start: end) : EDTF(start: first.start, end: end)
  }

  /// "Left out: 3, a calendar takes only visits that are known to the day."
  private var leftOutWords: String? {
    let parts = leftOut.filter { $0.count > 0 }.map { "\($0.count), for \($0.reason)" }
    return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: "; "))."
  }

  private var writtenWords: String? { written.map { "Written on \(EDTF($0).words())." } }
}
