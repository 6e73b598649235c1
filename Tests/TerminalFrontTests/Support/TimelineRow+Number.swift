import Timeline

extension TimelineRow {
  /// A row of a visit of which only the number and the first day matter.
  init(_ number: Int, _ day: Day, _ precision: CalendarDate.Precision = .day) {
    let id = String(1_000_000 + number)
    self.init(key: RowKey(earliestStart: day, latestEnd: day, id: id), precision: precision)
  }
}
