public import Timeline

/// Everything the screen shows and the keys act on. `update` alone changes it; `draw` reads it.
public struct Model: Equatable, Sendable {
  public internal(set) var desk: Desk
  public internal(set) var size: Size
  let today: Day
  public internal(set) var settings: Settings
  /// A collection of so many visits is held whole; of others a few screens of rows.
  let mostHeldWhole: Int
  public static let mostHeldWhole = 400

  /// The names of formats in which visits can be written out; none when nothing can write them.
  let exportFormats: [String]

  // What is asked
  var filter = Filter()
  /// The filter of last time, which the program begins with, until the reader has seen that it does.
  var lastFilter: VisitQuery?
  /// What is said of a filter that is applied, and again with what becomes of the cursor: that it
  /// was suspended, or what a word of it does.
  var saidOfFilter: String?
  /// What the line being typed would filter, shown while it is typed.
  var preview: VisitQuery?
  var search: Search?
  var spelling: FoundSpelling?
  var facets: FacetState?
  /// The facet pane as it was when it was closed.
  var closedFacets: FacetState?
  var history = History()
  var undoSteps = UndoSteps()
  public internal(set) var memory: ReaderMemory
  /// False when nothing of it is written down.
  var keepsMemory: Bool
  /// What was asked and has not come.
  var awaited = Question(parts: [])
  /// True when the question changed since it was last handed out.
  var asks = false
  /// What is done beside the questions.
  var job: Job?
  /// How far what takes long is, from 0 to 1.
  var progress: Double?

  /// Since when the store cannot be reached; nil while it can.
  var away: Message.Away?

  // What came of it
  var window = Window()
  /// The question the rows answer; nil before the first answer.
  var answeredQuery: VisitQuery?
  /// The filter the rows are of.
  var answered: Filter?
  var filterTerms: [String] = []
  /// Why nothing matches the filter, when a value nobody has is to blame.
  var emptyHint: String?
  /// The visits of the window.
  var visits: [RowKey: Visit] = [:]
  /// What is other in them since an earlier version of the record.
  var changes: [RowKey: VisitChange] = [:]
  /// True while the rows are still those of the collection as it was before it was read again.
  var isReloading = false
  var reference = Reference()
  /// What is known around visits of the window.
  var contexts: [RowKey: VisitContext] = [:]

  // Where the reader stands
  var list = ListState()
  /// The last row the cursor was on, to come back to after a filter that nothing matches.
  var lastRow: RowKey?
  var zoom = CalendarZoom.month
  /// The drawn view that stands where the list does; nil for the list.
  var chart: ChartState?
  /// Drawn views as they were left: each keeps its zoom and its grouping.
  var closedCharts: [ChartView: ChartState] = [:]
  /// The strip while it is open.
  var strip: StripState?
  var detailTop = 0
  /// The claims of the visit that were opened, where there are too many to tell them all.
  var openedClaims: Set<Int> = []
  /// The line of the detail the keys act on.
  var detailCursor = 0
  /// The row the cursor was on before the filter changed, until its answer comes.
  var movedFrom: RowKey?
  /// Where to go as soon as the rows have come, before they are asked for.
  var wanted: Destination?
  /// True when the cursor was moved since rows were asked for.
  var hasMoved = false
  /// Steps taken while the cursor is on its way.
  var stepsAhead = 0
  /// A position to return to when its rows have come.
  var returnsTo: ReadingPosition?
  /// A position whose detail is not whole before what is known around its visit has come.
  var awaitsContext: ReadingPosition?
  var focus = Pane.list
  var isZoomed = false
  /// The hit the detail of the selected visit is to show, until it does.
  var seeksHit: HitSeek?

  // What is being typed
  var input = KeyInput()
  /// Keys typed before the counts of the field they act on have come.
  var heldKeys: [Key] = []
  /// The values that may complete what is typed, and of which field.
  var completionCounts: CompletionCounts?
  var overlay: Overlay?
  /// The table whose visits are shown, while they are.
  var leftTable: LeftTable?
  /// What may complete the path being typed.
  var listedPaths: ListedPaths?
  var lastJump: DateJump?
  /// True when an answer takes so long that something should be said of it.
  public internal(set) var saysWorking = false
  public internal(set) var notice: Notice?
  /// What was said before, newest last.
  var messages: [Notice] = []
  var bars: [Int] = []
  var barHits: Set<Int> = []

  public init(
    desk: Desk, size: Size, today: Day, query: VisitQuery = VisitQuery(),
    settings: Settings = Settings(),
    memory: ReaderMemory = ReaderMemory(), keepsMemory: Bool = true, exportFormats: [String] = [],
    notice: String? = nil, mostHeldWhole: Int = mostHeldWhole
  ) {
    self.mostHeldWhole = mostHeldWhole
    self.notice = notice.map { Notice($0, isError: true) }
    self.desk = desk
    self.size = size
    self.today = today
    filter.query = query
    self.settings = settings
    self.memory = memory
    self.keepsMemory = keepsMemory
    self.exportFormats = exportFormats
  }

  /// What a search found, and where the reader stood before it.
  struct Search: Equatable, Sendable {
    var text: String
    var query: VisitQuery
    /// Those in the window; nil while they are not known.
    var hits: Window?
    var terms: [String] = []
    var origin: ReadingPosition
  }

  struct CompletionCounts: Equatable, Sendable {
    var field: Field
    var counts: [FieldCount]
  }

  // MARK: Derived

  var layout: ScreenLayout { layout(of: chart) }

  /// With a drawn view where the list is.
  func layout(of chart: ChartState?) -> ScreenLayout {
    ScreenLayout(
      size, focus: focus, isZoomed: isZoomed, hasFacets: facets != nil,
      hasBanner: banner != nil, chart: chart.map(chartRoom), stripRows: stripRows,
      subjectRows: filter.subject.map { SubjectLines.lines($0, columns: size.columns).count } ?? 0)
  }

  /// The line over the panes: what is wrong with the files, or that last time's filter is applied.
  var banner: String? {
    if let banner = desk.banner { return banner }
    guard let lastFilter, lastFilter == filter.query else { return nil }
    return "last time's filter is applied: \(lastFilter) — \(key(.clearFilter)) clears it"
  }

  /// True while something the reader waits for has not come, nor a word of why.
  public var isWaiting: Bool { job != nil || !awaited.parts.allSatisfy(\.isQuiet) }

  /// The rows of the list that are here.
  var rows: [TimelineRow] { window.rows }

  /// The slices of time the strip shows a bar for.
  var timeBars: TimeBars? { TimeBars(span: desk.span, screenColumns: size.columns) }

  /// What the filter asks of the store.
  var storeQuery: VisitQuery { memory.resolved(activeQuery) }

  public var query: VisitQuery { filter.query }

  /// The filter that is applied: the one being typed, as far as it can be read.
  var activeQuery: VisitQuery { preview ?? filter.active }

  var selectedRow: TimelineRow? {
    rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  public var selectedVisit: Visit? { selectedRow.flatMap { visits[$0.key] } }

  /// What is marked in a visit: what a search found only where it is a hit, once the hits are known.
  func finder(of row: TimelineRow?) -> HitFinder {
    let isHit =
      search?.hits.map { hits in row.map { hits.index(ofKey: $0.key) != nil } ?? false } ?? true
    return HitFinder(terms: filterTerms + (isHit ? search?.terms ?? [] : []))
  }

  /// What is known around the selected visit, when it has come.
  var context: VisitContext? { selectedRow.flatMap { contexts[$0.key] } }

  /// What the detail of the selected visit is laid out from, when it is on the screen.
  var detailContent: DetailContent? {
    let area = layout.detail
    guard !area.isEmpty, let selectedVisit else { return nil }
    return DetailContent(
      visit: selectedVisit, context: context, note: selectedVisit.note(in: memory.notes),
      columns: area.columns - 2, dates: settings.list.dates,
      openedClaims: openedClaims, finder: finder(of: selectedRow))
  }

  /// The detail of the selected visit, laid out for its pane.
  var detail: DetailDocument? { detailContent.map { DetailDocument($0, reference) } }
}
