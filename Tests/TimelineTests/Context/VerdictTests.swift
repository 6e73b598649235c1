import Testing

@testable import Timeline

@Suite("A claim beside the record")
struct VerdictTests {
  /// What is said of the first claim of a visit.
  private func words(
    _ id: String, _ visits: Visit..., coverage: String = "2000/2025", subject: [Party.Code] = []
  ) throws -> String? {
    let record = InventedRecord(visits, coverage: coverage, people: people, subject: subject)
    return try record.context(of: id).verdicts[0]?.words(record.store.reference)
  }

  private let people = [
    Person(id: "sergei-shoigu", name: "Sergei Shoigu"), Person(id: "kim", name: "Kim Jong Un"),
    Person(id: "sergei-lavrov", name: "Sergei Lavrov"), Person(id: "xi", name: "Xi Jinping"),
    Person(id: "sergeyev", name: "Igor Sergeyev"), Person(id: "putin", name: "Vladimir Putin"),
  ]

  private func shoigu(_ claim: Claim.Kind, _ text: String, dates: String = "2023-07-25") -> Visit {
    .invented("now", dates, "RUS", to: "PRK", by: "sergei-shoigu", as: "Minister of Defence")
      .claimed(claim, text)
  }

  private let lavrov = Visit.invented(
    "lavrov", "2018-05-31", "RUS", to: "PRK", by: "sergei-lavrov", as: "Foreign Minister")
  private let putin = Visit.invented(
    "putin", "2000-07-19/2000-07-20", "RUS", to: "PRK", by: "putin", as: "President"
  ).with("sergeyev", as: "Minister of Defence")

  private let since1991 = "First Russian defence minister since 1991"
  private let minister = "Russian Minister of Defence to North Korea"

  // MARK: Offices

  @Test
  func `that reaches back before the collection is not covered, when nothing speaks against it`()
    throws
  {
    #expect(
      try words("now", lavrov, shoigu(.firstSince, since1991))
        == "no earlier one in this collection (\(minister)), which begins in 2000; "
        + "the claim reaches back to 1991")
  }

  @Test func `is contradicted by one counter-example, though it reaches back further`() throws {
    let led = Visit.invented("led", "2005", "RUS", to: "PRK", by: "x", as: "Defense Minister")
    #expect(
      try words("now", lavrov, led, shoigu(.firstSince, since1991))
        == "contradicted by an earlier one (\(minister)): Russia → North Korea, x, 2005")
  }

  @Test func `is contradicted by a member, who is told apart from a head, with the sources`() throws
  {
    var putin = putin
    putin.sources = ["peoples-daily"]
    #expect(
      try words("now", putin, shoigu(.firstSince, since1991))
        == "contradicted by an earlier one (\(minister)): Igor Sergeyev, Minister of Defence, a member "
        + "of the delegation of Vladimir Putin, 19 to 20 July 2000, on one source; "
        + "consistent within the years covered for one led by a holder")
  }

  @Test func `about an office is never judged by somebody who did not hold it`() throws {
    let song = Visit.invented(
      "song", "2017-11-17", "CHN", to: "PRK", by: "song",
      as: "Head, International Department of the CPC Central Committee")
    let wang = Visit.invented(
      "now", "2018-05-02", "CHN", to: "PRK", by: "wang",
      as: "State Councillor; Minister of Foreign Affairs"
    ).claimed(.firstSince, "First Chinese foreign minister in North Korea since 2007")
    #expect(
      try words("now", song, wang)
        == "consistent with this collection (Chinese Minister of Foreign Affairs to North Korea)")
  }

  @Test func `about a leader is judged by leaders`() throws {
    let premier = Visit.invented("a", "2009-10-04", "CHN", to: "PRK", by: "wen", as: "Premier")
    let before = Visit.invented("b", "2005-10-28", "CHN", to: "PRK", by: "hu", as: "President")
    let xi = Visit.invented("now", "2019-06-20", "CHN", to: "PRK", by: "xi", as: "President")
    let claimed = xi.claimed(.firstSince, "First visit of a Chinese leader in 14 years")
    #expect(try words("now", premier, before, claimed)?.hasPrefix("consistent") == true)
    let since = xi.claimed(.firstSince, "First Chinese leader since 2003")
    #expect(try words("now", premier, before, since)?.hasPrefix("contradicted") == true)
  }

  // MARK: Levels

  @Test func `about a rank is judged by the level of this visit`() throws {
    let aide = Visit.invented("a", "2022", "RUS", to: "PRK", by: "x", as: "Aide")
    let claim = shoigu(.firstSince, "First senior Russian official since 2019")
    #expect(
      try words("now", aide, claim)
        == "consistent with this collection (minister or above, Russia to North Korea)")
    let other = Visit.invented("b", "2021", "RUS", to: "PRK", by: "x", as: "Prime Minister")
    #expect(try words("now", other, claim)?.hasPrefix("contradicted") == true)
  }

  @Test func `about the highest is contradicted only by somebody higher`() throws {
    let equal = Visit.invented("a", "2022", "RUS", to: "PRK", by: "x", as: "Foreign Minister")
    let claim = shoigu(.firstSince, "Highest-ranking Russian official since 2019")
    #expect(try words("now", equal, claim)?.hasPrefix("consistent") == true)
    let higher = Visit.invented("b", "2021", "RUS", to: "PRK", by: "x", as: "Aide")
      .with("y", as: "Prime Minister")
    #expect(try words("now", higher, claim)?.hasPrefix("contradicted") == true)
  }

  // MARK: Anyone, people, meetings

  @Test
  func `about the first visit by anyone is judged by all parties, but not those who came along`()
    throws
  {
    let text = "The first by prominent foreign visitors since the COVID-19 pandemic"
    let along = Visit.invented(
      "a", "2023-07-24/2023-07-26", "CHN", to: "PRK", by: "li", as: "Premier")
    #expect(
      try words("now", lavrov, along, shoigu(.firstSince, text))
        == "consistent with this collection (minister or above, anybody to North Korea)")
    let before = Visit.invented("b", "2022-07", "CHN", to: "PRK", by: "li", as: "Premier")
    #expect(try words("now", before, shoigu(.firstSince, text))?.hasPrefix("contradicted") == true)
  }

  @Test func `about a person counts where it led and where it took part`() throws {
    let before = putin.with("sergei-shoigu", as: "Aide")
    let claim = shoigu(.firstSince, "Shoigu's first trip to North Korea since 1999")
    #expect(try words("now", before, claim)?.hasPrefix("contradicted") == true)
    #expect(
      try words("now", lavrov, shoigu(.firstSince, "Shoigu's first trip since 2010"))
        == "consistent with this collection (Sergei Shoigu to North Korea)")
  }

  @Test func `about two who met counts where both were`() throws {
    let kim = Visit.invented("a", "2019-01-07", "PRK", to: "CHN", by: "kim").received(by: "xi")
    let now = Visit.invented("now", "2025-09-01", "PRK", to: "CHN", by: "kim").received(by: "xi")
    #expect(
      try words("now", kim, now.claimed(.firstSince, "First meeting of Kim and Xi since June 2019"))
        == "consistent with this collection (Kim Jong Un and Xi Jinping together)")
    #expect(
      try words(
        "now", kim, now.claimed(.firstSince, "First meeting of Kim and Xi since June 2018"))?
        .hasPrefix("contradicted") == true)
  }

  @Test func `of a number is counted`() throws {
    let before = Visit.invented("before", "2022", "RUS", to: "PRK", by: "sergei-shoigu")
    let scope = "Sergei Shoigu to North Korea"
    #expect(
      try words("now", before, shoigu(.ordinal, "his second visit"))
        == "consistent with this collection (\(scope))")
    #expect(
      try words("now", before, shoigu(.ordinal, "his third visit"))
        == "not covered: this collection counts 2 from 2000 on (\(scope))")
    #expect(
      try words("now", before, shoigu(.ordinal, "his first visit"))
        == "this collection counts 2 from 2000 on (\(scope)), more than the claim")
    #expect(
      try words("now", before, shoigu(.ordinal, "At least his first visit"))?
        .hasPrefix("consistent") == true)
  }

  @Test func `of a number in a span is counted in the span`() throws {
    let visits = ["2025-03-21", "2025-06-04"].map {
      Visit.invented($0, $0, "RUS", to: "PRK", by: "sergei-shoigu")
    }
    let now = shoigu(.ordinal, "Third visit of Shoigu in three months", dates: "2025-06-17")
    #expect(try words("now", visits[0], visits[1], now)?.hasPrefix("consistent") == true)
    let older = Visit.invented("x", "2024-09-13", "RUS", to: "PRK", by: "sergei-shoigu")
    #expect(try words("now", older, visits[0], visits[1], now)?.hasPrefix("consistent") == true)
  }

  // MARK: What it is not

  @Test(arguments: [Visit.Status.announced, .postponed, .cancelled, .disputed])
  func `is not contradicted by a visit that did not take place`(_ status: Visit.Status) throws {
    let other = Visit.invented("other", "2020", "RUS", to: "PRK", status)
    #expect(
      try words("now", other, shoigu(.firstSince, "First Russian visit since 2019"))
        == "consistent with this collection (Russia to North Korea)")
  }

  @Test func `is not contradicted by a visit of the predecessor state`() throws {
    let other = Visit.invented("other", "1988", "SUHH", to: "PRK")
    #expect(
      try words(
        "now", other, shoigu(.firstSince, "First Russian visit since 1985"), coverage: "1945/2025")
        == "consistent with this collection (Russia to North Korea)")
  }

  @Test(arguments: ["2023", "2023-07", "202X", "2023-07-25", "2023-07-25/2023-07-26"])
  func `is not contradicted by a visit that may have been later or on the same day`(
    _ dates: String
  ) throws {
    let other = Visit.invented("a", dates, "RUS", to: "PRK")
    #expect(
      try words("now", other, shoigu(.firstSince, "First Russian visit since 2019"))
        == "consistent with this collection (Russia to North Korea)")
  }

  @Test func `is not contradicted from a place where the visit was not`() throws {
    var now = shoigu(.firstSince, "First Russian visit to Pyongyang since 2019")
    now.stops[0].place = "pyongyang"
    let other = Visit.invented("a", "2021", "RUS", to: "PRK", place: "wonsan")
    var record = LoadedCollection()
    record.visits = [other, now]
    record.reference.places["pyongyang"] = Place(id: "pyongyang", name: "Pyongyang", party: "PRK")
    record.collections = [
      VisitCollection(id: "c", title: "C", coverage: SampleCollection.date("2000/2025"))
    ]
    #expect(try VisitContext(now, in: FixtureStore(record)).verdicts[0]?.name == "consistent")
    record.visits[0].stops[0].place = "pyongyang"
    #expect(try VisitContext(now, in: FixtureStore(record)).verdicts[0]?.name == "contradicted")
  }

  @Test func `about a host the collection is not about is not compared`() throws {
    let tour = shoigu(.ordinal, "Fifth visit of Shoigu to Vietnam")
      .stopping(at: .invented("PRK"), .invented("VNM"))
    #expect(
      try words("now", tour, subject: ["PRK"])
        == "not comparable: the claim speaks of a host this collection is not about")
  }

  @Test(arguments: [
    ("First Russian visit by land since 2019", "land"),
    ("Longest Russian visit since 2019", "longest"),
    ("First Russian since 2019 honoured with a salute", "honoured, salute"),
  ])
  func `that turns on more than is recorded is not compared, and the words are told`(
    _ text: String, _ unknown: String
  ) throws {
    #expect(
      try words("now", lavrov, shoigu(.firstSince, text))
        == "not comparable: the claim turns on what this collection does not record (\(unknown))")
  }

  @Test(arguments: ["First Russian visit in years", "The first Russian since the war"])
  func `that does not say since when is not compared`(_ text: String) throws {
    #expect(
      try words("now", lavrov, shoigu(.firstSince, text))
        == "not comparable: the claim does not say since when, in words that can be dated")
  }

  @Test(arguments: [Claim.Kind.assertion, .accusation, .assessment])
  func `of another kind is not spoken of`(_ kind: Claim.Kind) throws {
    #expect(try words("now", shoigu(kind, "First since 1991")) == nil)
  }

  @Test func `of a delegation whose head is not known is compared for its party`() throws {
    let now = Visit.invented("now", "2023", "RUS", to: "PRK")
      .claimed(.firstSince, "First Russian delegation since 2019")
    #expect(
      try words("now", lavrov, now) == "consistent with this collection (Russia to North Korea)")
  }

  @Test func `never says true or false`() throws {
    let texts = ["First ever", "First Russian since 1991", "third visit", "First since 2001"]
    for kind in [Claim.Kind.firstSince, .firstEver, .ordinal] {
      for text in texts {
        let said = try #require(try words("now", lavrov, shoigu(kind, text)))
        #expect(!said.contains("true") && !said.contains("false") && !said.contains("ever "))
      }
    }
  }
}
