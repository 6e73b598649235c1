/// The strip of a store: counted by its index where that is as fine as the columns.
extension StripCounts {
  /// How many visits that match began in each stretch of a scale that gives each one column.
  ///
  /// Decades, years, quarters and months are those of `began:`, and so no visit has to be read.
  public init(of query: VisitQuery, in store: some VisitStore, _ scale: TimeScale) throws {
    let coverage = [store.collections.coverage].compactMap { $0 }
    let selection = try store.select(query)
    guard CalendarUnit.counted.contains(scale.unit), scale.columns == scale.units else {
      let visits = try Self.visits(near: scale.days, of: selection, in: store)
      self.init(visits.map(\.dates), scale, coverage: coverage)
      return
    }
    let values = try selection.counts(of: .began).map { ($0.value.id, $0.count) }
    try self.init(
      Dictionary(values, uniquingKeysWith: +), of: selection.count(), scale, coverage: coverage)
  }

  /// Those that can begin in a window: it may lie in the year of which alone is known.
  private static func visits(
    near days: ClosedRange<Day>, of selection: any Selection, in store: some VisitStore
  ) throws -> [Visit] {
    let rows = try selection.rows(beginning: days.lowerBound + -400...days.upperBound)
    return try store.visits(rows.prefix(mostRead).map(\.key))
  }

  /// Visits read for days and weeks, at most: a window of them holds few.
  private static let mostRead = 20_000
}

extension CalendarUnit {
  /// True for a value of `began:` that stands for one of these.
  func hasValue(_ value: String) -> Bool {
    let isQuarter = value.contains("-Q")
    let isMonth = !isQuarter && value.dropFirst().contains("-")
    return switch self {
    case .decade: value.hasSuffix("s")
    case .quarter: isQuarter
    case .month: isMonth
    case .year: !isQuarter && !isMonth && !value.hasSuffix("s")
    case .day, .week, .fiveYears, .quarterCentury, .halfCentury, .century: false
    }
  }
}
