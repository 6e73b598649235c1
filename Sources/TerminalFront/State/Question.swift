public import Timeline

/// All that the screen waits for, the most urgent first. A newer question takes the place of an
/// older one.
public struct Question: Equatable, Sendable {
  public var parts: [QuestionPart]

  /// Asks for a part instead of any other of its kind.
  mutating func ask(_ part: QuestionPart) {
    remove(where: { $0.urgency == part.urgency })
    let index = parts.firstIndex { $0.urgency > part.urgency } ?? parts.endIndex
    parts.insert(part, at: index)
  }

  mutating func remove(where isMeant: (QuestionPart) -> Bool) { parts.removeAll(where: isMeant) }

  /// The rows that are asked for.
  var rows: RowsQuestion? {
    if case .rows(let rows) = parts.first { rows } else { nil }
  }
}

/// Something to be worked out, answered by a message of its own.
public enum QuestionPart: Equatable, Sendable {
  case rows(RowsQuestion)
  /// What is known around a visit.
  case context(RowKey)
  /// The values that may complete what is typed.
  case completion(FacetQuestion)
  /// How many rows and hits there are, and where among them the window is.
  case totals(VisitScope)
  case bars(VisitScope, TimeSlices)
  /// The values of the facet pane.
  case counts(FacetQuestion)
  case strip(StripQuestion)
  case chart(ChartQuestion)

  /// What comes first: 0 is the most urgent. Each kind has its own.
  var urgency: Int {
    switch self {
    case .rows: 0
    case .context: 1
    case .completion: 2
    case .totals: 3
    case .bars: 4
    case .counts: 5
    case .strip: 6
    case .chart: 7
    }
  }

  /// True for what is looked at at once and seldom takes long.
  var isShort: Bool {
    switch self {
    case .rows, .context, .completion: true
    case .totals, .bars, .counts, .strip, .chart: false
    }
  }

  /// True for what looks for a pattern in all visits: what is done of it is kept.
  var isDoneInSteps: Bool {
    switch self {
    case .totals(let scope), .bars(let scope, _):
      scope.query.hasPattern || scope.hits?.hasPattern ?? false
    case .counts(let question): question.query.hasPattern
    case .rows, .context, .completion, .strip, .chart: false
    }
  }

  /// True for what is of no use when nothing is typed any more.
  var isForTyping: Bool { if case .completion = self { true } else { false } }

  /// True for what the reader does not notice while it is missing.
  var isQuiet: Bool { if case .context = self { true } else { false } }
}

/// The visits a filter leaves, and those of them that have the text searched for.
public struct VisitScope: Hashable, Sendable {
  var query: VisitQuery
  /// Nil while nothing is searched for.
  var hits: VisitQuery?
}

/// A window of rows around where the cursor is to go.
public struct RowsQuestion: Hashable, Sendable {
  var scope: VisitScope
  var destination: Destination
  /// How many rows at most.
  var limit: Int
  /// True for another filter, search or collection; false for moving in the same answer.
  var isNew = false
}

/// Which values of a field are asked for, and among which visits.
public struct FacetQuestion: Hashable, Sendable {
  public var field: Field
  public var query: VisitQuery
  /// When the field is the state: the visits the reader bookmarked or noted, by state.
  var readerStates: [String: [String]] = [:]
}

/// What the store worked out for a part of a question.
public struct Answer: Sendable {
  let part: QuestionPart
  let content: Content

  enum Content: Sendable {
    case arrived(Arrival)
    /// There is no such row.
    case nowhere
    /// There is such a visit, and the filter hides it.
    case hidden(RowKey)
    case context(VisitContext, Reference)
    case totals(Totals)
    case bars([Int], hits: Set<Int>)
    /// - of: how many visits of all have each value.
    case counts([FieldCount], of: [String: Int])
    case strip(StripContent)
    case chart(ChartContent)
  }

  /// Where a move led, and the rows around it.
  struct Arrival: Sendable {
    var window: Window
    /// The index of the cursor in the window.
    var cursor: Int
    /// The rows of the window that are hits; nil while they are not known.
    var hits: Window?
    /// True when the end of the rows was gone around.
    var hasWrapped = false
    var visits: [RowKey: Visit]
    var reference: Reference
    /// Folded texts of the filter and of the search, to be marked on the screen.
    var filterTerms: [String]
    var searchTerms: [String]
    /// What is other in them since an earlier version of the record.
    var changes: [RowKey: VisitChange] = [:]
    /// The earlier version that is open beside.
    var earlier: String?
    /// Why there are no rows, when a value is to blame.
    var hint: String?
  }

  struct Totals: Sendable {
    var count: Int
    /// How many rows stand before the one with this key, the first of the window.
    var rank: Int
    var key: RowKey?
    /// The rows of the window that are hits.
    var hits: Window?
  }
}
