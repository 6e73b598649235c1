/// What a collection covers and where it is thin: counts a compiler and a reader should know.
public struct CollectionStats: Hashable, Sendable {
  public struct Gap: Hashable, Sendable {
    public var from: VisitMention
    public var to: VisitMention
    public var days: Int
  }

  public var visits: Int
  public var years: [Int: Int] = [:]
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

  public init(_ store: some VisitStore, matching query: VisitQuery = VisitQuery()) throws {
    let selection = try store.select(query)
    visits = try selection.count()
    parties = try selection.counts(of: .party)
    statuses = try selection.counts(of: .status)
    sourceKinds = try selection.counts(of: .sourceKind)
    var last: Visit?
    try store.eachWindow(of: selection) { visits in
      for visit in visits { add(visit, after: &last) }
    }
    gaps = gaps.sorted { $0.days > $1.days }
  }

  private static let gapsKept = 10

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
