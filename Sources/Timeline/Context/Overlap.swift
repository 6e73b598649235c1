/// Another delegation in the same place on the same days.
public struct Overlap: Hashable, Sendable {
  public var visit: VisitMention
  /// The place, or nil when only the host party is known to be the same.
  public var place: Place.ID?
  public var host: Party.Code
  /// The days both were there, as far as they are known.
  public var days: EDTF
  /// False when the dates leave it open.
  public var isCertain: Bool

  /// Dates that leave more days open than this overlap with everything and tell nothing.
  private static let mostDays = 92
  private static let mostRead = 200

  /// Those that certainly overlap first.
  static func all(with visit: Visit, _ record: Record) throws -> [Overlap] {
    guard visit.tookPlace, tells(visit) else {
      return []
    }
    let key = RowKey(visit)
    // None that began earlier tells anything.
    let days = key.earliestStart + -mostDays...key.latestEnd
    let rows = try record.rows([.field(.host, visit.hostParties)], beginning: days)
      .filter { $0.key.latestEnd >= key.earliestStart && $0.key != key }
    let overlaps = try record.visits(Array(rows.prefix(mostRead)))
      .filter(tells).compactMap { Overlap(visit, $0) }
    return overlaps.filter(\.isCertain) + overlaps.filter { !$0.isCertain }
  }

  /// False for dates that overlap with everything.
  static func tells(_ visit: Visit) -> Bool {
    visit.dates.latestEnd - visit.dates.earliestStart <= mostDays
  }

  private static let mostLines = 3

  /// One each, those that are certain first, and a count of the rest.
  static func lines(_ overlaps: [Overlap]) -> [ContextLine] {
    var lines = overlaps.prefix(mostLines).map(\.line)
    if overlaps.count > mostLines {
      lines[mostLines - 1].pieces.append(.text("; and \(overlaps.count - mostLines) more"))
      lines[mostLines - 1].basis = overlaps.dropFirst(mostLines).map(\.visit.id)
    }
    return lines
  }

  /// "Overlaps: China, Li Hongzhong, 26 to 27 or 28 July 2023 in Pyongyang (certainly)"
  private var line: ContextLine {
    var pieces: [ContextLine.Piece] = [.party(visit.delegation)]
    for (index, head) in visit.heads.enumerated() {
      pieces += [.text(index == 0 ? ", " : " and "), .person(head)]
    }
    pieces += [.date(", " + days.words(short: true)), .text(" in ")]
    pieces.append(place.map { .place($0) } ?? .party(host))
    pieces.append(.text(" (\(isCertain ? "certainly" : "possibly"))"))
    return ContextLine(kind: .overlap, title: "Overlaps", pieces: pieces, basis: [visit.id])
  }

  /// Nil when the two cannot have met. A stop where they certainly met comes before any other.
  init?(_ visit: Visit, _ other: Visit) {
    let meetings = visit.stops.flatMap { stop in
      other.stops.compactMap { Overlap(visit, stop, other, $0) }
    }
    guard let best = meetings.first(where: \.isCertain) ?? meetings.first else { return nil }
    self = best
  }

  private init?(_ visit: Visit, _ stop: Stop, _ other: Visit, _ otherStop: Stop) {
    guard stop.party == otherStop.party,
      stop.place == nil || otherStop.place == nil || stop.place == otherStop.place,
      let days = (stop.dates ?? visit.dates).overlap(with: otherStop.dates ?? other.dates)
    else { return nil }
    self.visit = VisitMention(other)
    host = stop.party
    place = stop.place == otherStop.place ? stop.place : nil
    self.days = days.dates
    isCertain =
      days.isCertain && visit.knowsDays(of: stop, in: place)
      && other.knowsDays(of: otherStop, in: place)
  }
}

extension Visit {
  /// False when it does not say which of its days it spent there.
  fileprivate func knowsDays(of stop: Stop, in place: Place.ID?) -> Bool {
    stop.dates != nil
      || stops.allSatisfy { $0.party == stop.party && (place == nil || $0.place == place) }
  }
}

extension EDTF {
  /// The days two dates may share, and whether they share one for certain; nil when they cannot.
  func overlap(with other: EDTF) -> (dates: EDTF, isCertain: Bool)? {
    let (first, second) = (bounds, other.bounds)
    let starts =
      max(first.earliestStart, second.earliestStart)...max(first.latestStart, second.latestStart)
    let ends = min(first.earliestEnd, second.earliestEnd)...min(first.latestEnd, second.latestEnd)
    guard starts.lowerBound <= ends.upperBound else { return nil }
    let isCertain = meetsForSure(other)
    let lastStart = min(starts.upperBound, ends.upperBound)
    let firstEnd = max(ends.lowerBound, starts.lowerBound)
    let begin = Bound(starts.lowerBound...lastStart)
    let end = Bound(min(firstEnd, ends.upperBound)...ends.upperBound)
    return (begin == end ? EDTF(start: begin) : EDTF(start: begin, end: end), isCertain)
  }
}

extension EDTF {
  /// True when they share a day whichever of their possible days they were.
  private func meetsForSure(_ other: EDTF) -> Bool {
    guard let sure = latestStartAndEarliestEnd, let otherSure = other.latestStartAndEarliestEnd
    else { return false }
    return sure.start <= otherSure.end && otherSure.start <= sure.end
  }

  /// A beginning or an end that is doubted vouches only for what the other one does.
  private var latestStartAndEarliestEnd: (start: Day, end: Day)? {
    switch (start.isQualified, (end ?? start).isQualified) {
    case (false, false): (latestStart, earliestEnd)
    case (true, false): (latestEnd, earliestEnd)
    case (false, true): (latestStart, earliestStart)
    case (true, true): nil
    }
  }
}

extension EDTF.Bound {
  /// A day, one of two days, or any day of a span.
  init(_ days: ClosedRange<Day>) {
    let first = CalendarDate(days.lowerBound)
    let last = CalendarDate(days.upperBound)
    switch days.upperBound - days.lowerBound {
    case 0: self = .date(first)
    case 1: self = .oneOf([.date(first), .date(last)])
    default: self = .oneOf([.range(first, last)])
    }
  }
}
