public import Timeline

/// Something that happened: the only way the model changes.
public enum Message: Sendable {
  case key(Key)
  /// Text from the clipboard: never keys.
  case pasted(String)
  case clicked(Position)
  case scrolled(lines: Int, at: Position)
  case resized(Size)
  /// What the terminal says of its background.
  case background(isDark: Bool)
  /// Nothing was typed for a while after a prefix key.
  case paused
  /// An answer has not come for a tenth of a second.
  case late
  case answered(Answer)
  /// There is no answer, and why.
  case refused(Question, Notice)
  case fetched([(row: VisitRow, visit: Visit)], Reference)
  case found(VisitRow?, what: String)
  case located(VisitRow?, Visit.ID)
  case context(VisitRow, VisitContext, Reference)
  case summarised(SubjectSummary)
  case reloaded(Desk)
  /// What was read again has errors: all stays as it was.
  case notReloaded(Desk)
  /// Files on the disk have changed.
  case filesChanged
  /// A visit as a text to be copied.
  case written(String)
  case noticed(Notice)
  case listed(typed: String, paths: [String])
  /// What is remembered is not written down, and why.
  case notKept(Notice)
}

/// Something to be done outside the model.
public enum Effect: Equatable, Sendable {
  case ask(Question)
  /// The nearest visit that matches, after or before a row.
  case find(VisitQuery, from: VisitRow, forward: Bool, what: String)
  /// Where a visit stands, to go there.
  case locate(Visit.ID)
  case summarise(Subject)
  case remember([ReaderMemory.Change])
  case export(ExportRequest)
  /// What stands in the folder of a path that is being typed.
  case listPaths(String)
  case copy(String)
  /// A visit as Markdown, to the clipboard.
  case copyMarkdown(Visit, Reference, note: String?)
  /// A visit, or a place in a file, in the reader's editor.
  case edit(EditTarget)
  case openLink(String)
  case reload
  case redraw
  case suspend
  case quit
}

extension Effect {
  var asksForRows: Bool {
    if case .ask(let question) = self { return question.rows != nil }
    return false
  }
}

/// What the store shall work out; parts that did not change are left out.
public struct Question: Equatable, Sendable {
  /// Counts up; an answer to an older question is passed over.
  public var number: Int
  public var rows: VisitQuery?
  public var hits: VisitQuery?
  public var counts: FacetQuestion?
  public var completion: FacetQuestion?
  public var chart: ChartQuestion?
  /// Which visits are to be counted by all that is worth a look.
  public var overview: VisitQuery?
  /// A visit for the cursor when the rows have come.
  public var cursor: Visit.ID?
}

/// Which values of a field are asked for, and among which visits.
public struct FacetQuestion: Equatable, Sendable {
  public var field: Field
  public var query: VisitQuery
  /// When the field is the state: the visits the reader bookmarked or noted, by state.
  var readerStates: [String: [Visit.ID]] = [:]
}

/// What the store worked out.
public struct Answer: Sendable {
  public var question: Question
  public var rows: [VisitRow]?
  public var hits: [VisitRow]?
  public var counts: [FieldCount]?
  /// Why there are no rows, when a value is to blame.
  public var hint: String?
  /// How many visits of all have each value.
  public var totals: [String: Int]?
  public var completion: [FieldCount]?
  public var chart: ChartContent?
  /// Counts of several fields, in the order in which they are shown.
  public var overview: [OverviewSection]?
  public var cursor: VisitRow?
  /// Folded texts of the filter and of the search, to be marked on the screen.
  public var filterTerms: [String]?
  public var searchTerms: [String]?
}

/// One sentence for the status line.
public struct Notice: Equatable, Sendable {
  public var text: String
  public var isError: Bool
  /// The character of the line being typed that it is about.
  public var offset: Int?

  public init(_ text: String, isError: Bool = false, offset: Int? = nil) {
    self.text = text
    self.isError = isError
    self.offset = offset
  }
}

/// What lies open: the collection's name and size, and what of it could not be read.
public struct Desk: Equatable, Sendable {
  public var title: String
  public var total: Int
  public var span: ClosedRange<Day>?
  /// "2 problems in data/x.json …"; nil when all is well.
  public var banner: String?
  /// True while the files have errors and what is shown is what they held before.
  public var isStale = false
  /// What is wrong with the files, a sentence each.
  public var problems: [String]

  public init(
    title: String, total: Int, span: ClosedRange<Day>?, banner: String? = nil,
    problems: [String] = []
  ) {
    self.problems = problems
    self.title = title
    self.total = total
    self.span = span
    self.banner = banner
  }
}
