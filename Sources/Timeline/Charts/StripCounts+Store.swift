/// The strip of a store: counted by its index where that is as fine as the columns.
extension StripCounts {
  /// How many visits that match began in each stretch of a scale that gives each one column.
  ///
  /// Decades, years, quarters and months are those of `began:`, and so no visit has to be read.
  public init(of query: VisitQuery, in store: some VisitStore, _ scale: TimeScale) throws {
    let coverage = [store.collections.coverage].compactMap { $0 }
    let rows = try store.rows(matching: query)
    guard CalendarUnit.counted.contains(scale.unit), scale.columns == scale.units else {
      let margin = 400
      let near = rows.filter { row in
        row.firstDay - scale.days.lowerBound > -margin && row.firstDay <= scale.days.upperBound
      }
      self.init(
        try store.visits(near.prefix(Self.mostRead)).map(\.dates), scale, coverage: coverage)
      return
    }
    let values = try store.counts(of: .began, matching: query).map { ($0.value.id, $0.count) }
    self.init(
      Dictionary(values, uniquingKeysWith: +), of: rows.count, scale, coverage: coverage)
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
