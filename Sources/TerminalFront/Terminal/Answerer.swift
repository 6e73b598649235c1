import Timeline

/// Answers the parts of questions to a store, one at a time, and keeps what is worked out for the
/// latest ones: moving in an answer asks nothing anew.
struct Answerer {
  let store: any VisitStore
  private let progress: Progress
  /// The latest questions, newest last.
  private var selections: [(query: VisitQuery, selection: any Selection)] = []
  /// Those of them whose rows have been counted: the rest is told at once.
  private var counted: Set<VisitQuery> = []
  /// The drawn view that was handed out last.
  private var chart: ChartContent?
  /// The window that was handed out last.
  private var window = Window()

  private static let mostSelections = 6

  /// - Parameter progress: told how far work is that takes long.
  init(_ store: any VisitStore, progress: @escaping Progress = { _ in }) {
    self.store = store
    self.progress = progress
  }

  /// The answer to a part of a question, or why there is none; nil when it was given up.
  mutating func message(answering part: QuestionPart) -> Message? {
    do {
      return try message(unlessAway: part)
    } catch {
      return .refused(part, Notice("\(error)", isError: true))
    }
  }

  /// The same for who can wait until a store that is away is back.
  mutating func message(unlessAway part: QuestionPart) throws(StoreAway) -> Message? {
    do {
      return .answered(Answer(part: part, content: try content(of: part)))
    } catch is CancellationError {
      return nil
    } catch let away as StoreAway {
      throw away
    } catch {
      return .refused(part, Notice("\(error)", isError: true))
    }
  }

  /// Whether the store is there; false when nobody wants to know any more.
  func answers() throws(StoreAway) -> Bool {
    do {
      _ = try store.key(of: "")
    } catch is CancellationError {
      return false
    } catch let away as StoreAway {
      throw away
    } catch {
      // It says something, whatever that is.
    }
    return true
  }

  private mutating func content(of part: QuestionPart) throws -> Answer.Content {
    switch part {
    case .rows(let question): return try rows(question)
    case .context(let key): return try context(of: key)
    case .completion(let question), .counts(let question): return try counts(question)
    case .totals(let scope): return .totals(try totals(scope))
    case .bars(let scope, let slices): return try bars(scope, slices)
    case .strip(let question): return .strip(try StripContent(question, in: store))
    case .chart(let question): return .chart(try drawn(question))
    }
  }

  /// What was drawn last is drawn with other hits without being read again.
  private mutating func drawn(_ question: ChartQuestion) throws -> ChartContent {
    var content: ChartContent
    if let chart, chart.question.draws(sameAs: question) {
      content = chart
    } else {
      content = try ChartContent(question, in: store)
    }
    try content.find(question.hits, in: store)
    chart = content
    return content
  }

  /// The answer to a question: the same one as long as it is among the latest.
  mutating func selection(_ query: VisitQuery) throws -> any Selection {
    if let known = selections.first(where: { $0.query == query }) { return known.selection }
    let selection = try store.select(query, progress: progress)
    selections.append((query, selection))
    if selections.count > Self.mostSelections { counted.remove(selections.removeFirst().query) }
    return selection
  }

  // MARK: Rows

  private mutating func rows(_ question: RowsQuestion) throws -> Answer.Content {
    let query = question.scope.query
    let selection = try selection(query)
    let way: Way
    switch try outcome(of: question.destination, question.scope) {
    case .way(let found): way = found
    case .nowhere: return .nowhere
    case .hidden(let key): return .hidden(key)
    }
    let place = way.destination.place
    window = Window(
      try selection.rows(place, limit: question.limit), at: place, limit: question.limit)
    if counted.contains(query) || place.isRank {
      try count(selection, query)
    } else if query.isEmpty {
      window.learn(count: store.count)
    }
    let visits = try store.readable(window.rows.map(\.key)).visits
    return .arrived(
      Answer.Arrival(
        window: window, cursor: window.index(of: way.destination) ?? 0,
        hits: try countedHits(question.scope), hasWrapped: way.hasWrapped,
        visits: Dictionary(visits.map { (RowKey($0), $0) }, uniquingKeysWith: { $1 }),
        reference: try store.reference(for: visits), filterTerms: try store.searchTerms(query),
        searchTerms: try question.scope.hits.map(store.searchTerms) ?? [],
        changes: try store.changes(of: visits), earlier: store.earlierName,
        hint: window.rows.isEmpty ? try store.hint(for: query) : nil))
  }

  private mutating func countedHits(_ scope: VisitScope) throws -> Window? {
    guard let query = scope.hits, counted.contains(query) else { return nil }
    return try hits(query)
  }

  // MARK: Numbers

  /// Counts the rows of an answer, and tells the window.
  private mutating func count(_ selection: any Selection, _ query: VisitQuery) throws {
    let count = try selection.count()
    counted.insert(query)
    let first = window.rows.first?.key
    window.learn(count: count, rank: try first.map(selection.rank) ?? 0, of: first)
  }

  private mutating func totals(_ scope: VisitScope) throws -> Answer.Totals {
    try count(selection(scope.query), scope.query)
    return Answer.Totals(
      count: window.count ?? 0, rank: window.first ?? 0, key: window.rows.first?.key,
      hits: try scope.hits.map { try hits($0) })
  }

  /// The rows of the window that are hits, counted over all.
  private mutating func hits(_ query: VisitQuery) throws -> Window {
    let selection = try selection(query)
    let count = try selection.count()
    counted.insert(query)
    guard let first = window.rows.first?.key, let last = window.rows.last?.key else {
      return Window()
    }
    let middle = window.rows[window.rows.count / 2].key
    let rows = try selection.rows(.around(middle), limit: 2 * window.rows.count)
      .filter { (first...last).contains($0.key) }
    var hits = Window(rows, reachesStart: window.reachesStart, reachesEnd: window.reachesEnd)
    hits.learn(count: count, rank: try selection.rank(of: rows.first?.key ?? first), of: nil)
    if let key = rows.first?.key {
      hits.learn(count: count, rank: try selection.rank(of: key), of: key)
    }
    return hits
  }

  private mutating func bars(_ scope: VisitScope, _ slices: TimeSlices) throws -> Answer.Content {
    let bars = try selection(scope.query).bars(slices, .begun)
    let hits = try scope.hits.map { try selection($0).bars(slices, .begun) } ?? []
    return .bars(bars, hits: Set(hits.indices.filter { hits[$0] > 0 }))
  }

  private mutating func counts(_ question: FacetQuestion) throws -> Answer.Content {
    let counts = try values(question)
    var ofAll = question
    ofAll.query = VisitQuery()
    let all = question.query.isEmpty ? counts : try values(ofAll)
    return .counts(
      counts,
      of: Dictionary(all.map { ($0.value.id, $0.count) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The values of a field; among the states also those of the reader.
  private mutating func values(_ question: FacetQuestion) throws -> [FieldCount] {
    let found = try selection(question.query).counts(of: question.field)
    let own = try question.readerStates.compactMap { state, ids in
      try store.count(of: state, ids, matching: question.query)
    }
    return own.isEmpty ? found : (found + own).mostFrequentFirst()
  }

  // MARK: Around a visit

  private func context(of key: RowKey) throws -> Answer.Content {
    guard let visit = try store.visits([key]).first else { throw CancellationError() }
    let context = try VisitContext(visit, in: store)
    return .context(context, try store.reference(for: context))
  }
}
