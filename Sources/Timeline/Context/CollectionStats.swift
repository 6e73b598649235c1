/// What a collection covers and where it is thin: counts a compiler and a reader should know.
///
/// Directions and levels are those of the visits that took place; all else counts every visit.
public struct CollectionStats: Hashable, Sendable {
  public struct Gap: Hashable, Sendable {
    public var from: VisitMention
    public var to: VisitMention
    public var days: Int
  }

  /// Visits to what the collection is about and from it, and those its leader or theirs received.
  public struct Directions: Hashable, Sendable {
    public var to = 0
    public var from = 0
    public var toReceived = 0
    public var fromReceived = 0

    public init() {}

    fileprivate mutating func add(_ direction: (isTo: Bool, isFrom: Bool), isReceived: Bool) {
      if direction.isTo { to += 1 }
      if direction.isFrom { from += 1 }
      if direction.isTo, isReceived { toReceived += 1 }
      if direction.isFrom, isReceived { fromReceived += 1 }
    }
  }

  /// Which visits they are of.
  public var scope: SelectionScope
  public var visits: Int
  /// Visits that took place.
  public var tookPlace = 0
  /// By the year in which each can have begun first; every year of the coverage, those without a
  /// visit too.
  public var years: [Int: Int] = [:]
  /// Visits that took place, by the year they began and by the level of the delegation.
  public var directionsByYear: [Int: Directions] = [:]
  public var directionsByLevel: [String: Directions] = [:]
  /// False where no collection says what it is about.
  public var hasSubject: Bool
  public var parties: [FieldCount] = []
  public var statuses: [FieldCount] = []
  /// How many visits have a beginning known to the day, the month, the year or less.
  public var precision: [String: Int] = [:]
  public var uncertain = 0
  public var events = 0
  public var claims = 0
  public var contested = 0
  public var statementsWithoutSource = 0
  public var singleSource = 0
  public var sourceKinds: [FieldCount] = []
  /// The longest times without a visit that took place, longest first.
  public var gaps: [Gap] = []

  /// - Parameter progress: told how far it is: first, where it takes long, with the question, then
  ///   with the visits.
  public init(
    _ store: some VisitStore, matching query: VisitQuery = VisitQuery(),
    progress: @escaping Progress = { _ in }
  ) throws {
    let selection = try store.select(query, progress: progress)
    visits = try selection.count()
    scope = SelectionScope(query, count: visits, in: store)
    parties = try selection.counts(of: .party)
    statuses = try selection.counts(of: .status)
    sourceKinds = try selection.counts(of: .sourceKind)
    hasSubject = store.collections.contains { !$0.subject.isEmpty }
    let record = Record(store)
    if let coverage = record.coverage, coverage.count <= Self.mostYears {
      for year in coverage { years[year] = 0 }
    }
    var last: Visit?
    var done = 0
    try store.eachWindow(of: selection) { visits in
      let reference = try store.reference(for: visits, of: [.person])
      for visit in visits {
        add(visit, after: &last)
        if visit.tookPlace {
          tookPlace += 1
          addDirections(visit, record.direction(of: visit), visit.isReceivedByLeader(reference))
        }
      }
      done += visits.count
      progress(Double(done) / Double(max(1, self.visits)))
    }
    gaps = gaps.sorted { $0.days > $1.days }
  }

  private static let gapsKept = 10
  /// A coverage of more years than this is no list to read.
  private static let mostYears = 300

  private mutating func addDirections(
    _ visit: Visit, _ direction: (isTo: Bool, isFrom: Bool), _ isReceived: Bool
  ) {
    let year = visit.dates.earliestStart.civil.year
    let level = visit.level?.rawValue ?? Level.unknown
    directionsByYear[year, default: Directions()].add(direction, isReceived: isReceived)
    directionsByLevel[level, default: Directions()].add(direction, isReceived: isReceived)
  }

  private mutating func add(_ visit: Visit, after last: inout Visit?) {
    years[visit.dates.earliestStart.civil.year, default: 0] += 1
    precision["\(visit.dates.precision)", default: 0] += 1
    if visit.dates.isUncertain { uncertain += 1 }
    events += visit.events.count
    claims += visit.claims.count
    if visit.isContested { contested += 1 }
    if visit.citedSources.count == 1 { singleSource += 1 }
    statementsWithoutSource += visit.statementsWithoutSource
    guard visit.tookPlace else { return }
    if let last { addGap(last, visit) }
    if last.map({ $0.dates.latestEnd <= visit.dates.latestEnd }) ?? true { last = visit }
  }

  private mutating func addGap(_ from: Visit, _ to: Visit) {
    let days = to.dates.earliestStart - from.dates.latestEnd
    guard days > 0 else { return }
    gaps.append(Gap(from: VisitMention(from), to: VisitMention(to), days: days))
    if gaps.count > Self.gapsKept,
      let least = gaps.indices.min(by: { gaps[$0].days < gaps[$1].days })
    {
      gaps.remove(at: least)
    }
  }
}
