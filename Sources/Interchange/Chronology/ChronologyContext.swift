internal import Timeline

/// The one thing the record shows around a visit that a reader should be told.
struct ChronologyContext {
  let visit: Visit
  let context: VisitContext
  let reference: Reference

  /// A gap shorter than this is no news.
  private static let leastDays = 365

  var sentence: String? { first ?? sameTime ?? office }

  /// "In this record it was the first visit from Russia to North Korea at the level of minister or
  /// above since that of Sergei Lavrov in May 2018, 5 years 2 months earlier."
  private var first: String? {
    guard let precedent = context.levels.first(where: isNews) else { return nil }
    let what = "the first visit \(way(precedent.leg)) \(precedent.level.atLeast)"
    guard let previous = precedent.previous else {
      let begins = context.coverage.map { ", which begins in \($0.lowerBound)," } ?? ""
      return "In this record\(begins) it was \(what)."
    }
    return "In this record it was \(what) since \(name(previous.visit, previous.gap))\(caution)."
  }

  private func way(_ leg: Timeline.Leg) -> String {
    let from = PartyTable.name(leg.party).withDefiniteArticle
    return "from \(from) to \(PartyTable.name(leg.host).withDefiniteArticle)"
  }

  /// The first in a record that has just begun is none.
  private func isNews(_ precedent: LevelPrecedent) -> Bool {
    guard precedent.level >= .minister else { return false }
    if let previous = precedent.previous { return previous.gap.days.lowerBound >= Self.leastDays }
    let year = visit.dates.earliestStart.civil.year
    return context.coverage.map { year > $0.lowerBound + 1 } ?? false
  }

  /// "that of Sergei Lavrov (31 May 2018), 5 years 2 months earlier".
  private func name(_ visit: VisitMention, _ gap: Gap) -> String {
    let heads = visit.heads.map(reference.name(ofPerson:)).listed
    let whose = heads.isEmpty ? "that" : "that of \(heads)"
    // Years and months are enough; the days stand in brackets behind them.
    let long = gap.words("earlier").prefix { $0 != "(" }
    let short = long.hasSuffix(" ") ? long + "earlier" : long
    return "\(whose) \(when(visit.dates)), \(short)"
  }

  private var caution: String {
    guard let caution = context.caution, let first = caution.years.first,
      let last = caution.years.last
    else { return "" }
    let years = first == last ? "\(first)" : "\(first) to \(last)"
    return "; it has few visits or none of \(years)"
  }

  /// "in April 2019", or the year where no month is known.
  private func when(_ dates: EDTF) -> String {
    let day = dates.earliestStart.civil
    let isKnown = dates.precision <= .month && dates.latestStart.civil.month == day.month
    return "in " + (isKnown ? "\(Gregorian.months[day.month - 1]) " : "") + "\(day.year)"
  }

  /// "Li Hongzhong’s delegation from China was in Pyongyang at the same time (26 to 27 July 2023)."
  private var sameTime: String? {
    guard let overlap = context.overlaps.first(where: \.isCertain) else { return nil }
    let heads = overlap.visit.heads.map(reference.name(ofPerson:)).listed
    let party = PartyTable.name(overlap.visit.delegation)
    let who = heads.isEmpty ? "A delegation from \(party)" : "\(heads) of \(party)"
    let place = overlap.place.map(reference.name(ofPlace:)) ?? PartyTable.name(overlap.host)
    return "\(who) was in \(place) at the same time (\(overlap.days.words(short: true)))."
  }

  private var office: String? {
    guard let holders = context.offices.first, let previous = holders.previous,
      previous.gap.days.lowerBound >= Self.leastDays
    else { return nil }
    return "In this record it was the first visit \(way(holders.leg)) by "
      + "\(holders.offices.listed.withArticle) since \(name(previous.visit, previous.gap))."
  }
}

extension Level {
  /// "at the level of minister or above".
  fileprivate var atLeast: String {
    switch self {
    case .leader: "led by a leader"
    case .government: "at the level of head of government or above"
    case .minister, .deputy, .official, .private: "at the level of \(words) or above"
    }
  }
}

extension String {
  /// "a minister", "an official".
  fileprivate var withArticle: String {
    ("aeiouAEIOU".contains(prefix(1)) ? "an " : "a ") + self
  }

}
