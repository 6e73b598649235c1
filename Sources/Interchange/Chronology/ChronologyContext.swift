internal import Timeline

/// The one thing the record shows around a visit that a reader should be told.
struct ChronologyContext {
  let visit: Visit
  let context: VisitContext
  let reference: Reference

  /// A gap shorter than this is no news.
  private static let leastDays = 365

  var sentence: String? { first ?? sameTime ?? office }

  /// "In this record it was the first visit from Russia to North Korea led by a minister or above
  /// since Sergei Lavrov, 31 May 2018, 5 years 2 months earlier."
  private var first: String? {
    guard let precedent = context.levels.first(where: isNews) else { return nil }
    let level = precedent.level == .leader ? "leader" : "\(precedent.level.words) or above"
    let what = "the first visit from \(precedent.leg.words) led by \(level.withArticle)"
    guard let previous = precedent.previous else {
      let begins = context.coverage.map { ", which begins in \($0.lowerBound)," } ?? ""
      return "In this record\(begins) it was \(what)."
    }
    return "In this record it was \(what) since \(name(previous.visit, previous.gap))\(caution)."
  }

  private func isNews(_ precedent: LevelPrecedent) -> Bool {
    guard precedent.level >= .minister else { return false }
    return precedent.previous.map { $0.gap.days.lowerBound >= Self.leastDays } ?? true
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
    return "In this record it was the first visit from \(holders.leg.words) by "
      + "\(holders.offices.listed.withArticle) since \(name(previous.visit, previous.gap))."
  }
}

extension String {
  /// "a minister", "an official".
  fileprivate var withArticle: String {
    ("aeiouAEIOU".contains(prefix(1)) ? "an " : "a ") + self
  }

}
