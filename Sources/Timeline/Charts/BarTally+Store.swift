/// Bars and the matrix of collections too large to read: counted by their indexes.
extension BarTally {
  /// Counts what a store answers without reading visits; nil for levels, which visits alone know.
  ///
  /// What the subject itself does stands under one name: a journey to several hosts counts once.
  /// How many were led from the top is not counted.
  public init?(
    of query: VisitQuery, in store: some VisitStore, unit: CalendarUnit, split: BarSplit,
    scope: ChartScope
  ) throws {
    guard split != .level, CalendarUnit.counted.contains(unit) else { return nil }
    self.init(unit: unit, split: split, scope: scope)
    let made = Condition.field(.status, Visit.Status.allCases.filter(\.isMade).map(\.rawValue))
    for side in Self.sides(scope, split) {
      let asked = VisitQuery(query.conditions + [made] + side.conditions)
      for cross in try store.select(asked).counts(of: .began, by: side.field) {
        let kind = Kind(value: side.value ?? cross.other.id, direction: side.direction)
        add(cross.count, of: cross.value.id, kind)
      }
    }
    let others = VisitQuery(query.conditions + [.not(made)])
    for value in try store.counts(of: .began, matching: others) {
      addNotMade(value.count, of: value.value.id)
    }
    count(total: try store.select(query).count())
  }

  /// Which visits are counted by which field, and for which direction.
  private struct Side {
    var conditions: [Condition] = []
    var direction: ChartScope.Direction?
    var field: Field
    /// What all of them count under; nil for the value of the field.
    var value: String?
  }

  private static func sides(_ scope: ChartScope, _ split: BarSplit) -> [Side] {
    let field: Field =
      switch split {
      case .type: .type
      case .status: .status
      case .partner, .direction, .level: .delegation
      }
    guard let subject = scope.subject else {
      return [Side(field: field, value: split == .direction ? "visit" : nil)]
    }
    let isAway = Condition.field(.delegation, [subject])
    let isDirection = split == .direction
    return [
      Side(
        conditions: [.not(isAway)], direction: .toSubject, field: field,
        value: isDirection ? ChartScope.Direction.toSubject.rawValue : nil),
      Side(
        conditions: [isAway], direction: .fromSubject, field: field,
        value: isDirection ? ChartScope.Direction.fromSubject.rawValue : nil),
    ]
  }
}

extension Visit.Status {
  /// True when a visit of this status took place.
  var isMade: Bool { self == .completed || self == .underWay }
}

extension VisitMatrix {
  /// Counts what a store answers without reading visits: who went to whom and how often, not when
  /// nor who led.
  public init(of query: VisitQuery, in store: some VisitStore) throws {
    let made = Condition.field(.status, Visit.Status.allCases.filter(\.isMade).map(\.rawValue))
    let selection = try store.select(VisitQuery(query.conditions + [made]))
    let crossed = try selection.counts(of: .delegation, by: .host)
    self.init(
      counts: Dictionary(
        crossed.map { (Pair(from: $0.value.id, to: $0.other.id), $0.count) },
        uniquingKeysWith: +),
      madeBy: Dictionary(
        try selection.counts(of: .delegation).map { ($0.value.id, $0.count) },
        uniquingKeysWith: +),
      made: try selection.count(), all: try store.select(query).count())
  }
}

extension CalendarUnit {
  /// The number of the stretch a value of `began:` stands for; nil for one of another unit.
  func number(ofValue value: String) -> Int? {
    guard hasValue(value) else { return nil }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    switch self {
    case .decade: return Int(value.dropLast()).map { $0.floored(by: 10) }
    case .year: return Int(value)
    case .quarter, .month:
      guard parts.count == 2, let year = Int(parts[0]) else { return nil }
      let within = Int(self == .quarter ? parts[1].dropFirst() : parts[1])
      return within.map { year * (self == .quarter ? 4 : 12) + $0 - 1 }
    case .day, .week, .fiveYears, .quarterCentury, .halfCentury, .century: return nil
    }
  }
}
