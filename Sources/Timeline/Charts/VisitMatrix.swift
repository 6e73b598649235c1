/// Who visits whom: parties that travel crossed with parties visited, as values.
///
/// Only visits that took place count; a visit with several hosts counts for each of them.
public struct VisitMatrix: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public var count = 0
    /// Visits led by one of the two highest levels.
    public var atTop = 0
    /// The latest beginning of which at least the year is known.
    public var lastBegan: EDTF?
    /// How many began in each year.
    public var years: [Int: Int] = [:]
  }

  public struct Pair: Hashable, Sendable {
    public var from: Party.Code
    public var to: Party.Code

    public init(from: Party.Code, to: Party.Code) {
      self.from = from
      self.to = to
    }
  }

  public private(set) var cells: [Pair: Cell] = [:]
  /// Visits that took place, each once.
  public private(set) var made = 0
  /// How many of them each party made, whatever the number of its hosts.
  public private(set) var madeBy: [Party.Code: Int] = [:]
  /// Visits that did not take place, or are disputed.
  public private(set) var notMade = 0
  /// Visits counted for more than one pair.
  public private(set) var withSeveralHosts = 0

  /// Parties by how many visits they have part in, then by code.
  public private(set) var parties: [Party.Code] = []
  /// Those of them that travel, and those that are visited.
  public private(set) var delegations: [Party.Code] = []
  public private(set) var hosts: [Party.Code] = []

  /// From the first to the last year in which one began; nil where none is known.
  public private(set) var years: ClosedRange<Int>?

  /// True where only numbers are known, not when visits began nor who led them.
  public private(set) var isCounted = false

  public init(_ visits: some Sequence<Visit>) {
    for visit in visits { add(visit) }
    sortParties()
  }

  /// - Parameter all: how many visits there are with those that did not take place.
  init(counts: [Pair: Int], madeBy: [Party.Code: Int], made: Int, all: Int) {
    cells = counts.mapValues { Cell(count: $0) }
    self.madeBy = madeBy
    self.made = made
    notMade = all - made
    isCounted = true
    sortParties()
  }

  private mutating func sortParties() {
    parties = sortedParties
    let from = Set(cells.keys.map(\.from))
    let to = Set(cells.keys.map(\.to))
    delegations = parties.filter(from.contains)
    hosts = parties.filter(to.contains)
    let known = cells.values.lazy.flatMap(\.years.keys)
    if let first = known.min(), let last = known.max() { years = first...last }
  }

  private mutating func add(_ visit: Visit) {
    guard visit.tookPlace else {
      notMade += 1
      return
    }
    made += 1
    madeBy[visit.delegation.party, default: 0] += 1
    let hosts = visit.hostParties
    if hosts.count > 1 { withSeveralHosts += 1 }
    for host in hosts { add(visit, Pair(from: visit.delegation.party, to: host)) }
  }

  private mutating func add(_ visit: Visit, _ pair: Pair) {
    var cell = cells[pair] ?? Cell()
    cell.count += 1
    if visit.level.map({ $0 >= .government }) == true { cell.atTop += 1 }
    if let year = visit.dates.began(in: .year) { cell.years[year, default: 0] += 1 }
    if let begins = visit.dates.begins,
      begins.lowerBound >= cell.lastBegan?.earliestStart ?? begins.lowerBound
    {
      cell.lastBegan = visit.dates
    }
    cells[pair] = cell
  }

  private var sortedParties: [Party.Code] {
    var totals: [Party.Code: Int] = [:]
    for (pair, cell) in cells {
      totals[pair.from, default: 0] += cell.count
      if pair.to != pair.from { totals[pair.to, default: 0] += cell.count }
    }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  public subscript(from: Party.Code, to: Party.Code) -> Cell {
    cells[Pair(from: from, to: to)] ?? Cell()
  }

  /// The party on one side of every pair that has a row of its own; nil where there is none.
  ///
  /// Parties met only on the way of a delegation stand between others, and are folded away.
  public func folded(_ subject: Party.Code) -> [Exchange] {
    parties.filter { $0 != subject }.compactMap { partner in
      let exchange = Exchange(
        partner: partner, to: self[partner, subject], from: self[subject, partner])
      return exchange.to.count + exchange.from.count > 0 ? exchange : nil
    }
  }

  /// Visits between parties of which none is the subject: what a folded matrix does not show.
  public func metOnTheWay(_ subject: Party.Code) -> Int {
    Set(cells.keys.filter { $0.from != subject && $0.to != subject }.map(\.to)).count
  }
}

/// What passes between the subject and one partner.
public struct Exchange: Hashable, Sendable {
  public var partner: Party.Code
  public var to: VisitMatrix.Cell
  public var from: VisitMatrix.Cell

  /// How many more came than went: what the subject owes; below 0 what is owed to it.
  public var balance: Int { to.count - from.count }

  public var atTop: Int { to.atTop + from.atTop }

  /// The later of the two.
  public var lastBegan: EDTF? {
    [to.lastBegan, from.lastBegan].compactMap { $0 }.max { $0.earliestStart < $1.earliestStart }
  }
}
