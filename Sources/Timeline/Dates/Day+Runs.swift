extension Day {
  /// Days in order, those that follow one another as one range.
  public static func runs(_ days: some Sequence<Day>) -> [ClosedRange<Day>] {
    days.reduce(into: []) { runs, day in
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
  }
}
