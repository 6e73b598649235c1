/// When something began, as far as a calendar can count it.
extension EDTF {
  /// The days on which it may have begun; nil when its beginning is open or not known.
  public var begins: ClosedRange<Day>? {
    guard start.days != nil else { return nil }
    return earliestStart...max(earliestStart, latestStart)
  }

  /// The stretch of the calendar it began in; nil when it may have begun in two.
  ///
  /// What is known to the month counts in its month, quarter and year and in no day.
  public func began(in unit: CalendarUnit) -> Int? {
    guard let begins else { return nil }
    let first = unit.number(of: begins.lowerBound)
    return first == unit.number(of: begins.upperBound) ? first : nil
  }

  /// The decade, year, quarter and month it began in, as far as each is known: the values of
  /// `began:`.
  var beginnings: [String] {
    CalendarUnit.counted.compactMap { unit in began(in: unit).map(unit.value) }
  }
}

extension CalendarUnit {
  /// The units `began:` knows.
  public static let counted: [CalendarUnit] = [.decade, .year, .quarter, .month]
}
