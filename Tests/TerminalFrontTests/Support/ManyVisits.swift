import Timeline

/// Invented visits, some days apart or on the same day, by seven delegations.
enum ManyVisits {
  static let count = 1_200

  static let store: FixtureStore = {
    var loaded = LoadedCollection()
    var dice = Dice(7)
    var day = Day(year: 1950, month: 1, day: 1)
    let parties = ["ISL", "PER", "KEN", "MNG", "JPN", "FRA", "CHN"]
    loaded.visits = (0..<count).map { number in
      day = day + dice.pick([0, 0, 1, 1, 3, 9, 30])
      var visit = Visit(
        id: "invented-\(number)", title: "Invented \(number % 50 == 0 ? "museum" : "talks")",
        dates: EDTF(day), delegation: Delegation(party: dice.pick(parties)),
        stops: [Stop(party: "PRK")])
      visit.occasion = number % 100 == 0 ? "congress" : nil
      return visit
    }
    return FixtureStore(loaded)
  }()
}
