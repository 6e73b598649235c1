/// Visits a year, quarter, month or decade, split, as values.
///
/// A visit counts where it began, by its earliest start; one that may have begun in two counts in
/// neither and is said. The counts are those of `began:`.
public struct Bars: Hashable, Sendable {
  /// Part of a bar: visits of one kind and direction.
  public struct Part: Hashable, Sendable {
    /// Which of the groups.
    public var group: Int
    public var direction: ChartScope.Direction?
    public var count: Int
  }

  /// What the parts are told apart by: a letter and a name.
  public struct Group: Hashable, Sendable {
    public var letter: Character
    public var name: String
    public var count: Int
  }

  public struct Bar: Hashable, Sendable {
    /// The number of the stretch of the calendar.
    public var number: Int
    /// Of visits that took place, in the order of the groups, to the subject before from it.
    public var parts: [Part] = []
    /// Visits that did not take place, or are disputed.
    public var notMade = 0
    public var to = 0
    public var from = 0
    /// Visits led by one of the two highest levels.
    public var atTop = 0
    /// False where the collection does not mean to cover it.
    public var isCovered = true

    public var count: Int { parts.reduce(notMade) { $0 + $1.count } }
  }

  public let unit: CalendarUnit
  public let split: BarSplit
  public let scope: ChartScope
  /// From the first to the last, those without a visit too.
  public private(set) var bars: [Bar] = []
  public private(set) var groups: [Group] = []
  /// Visits that may have begun in two of them, or of which no beginning is known.
  public private(set) var notCounted = 0
  public private(set) var total = 0
  /// False where they count only some of the visits: then an empty bar says nothing of what is
  /// known.
  public var isAll = true
  /// For each value by which bars are split which group it is in.
  private var groupOf: [String: Int] = [:]

  /// What an empty bar says.
  public var emptyWords: String { isAll ? "none known" : "none of these" }

  public var greatest: Int { bars.map(\.count).max() ?? 0 }

  /// What the letter `O` stands for.
  public static let others = "Other"
  /// So many groups are told apart; the rest are others.
  public static let mostGroups = 5
  /// No chart has more bars than that; it takes the next longer unit.
  public static let mostBars = 4_000

  /// - Parameter coverage: the days the collection means to cover: empty bars are shown in it.
  public init(
    _ visits: some Sequence<Visit>, unit: CalendarUnit, split: BarSplit, scope: ChartScope,
    coverage: ClosedRange<Day>? = nil
  ) {
    var tally = BarTally(unit: unit, split: split, scope: scope)
    for visit in visits { tally.add(visit) }
    self.init(tally, coverage: coverage)
  }

  public init(_ tally: BarTally, coverage: ClosedRange<Day>? = nil) {
    unit = tally.unit
    split = tally.split
    scope = tally.scope
    notCounted = tally.notCounted
    total = tally.total
    let order = tally.groupOrder
    let told = order.count <= Self.mostGroups ? order.count : Self.mostGroups - 1
    groups = Self.groups(tally, Array(order.prefix(told)), others: order.dropFirst(told))
    groupOf = Dictionary(
      order.enumerated().map { ($1, min($0, told)) }, uniquingKeysWith: { first, _ in first })
    let covered = coverage.map { unit.numbers(touching: $0) }
    bars = tally.numbers(covered).map { number in
      bar(number, tally.bars[number] ?? BarTally.Bar(), covered)
    }
  }

  /// The part of its bar a visit that took place is counted in, for it alone.
  public func part(of visit: Visit) -> Part {
    Part(
      group: groupOf[split.value(of: visit, scope)] ?? 0, direction: scope.direction(of: visit),
      count: 1)
  }

  private func bar(
    _ number: Int, _ tally: BarTally.Bar, _ covered: ClosedRange<Int>?
  ) -> Bar {
    var bar = Bar(number: number, notMade: tally.notMade, atTop: tally.atTop)
    bar.isCovered = covered?.contains(number) ?? true
    var counts: [BarTally.Kind: Int] = [:]
    for (kind, count) in tally.counts {
      let group = String(groupOf[kind.value] ?? 0)
      counts[BarTally.Kind(value: group, direction: kind.direction), default: 0] += count
      if kind.direction == .toSubject { bar.to += count }
      if kind.direction == .fromSubject { bar.from += count }
    }
    bar.parts = counts.map { kind, count in
      Part(group: Int(kind.value) ?? 0, direction: kind.direction, count: count)
    }.sorted { ($0.group, $0.sideRank) < ($1.group, $1.sideRank) }
    return bar
  }

  private static func groups(
    _ tally: BarTally, _ told: [String], others: ArraySlice<String>
  ) -> [Group] {
    var letters: Set<Character> = ["O"]
    var groups = told.map { value in
      let name = tally.split.name(value, tally.scope)
      let letter = name.uppercased().first { $0.isLetter && letters.insert($0).inserted }
      return Group(letter: letter ?? "X", name: name, count: tally.totals[value] ?? 0)
    }
    if !others.isEmpty {
      let count = others.reduce(0) { $0 + (tally.totals[$1] ?? 0) }
      groups.append(Group(letter: "O", name: Self.others, count: count))
    }
    return groups
  }
}

extension Bars.Part {
  fileprivate var sideRank: Int {
    switch direction {
    case .toSubject: 0
    case nil: 1
    case .fromSubject: 2
    }
  }
}
