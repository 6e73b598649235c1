import TestSupport
import Testing

@testable import Timeline

@Suite("What is computed around a visit")
struct ContextBruteForceTests {
  @Test(arguments: 0..<4)
  func `are the overlaps one finds by trying every possible day`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = FixtureStore(random.journeys(of: 40))
    for visit in store.visits {
      let found = try VisitContext(visit, in: store).overlaps
      let expected = store.visits.filter { $0.id != visit.id }.compactMap { other in
        PlainCalendar.meeting(visit, other).map { "\(other.id) \($0 ? "certainly" : "possibly")" }
      }
      let told = found.map { "\($0.visit.id) \($0.isCertain ? "certainly" : "possibly")" }
      #expect(told.sorted() == expected.sorted(), "\(visit.id) \(visit.dates)")
    }
  }

  @Test(arguments: 0..<4)
  func `are the neighbours one finds by looking at every visit`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = FixtureStore(random.journeys(of: 200))
    for visit in store.visits where visit.tookPlace {
      for precedent in try VisitContext(visit, in: store).precedents {
        let series = store.visits.filter {
          $0.tookPlace && PlainCalendar.belongs($0, to: precedent.series)
        }
        let at = try #require(series.firstIndex { $0.id == visit.id })
        #expect(precedent.ordinal == at + 1)
        #expect(precedent.count == series.count)
        #expect(precedent.previous?.visit.id == (at > 0 ? series[at - 1].id : nil))
        #expect(precedent.next?.visit.id == (at + 1 < series.count ? series[at + 1].id : nil))
        if let next = precedent.next {
          #expect(next.gap.days == PlainCalendar.gap(visit, series[at + 1]))
        }
      }
    }
  }
}

/// Answers by trying out every day, in no clever way.
private enum PlainCalendar {
  /// The first and last days a visit can have had; nothing for those that leave a quarter open.
  private static func possible(_ date: EDTF) -> [(first: Int, last: Int)] {
    let starts = Int(date.earliestStart.number)...Int(date.latestStart.number)
    let ends = Int(date.earliestEnd.number)...Int(date.latestEnd.number)
    return starts.flatMap { first in ends.filter { $0 >= first }.map { (first, $0) } }
  }

  /// The same, where a doubted day may have been any other the visit leaves open.
  private static func doubted(_ date: EDTF) -> [(first: Int, last: Int)] {
    let all = Int(date.earliestStart.number)...Int(date.latestEnd.number)
    return possible(date).flatMap { first, last in
      let starts = date.start.isQualified ? Array(all.filter { $0 <= last }) : [first]
      return starts.flatMap { start in
        let ends = (date.end ?? date.start).isQualified ? all.filter { $0 >= start } : [last]
        return ends.map { (start, $0) }
      }
    }
  }

  private static func isWide(_ visit: Visit) -> Bool {
    visit.dates.latestEnd - visit.dates.earliestStart > 92
  }

  /// Nil when they cannot have met, true when they must have.
  static func meeting(_ visit: Visit, _ other: Visit) -> Bool? {
    guard visit.tookPlace, other.tookPlace, !isWide(visit), !isWide(other) else { return nil }
    var best: Bool?
    for stop in visit.stops {
      for otherStop in other.stops where otherStop.party == stop.party {
        if let place = stop.place, let otherPlace = otherStop.place, place != otherPlace {
          continue
        }
        let isPlaceKnown = stop.place != nil && otherStop.place != nil
        let isWhole = stop.dates != nil || stays(visit, at: stop, isPlaceKnown)
        let isOtherWhole = otherStop.dates != nil || stays(other, at: otherStop, isPlaceKnown)
        let (first, second) = (stop.dates ?? visit.dates, otherStop.dates ?? other.dates)
        guard meet(possible(first), possible(second)).contains(true) else { continue }
        let isDoubted = isAllDoubted(first) || isAllDoubted(second)
        let isSure = !isDoubted && !meet(doubted(first), doubted(second)).contains(false)
        best = best == true || isSure && isWhole && isOtherWhole
      }
    }
    return best
  }

  private static func stays(_ visit: Visit, at stop: Stop, _ isPlaceKnown: Bool) -> Bool {
    visit.stops.allSatisfy { $0.party == stop.party && (!isPlaceKnown || $0.place == stop.place) }
  }

  private static func isAllDoubted(_ date: EDTF) -> Bool {
    date.start.isQualified && (date.end ?? date.start).isQualified
  }

  private static func meet(
    _ days: [(first: Int, last: Int)], _ others: [(first: Int, last: Int)]
  ) -> Set<Bool> {
    var found: Set<Bool> = []
    for span in days {
      for other in others {
        found.insert((span.first...span.last).overlaps(other.first...other.last))
        if found.count == 2 { return found }
      }
    }
    return found
  }

  static func belongs(_ visit: Visit, to series: Precedent.Series) -> Bool {
    let party = visit.delegation.party
    let hosts = Set(visit.stops.map(\.party))
    switch series {
    case .delegation(let code, let host): return party == code && hosts.contains(host)
    case .person(let person): return visit.delegation.heads.contains { $0.person == person }
    case .office(let office, _, let code, let host):
      let offices = visit.delegation.heads.compactMap(\.role).map { Office.name($0, of: party) }
      return party == code && hosts.contains(host) && offices.contains(office)
    case .place(let place, let host):
      let places = visit.stops.compactMap(\.place) + visit.events.compactMap(\.place)
      return places.contains(place) && hosts.contains(host)
    }
  }

  static func gap(_ visit: Visit, _ next: Visit) -> ClosedRange<Int> {
    let least = next.dates.earliestStart - visit.dates.latestEnd
    return least...max(least, next.dates.latestStart - visit.dates.earliestEnd)
  }
}

extension SeededRandom {
  /// Visits close to each other in time, of few parties to few places, many of them uncertain.
  mutating func journeys(of count: Int) -> LoadedCollection {
    var loaded = LoadedCollection()
    loaded.visits = (0..<count).map { journey("v\($0)") }
    return loaded
  }

  private mutating func journey(_ id: String) -> Visit {
    var visit = Visit.invented(
      id, days(), pick(["RUS", "CHN", "SUHH"]), to: "PRK",
      by: once(in: 4) ? nil : pick(["a", "b", "c"]), as: pick(["Minister", "President", nil]),
      once(in: 5) ? pick(Visit.Status.allCases) : .completed)
    visit.stops = (0..<number(1...2)).map { _ in
      .invented(
        pick(["PRK", "PRK", "VNM"]), pick(["pyongyang", "wonsan", nil]),
        once(in: 2) ? "\(visit.dates)" : nil)
    }
    // One place belongs to one host.
    for index in visit.stops.indices where visit.stops[index].party == "VNM" {
      visit.stops[index].place = nil
    }
    return visit
  }

  private mutating func days() -> String {
    let day = number(1...26)
    func written(_ day: Int) -> String { "2023-07-" + (day < 10 ? "0\(day)" : "\(day)") }
    let doubt = once(in: 4) ? pick(["?", "~", "%"]) : ""
    switch number(0...8) {
    case 0: return "[\(written(day)),\(written(day + 1))]/\(written(day + 2))\(doubt)"
    case 1: return "\(written(day))/[\(written(day + 1)),\(written(day + 2))]"
    case 2: return "[\(written(day)),\(written(day + 2))]"
    case 3: return "2023-07" + doubt
    case 4: return written(day) + pick(["/", "/.."])
    case 5: return written(day) + doubt
    default: return "\(written(day))\(doubt)/\(written(day + number(0...4)))"
    }
  }
}
