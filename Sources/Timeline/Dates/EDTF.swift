/// When something was, as far as it is known: a date, a choice of dates, or an interval of them.
public struct EDTF: Hashable, Sendable {
  /// One end of an interval, or the whole of a date that is no interval.
  public enum Bound: Hashable, Sendable {
    case date(CalendarDate)
    /// One of these, and it is not known which: `[2023-07-27,2023-07-28]`, `[2023-07-01..2023-07-05]`.
    case oneOf([Choice])
    /// Deliberately open, as of something that still goes on: `..`
    case open
    /// Not known: nothing written.
    case unknown
  }

  /// A member of a choice: a single date, or any date from one to another.
  public enum Choice: Hashable, Sendable {
    case date(CalendarDate)
    case range(CalendarDate, CalendarDate)
  }

  public var start: Bound
  /// Nil when this is one date and not an interval.
  public var end: Bound?

  public init(start: Bound, end: Bound? = nil) {
    self.start = start
    self.end = end
  }

  /// One known day.
  public init(_ day: Day) {
    self.init(start: .date(CalendarDate(day)))
  }

  /// The earliest day on which it can have begun.
  public var earliestStart: Day {
    start.days?.lowerBound ?? (start == .open ? .distantPast : endDays.lowerBound)
  }

  /// The latest day on which it can have begun: no later than it can have ended.
  public var latestStart: Day { min(start.days?.upperBound ?? endDays.upperBound, latestEnd) }

  /// The earliest day on which it can have ended.
  public var earliestEnd: Day { max(endDays.lowerBound, earliestStart) }

  /// The latest day on which it can have ended; far in the future when it is still open.
  ///
  /// An end that is not known is taken to be no later than the latest start: nothing is known
  /// of the days after it.
  public var latestEnd: Day { max(endDays.upperBound, earliestStart) }

  private var endDays: ClosedRange<Day> {
    switch end {
    case nil: start.days ?? .distantPast ... .distantFuture
    case .open: (start.days?.lowerBound ?? .distantPast)...Day.distantFuture
    case .unknown: start.days ?? .distantPast ... .distantFuture
    case .some(let bound): bound.days ?? .distantPast ... .distantFuture
    }
  }

  /// Every day it may have touched.
  public var possibleDays: ClosedRange<Day> { earliestStart...latestEnd }

  /// True when a source doubts the date, gives several, or leaves part of it out.
  public var isUncertain: Bool {
    isQualified || earliestStart != latestStart || earliestEnd != latestEnd
      || start == .unknown || end == .unknown
  }

  /// True when some part carries `?`, `~` or `%`.
  public var isQualified: Bool {
    start.isQualified || end?.isQualified ?? false
  }

  /// How precisely the beginning is known.
  public var precision: CalendarDate.Precision {
    if case .date(let date) = start { return date.precision }
    let dates = start.dates.isEmpty ? end?.dates ?? [] : start.dates
    return dates.map(\.precision).max() ?? .wider
  }

  /// Every calendar date written in it.
  public var dates: [CalendarDate] { start.dates + (end?.dates ?? []) }
}

extension EDTF.Bound {
  /// The first and last day the bound can mean; nil when it is open or unknown.
  public var days: ClosedRange<Day>? {
    if case .date(let date) = self { return date.days }
    let spans = dates.map(\.days)
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  var isQualified: Bool {
    if case .date(let date) = self { return date.qualifier != .certain }
    return dates.contains { $0.qualifier != .certain }
  }

  public var dates: [CalendarDate] {
    switch self {
    case .date(let date): [date]
    case .oneOf(let choices):
      choices.flatMap { choice in
        switch choice {
        case .date(let date): [date]
        case .range(let first, let last): [first, last]
        }
      }
    case .open, .unknown: []
    }
  }
}

extension EDTF: CustomStringConvertible {
  /// The same text it was read from.
  public var description: String {
    end.map { "\(start)/\($0)" } ?? "\(start)"
  }
}

extension EDTF.Bound: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .oneOf(let choices): "[" + choices.map(\.description).joined(separator: ",") + "]"
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Choice: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let first, let last): "\(first)..\(last)"
    }
  }
}
