/// The days of a date as a chart draws them: which are certain, which possible, how each end
/// stands.
///
/// A reading of a date takes one of the days its beginning can mean and one of those its end can
/// mean. Days of every reading are certain, days of some are possible. `~` claims no further day,
/// `?` leaves its end to any day up to the other end, and nothing is drawn beyond the last day
/// that is known.
public struct DrawnDates: Hashable, Sendable {
  public enum Certainty: UInt8, Hashable, Sendable, CaseIterable {
    /// Under way on these days in every reading.
    case certain
    /// Under way on these days in some readings.
    case possible
    /// In this month, season, year or longer time, and no day is known.
    case hollow
  }

  /// Consecutive days that are alike.
  public struct Segment: Hashable, Sendable {
    public var days: ClosedRange<Day>
    public var certainty: Certainty
  }

  /// What is known of the beginning or the end.
  public enum Edge: Hashable, Sendable {
    case known
    /// One of several days, or doubted.
    case doubted
    /// About the day that is stated.
    case about
    /// Nothing is known.
    case unknown
    /// It still goes on, or always has.
    case open
  }

  /// In order; days between two of them are days of no reading.
  public private(set) var segments: [Segment] = []
  public private(set) var beginning = Edge.known
  public private(set) var end = Edge.known
  /// The days on which it may have begun; nil when nothing is known of them.
  public let begins: ClosedRange<Day>?

  public init(_ date: EDTF) {
    begins = date.begins
    let starts = date.start.spans
    let isInterval = date.end != nil
    let ends = (date.end ?? date.start).spans
    let coarse = date.dates.allSatisfy { $0.precision > .day }
    beginning = isInterval ? date.start.edge(isHollow: coarse) : .known
    end = (date.end ?? date.start).edge(isHollow: coarse)
    guard let first = starts.first ?? ends.first, let last = ends.last ?? starts.last else {
      return
    }
    if coarse {
      let whole = [first.lowerBound...max(first.lowerBound, last.upperBound)]
      let known = starts.isEmpty ? ends : starts
      let isOpen = starts.isEmpty || ends.isEmpty
      segments = (isInterval && !isOpen ? whole : known).map {
        Segment(days: $0, certainty: .hollow)
      }
    } else if !starts.isEmpty, !ends.isEmpty, isInterval {
      addInterval(starts, ends, date)
    } else {
      addSingle(starts.isEmpty ? ends : starts, isDoubted: date.isDoubted)
    }
  }

  /// One day, or one of several: all that is known of one end, or the whole of a single date.
  private mutating func addSingle(_ spans: [ClosedRange<Day>], isDoubted: Bool) {
    let isOneDay = spans.count == 1 && spans[0].lowerBound == spans[0].upperBound
    let certainty = isOneDay && !isDoubted ? Certainty.certain : .possible
    segments = spans.map { Segment(days: $0, certainty: certainty) }
  }

  private mutating func addInterval(
    _ starts: [ClosedRange<Day>], _ ends: [ClosedRange<Day>], _ date: EDTF
  ) {
    guard let first = starts.first?.lowerBound, let last = ends.last?.upperBound, first <= last
    else { return }
    let latestStart = date.start.isDoubted ? last : starts.greatest(upTo: last) ?? first
    let earliestEnd =
      date.end?.isDoubted == true ? first : ends.least(from: first) ?? last
    guard latestStart <= earliestEnd else {
      segments = [Segment(days: first...last, certainty: .possible)]
      return
    }
    if first < latestStart { add(first...latestStart + -1, .possible) }
    add(latestStart...earliestEnd, .certain)
    if earliestEnd < last { add(earliestEnd + 1...last, .possible) }
  }

  private mutating func add(_ days: ClosedRange<Day>, _ certainty: Certainty) {
    segments.append(Segment(days: days, certainty: certainty))
  }

  /// From the first to the last day that is drawn; nil when nothing is known.
  public var days: ClosedRange<Day>? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return first.days.lowerBound...last.days.upperBound
  }

  /// True when no day is known, only the month, the year or a longer time.
  public var isHollow: Bool { segments.first?.certainty == .hollow }

  public var certainDays: ClosedRange<Day>? {
    segments.first { $0.certainty == .certain }?.days
  }

  /// The certain days without those that are stated as about the day.
  public var statedDays: ClosedRange<Day>? {
    guard let certainDays else { return nil }
    let first = certainDays.lowerBound + (beginning == .about ? 1 : 0)
    let last = certainDays.upperBound + (end == .about ? -1 : 0)
    return first <= last ? first...last : nil
  }

  /// True when some reading, or every one, has the visit under way on the day.
  public func certainty(on day: Day) -> Certainty? {
    segments.first { $0.days.contains(day) }?.certainty
  }
}

extension EDTF {
  fileprivate var isDoubted: Bool { start.isDoubted || end?.isDoubted ?? false }
}

extension EDTF.Bound {
  /// The days it can mean: stretches in order that neither meet nor overlap.
  fileprivate var spans: [ClosedRange<Day>] {
    var spans: [ClosedRange<Day>] = []
    switch self {
    case .date(let date): return [date.days]
    case .open, .unknown: return []
    case .oneOf(let choices):
      for choice in choices {
        switch choice {
        case .date(let date): spans.append(date.days)
        case .range(let first, let last):
          spans.append(first.days.lowerBound...max(first.days.lowerBound, last.days.upperBound))
        }
      }
    }
    return spans.joined()
  }

  fileprivate var isDoubted: Bool {
    dates.contains { $0.qualifier == .uncertain || $0.qualifier == .uncertainAndApproximate }
  }

  fileprivate func edge(isHollow: Bool) -> DrawnDates.Edge {
    if self == .open { return .open }
    if self == .unknown { return .unknown }
    if isDoubted { return .doubted }
    if let days, days.lowerBound < days.upperBound, !isHollow || dates.count > 1 {
      return .doubted
    }
    return isQualified ? .about : .known
  }
}

extension [ClosedRange<Day>] {
  /// In order, those that meet or overlap as one.
  fileprivate func joined() -> Self {
    var joined: Self = []
    for span in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = joined.last, span.lowerBound.number <= last.upperBound.number + 1 else {
        joined.append(span)
        continue
      }
      joined[joined.count - 1] = last.lowerBound...Swift.max(last.upperBound, span.upperBound)
    }
    return joined
  }

  fileprivate func greatest(upTo day: Day) -> Day? {
    last { $0.lowerBound <= day }.map { Swift.min($0.upperBound, day) }
  }

  fileprivate func least(from day: Day) -> Day? {
    first { $0.upperBound >= day }.map { Swift.max($0.lowerBound, day) }
  }
}
