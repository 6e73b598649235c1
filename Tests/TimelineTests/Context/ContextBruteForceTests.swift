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
  func `is the last at the level the one found by looking at every visit`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = FixtureStore(random.journeys(of: 200))
    var found = 0
    for visit in store.visits {
      let at = try #require(store.visits.firstIndex { $0.id == visit.id })
      for precedent in try VisitContext(visit, in: store).levels {
        let expected = store.visits[..<at].last { other in
          other.tookPlace && other.delegation.party == visit.delegation.party
            && other.stops.contains { $0.party == precedent.leg.host }
            && (other.level.map { $0 >= precedent.level } ?? false)
        }
        #expect(precedent.previous?.visit.id == expected?.id, "\(visit.id)")
        if expected != nil { found += 1 }
      }
    }
    #expect(found > 20)
  }

  @Test(arguments: 0..<4)
  func `are the returns those found by looking at every pair`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = FixtureStore(random.exchanges(of: 120))
    let visits = store.visits
    for visit in visits where visit.tookPlace {
      for returns in try VisitContext(visit, in: store).returns {
        let expected = visits.indices.first {
          PlainCalendar.isReturn(visits, $0, of: visit, returns.leg)
        }
        #expect(returns.returnedBy?.visit.id == expected.map { visits[$0].id }, "\(visit.id)")
      }
    }
    // No visit returns two.
    let all = try visits.flatMap { try VisitContext($0, in: store).returns }
      .compactMap { $0.returnedBy?.visit.id }
    #expect(Set(all).count == all.count)
    #expect(!all.isEmpty)
  }

  @Test(arguments: 0..<4)
  func `are the states that can be asked for those of the contexts`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let loaded = once(seed) ? random.journeys(of: 60) : random.exchanges(of: 90)
    let store = FixtureStore(loaded)
    for visit in store.visits {
      let context = try VisitContext(visit, in: store)
      let answering = ContextStore(store)
      let overlapping = try ids(answering, "overlaps:\(visit.id)")
      #expect(overlapping == Set(context.overlaps.map(\.visit.id)), "\(visit.id)")
      let states = try Set(
        ComputedState.allCases.filter { !ComputedState.sinceEarlier.contains($0) }.filter {
          try ids(answering, "state:\($0.rawValue)").contains(visit.id)
        })
      #expect(states.contains(.returned) == context.returns.contains { $0.returnedBy != nil })
      #expect(states.contains(.unreturned) == context.returns.contains { $0.state == .unreturned })
      #expect(states.contains(.first) == context.levels.contains { $0.previous == nil })
      for party in ["RUS", "CHN", "SUHH"] {
        let isThere = try ids(answering, "overlaps:\(party)").contains(visit.id)
        #expect(isThere == context.overlaps.contains { $0.visit.delegation == party })
      }
    }
  }

  private func once(_ seed: UInt64) -> Bool { seed % 2 == 0 }

  private func ids(_ store: some VisitStore, _ question: String) throws -> Set<Visit.ID> {
    Set(try store.visits(matching: VisitQuery(question)).map(\.id))
  }

  @Test func `are the same from two stores as from one`() throws {
    var random = SeededRandom(seed: 7)
    let all = random.exchanges(of: 80)
    var (one, two) = (all, all)
    one.visits = all.visits.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    two.visits = all.visits.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let whole = ContextStore(FixtureStore(all))
    let merged = ContextStore(MergedStore([FixtureStore(one), FixtureStore(two)]))
    for question in [
      "state:returned", "state:unreturned", "state:first", "overlaps:RUS", "overlaps:v3",
      "-state:returned delegation:RUS", "(state:first OR overlaps:PRK) host:PRK",
      "state:received,first",
    ] {
      #expect(try ids(merged, question) == ids(whole, question), "\(question)")
      let query = try VisitQuery(question)
      for field in [Field.state, .overlaps, .level] {
        let counts = try whole.counts(of: field, matching: query).map {
          "\($0.value.id) \($0.count)"
        }
        #expect(
          try merged.counts(of: field, matching: query).map { "\($0.value.id) \($0.count)" }
            == counts)
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

  /// Whether a visit returns another: the first the other way at its level within a year that has
  /// it as the last of its level before.
  static func isReturn(_ visits: [Visit], _ at: Int, of visit: Visit, _ leg: Leg) -> Bool {
    let other = visits[at]
    guard other.tookPlace, other.delegation.party == leg.host,
      other.stops.contains(where: { $0.party == leg.party }), let level = other.level,
      level == visit.level, level > .private
    else { return false }
    guard let from = visits.firstIndex(where: { $0.id == visit.id }), from < at else {
      return false
    }
    guard other.dates.earliestStart - visit.dates.latestEnd <= 365 else { return false }
    return !visits[(from + 1)..<at].contains { between in
      guard between.tookPlace, between.level == level else { return false }
      let isSame =
        between.delegation.party == leg.party && between.stops.contains { $0.party == leg.host }
      let isBack =
        between.delegation.party == leg.host && between.stops.contains { $0.party == leg.party }
      return isSame || isBack
    }
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
      by: once(in: 4) ? nil : pick(["a", "b", "c"]),
      as: pick(["Minister", "President", "Aide", nil]),
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

  /// Visits of two parties to each other over some years, at several levels.
  mutating func exchanges(of count: Int) -> LoadedCollection {
    var loaded = LoadedCollection()
    var collection = VisitCollection(
      id: "c", title: "C", coverage: SampleCollection.date("2010/2020"))
    collection.subject = ["PRK"]
    loaded.collections = [collection]
    loaded.visits = (0..<count).map { number in
      let isThere = once(in: 2)
      let day = Day(year: 2010, month: 1, day: 1) + self.number(0...3_900)
      let end = day + self.number(0...5)
      return Visit.invented(
        "v\(number)", "\(day.iso)/\(end.iso)", isThere ? "RUS" : "PRK", to: isThere ? "PRK" : "RUS",
        by: pick(["a", "b", "c"]),
        as: pick(["Foreign Minister", "Prime Minister", "Aide", "Professor", nil]),
        once(in: 8) ? .cancelled : .completed)
    }
    return loaded
  }
}
