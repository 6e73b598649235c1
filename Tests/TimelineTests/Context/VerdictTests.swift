import Testing

@testable import Timeline

@Suite("A claim beside the record")
struct VerdictTests {
  /// What is said of the first claim of a visit.
  private func words(_ id: String, _ visits: Visit..., coverage: String = "2000/2025") throws
    -> String?
  {
    let record = InventedRecord(visits, coverage: coverage)
    return try record.context(of: id).verdicts[0]?.words(record.store.reference)
  }

  private func shoigu(_ claim: Claim.Kind, _ text: String, dates: String = "2023-07-25") -> Visit {
    .invented("now", dates, "RUS", to: "PRK", by: "sergei-shoigu", as: "Minister of Defence")
      .claimed(claim, text)
  }

  private let lavrov = Visit.invented(
    "lavrov", "2018-05-31", "RUS", to: "PRK", by: "sergei-lavrov", as: "Foreign Minister")

  @Test func `of a first since a year before the collection begins is not covered`() throws {
    #expect(
      try words("now", lavrov, shoigu(.firstSince, "First Russian defence minister since 1991"))
        == "not covered: this collection begins in 2000, the claim reaches back to 1991")
  }

  @Test func `of a first ever is never more than not covered`() throws {
    #expect(
      try words("now", lavrov, shoigu(.firstEver, "First Russian defence minister ever"))
        == "not covered: this collection begins in 2000")
  }

  @Test func `of a first since a year that is covered is consistent when nothing lies between`()
    throws
  {
    #expect(
      try words("now", lavrov, shoigu(.firstSince, "First visit by a Russian since 2018"))
        == "consistent with this collection (Russia to North Korea)")
  }

  @Test func `is contradicted by the latest visit that lies between`() throws {
    let between = Visit.invented("between", "2019-03-04", "RUS", to: "PRK")
    let said = try words(
      "now", lavrov, between, shoigu(.firstSince, "First visit by a Russian since 2017"))
    #expect(
      said
        == "this collection shows an earlier one (Russia to North Korea): "
        + "Russia → North Korea, 4 March 2019")
  }

  @Test func `rests on the visit that contradicts it`() throws {
    let record = InventedRecord(
      lavrov, shoigu(.firstSince, "First visit by a Russian delegation since 2017"))
    #expect(try record.context(of: "now").verdicts[0]?.mention?.id == "lavrov")
  }

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

  @Test func `is contradicted by a visit whose day is not known but that was before`() throws {
    let other = Visit.invented("a", "2022", "RUS", to: "PRK")
    #expect(
      try words("now", other, shoigu(.firstSince, "First Russian visit since 2019"))
        == "this collection shows an earlier one (Russia to North Korea): "
        + "Russia → North Korea, 2022")
  }

  @Test(arguments: [
    "First visit of its kind since 2019", "First senior Russian official since 2019",
    "First visit by a head of state since 2019", "First Russian visit in years",
    "The first since the war",
  ])
  func `that names no party, no year or only a rank is not comparable`(_ text: String) throws {
    #expect(
      try words("now", lavrov, shoigu(.firstSince, text))
        == "not comparable: the claim turns on more than this collection records")
  }

  @Test func `that names the office is compared with those who held it`() throws {
    let text = "First visit of a Russian defense minister since 2015"
    let before = Visit.invented(
      "before", "2016", "RUS", to: "PRK", by: "other", as: "Minister of National Defence")
    #expect(
      try words("now", lavrov, shoigu(.firstSince, text))?.hasPrefix("consistent") == true)
    #expect(
      try words("now", lavrov, before, shoigu(.firstSince, text))?
        .hasPrefix("this collection shows an earlier one") == true)
  }

  @Test func `that names the head is compared with that person's own visits`() throws {
    let before = Visit.invented("before", "2022", "RUS", to: "PRK", by: "sergei-shoigu")
    #expect(
      try words("now", before, shoigu(.firstSince, "Shoigu's first trip since 2020"))?
        .hasPrefix("this collection shows an earlier one (the same head of delegation") == true)
    #expect(
      try words("now", lavrov, shoigu(.firstSince, "Shoigu's first trip since 2010"))?
        .hasPrefix("consistent") == true)
  }

  @Test func `of a number is counted`() throws {
    let before = Visit.invented("before", "2022", "RUS", to: "PRK", by: "sergei-shoigu")
    #expect(
      try words("now", before, shoigu(.ordinal, "his second visit"))
        == "consistent with this collection (the same head of delegation to North Korea)")
    #expect(
      try words("now", before, shoigu(.ordinal, "his third visit"))
        == "not covered: this collection counts 2 from 2000 on")
    #expect(
      try words("now", before, shoigu(.ordinal, "his first visit"))
        == "this collection counts 2 from 2000 on, more than the claim")
    #expect(
      try words("now", before, shoigu(.ordinal, "one more visit"))
        == "not comparable: the claim turns on more than this collection records")
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
