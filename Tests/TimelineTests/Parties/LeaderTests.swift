import Testing

@testable import Timeline

@Suite("Who holds the highest power")
struct LeaderTests {
  private func level(_ role: String, _ party: String, _ day: String) -> Level? {
    Office.all(in: role, of: party, on: SampleCollection.date(day).earliestStart)
      .compactMap(\.level).max()
  }

  @Test(arguments: [
    ("President", "RUS", "2000-07-19", Level.leader), ("Premier", "CHN", "2009-10-04", .government),
    ("President; General Secretary of the CPC", "CHN", "2005-10-28", .leader),
    ("General Secretary of the CPC", "CHN", "2019-06-20", .leader),
    ("Chairman of the National Defence Commission", "PRK", "2001-07-26", .leader),
    ("President of the Presidium of the SPA", "PRK", "2001-07-26", .government),
    ("Chairman of the State Affairs Commission", "PRK", "2018-03-25", .leader),
    ("President", "VNM", "2002-05-02", .government),
    ("Prime Minister", "JPN", "2002-09-17", .leader),
    ("General Secretary of the Communist Party of Vietnam", "VNM", "2007-10-16", .leader),
    ("President of the Councils of State and Ministers", "CUB", "2015-09-07", .leader),
    ("President", "CUB", "2018-11-04", .government), ("President", "CUB", "2021-05-01", .leader),
    ("President", "MNG", "2013-10-28", .government),
    ("President", "SGP", "2018-06-10", .government),
    ("Prime Minister", "SGP", "2018-06-10", .leader), ("President", "SYR", "2002-07-18", .leader),
    ("President", "IRN", "2017-08-03", .government), ("President", "IDN", "2002-03-28", .leader),
    ("President", "KOR", "2018-09-18", .leader), ("President", "USA", "2019-06-30", .leader),
  ])
  func `is told by party, office and day`(
    _ role: String, _ party: String, _ day: String, _ expected: Level
  ) {
    #expect(level(role, party, day) == expected)
  }

  @Test func `is not guessed for a party the table does not know`() {
    #expect(!LeaderTable.knows("ABW"))
    #expect(level("President", "ABW", "2020-01-01") == .government)
  }

  @Test func `has names where one line is one leader's`() {
    #expect(LeaderTable.name(of: "PRK", on: Day(year: 2011, month: 12, day: 16)) == "Kim Jong Il")
    #expect(LeaderTable.name(of: "PRK", on: Day(year: 2023, month: 7, day: 26)) == "Kim Jong Un")
    #expect(LeaderTable.name(of: "FRA", on: Day(year: 2023, month: 7, day: 26)) == nil)
  }

  @Test func `rests on parties, days and offices that are known`() {
    for rule in LeaderTable.rules {
      #expect(rule.parties.allSatisfy { PartyTable.party($0) != nil }, "\(rule)")
      #expect(!rule.offices.isEmpty)
      for office in rule.offices { #expect(!OfficeTable.rule(named: office).isEmpty, "\(office)") }
      if let first = rule.first, let last = rule.last { #expect(first < last) }
    }
    for line in LeaderTable.rows.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      #expect(fields.count == 5, "\(line)")
      for day in fields[1...2] where !day.isEmpty { #expect((try? EDTF(String(day))) != nil) }
    }
  }
}
