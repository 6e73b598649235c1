import Testing

@testable import Timeline

@Suite("An office")
struct OfficeTests {
  private func read(_ role: String, _ party: String, _ day: String = "2023-07-25") -> [String] {
    Office.all(in: role, of: party, on: SampleCollection.date(day).earliestStart).map {
      "\($0.name), \($0.level?.rawValue ?? Level.unknown)"
    }
  }

  @Test(arguments: [
    ("Minister of Defence", "RUS"), ("Minister of National Defense", "CHN"),
    ("Defence Minister", "RUS"), ("Russian Defense Minister", "RUS"),
    ("Minister of the People’s Armed Forces", "PRK"), ("министр обороны", "RUS"),
    ("Minister of Defence of the Russian Federation", "RUS"), ("국방상", "PRK"), ("国防部长", "CHN"),
    ("Minister of National Defence of the DPRK", "PRK"), ("防衛相", "JPN"),
  ])
  func `has one usual name however it is worded`(_ role: String, _ party: String) {
    #expect(read(role, party) == ["Minister of Defence, minister"])
  }

  @Test(arguments: [
    ("Foreign Minister", "CHN", "Minister of Foreign Affairs, minister"),
    ("外交部长", "CHN", "Minister of Foreign Affairs, minister"),
    ("Minister for Foreign Affairs", "SWE", "Minister of Foreign Affairs, minister"),
    ("Secretary of State", "USA", "Secretary of State, minister"),
    ("Culture Minister", "RUS", "Minister of Culture, minister"),
    ("Minister for Education", "SGP", "Minister of Education, minister"),
    (
      "Minister of Natural Resources and Ecology", "RUS",
      "Minister of Natural Resources and Ecology, minister"
    ),
    (
      "Chairwoman of the Federation Council", "RUS",
      "Chairman of the Federation Council, government"
    ),
    (
      "President of the SPA Presidium", "PRK",
      "President of the Presidium of the Supreme People's Assembly, government"
    ),
    (
      "Chairman of the Standing Committee of the Supreme People's Assembly", "PRK",
      "President of the Presidium of the Supreme People's Assembly, government"
    ),
    (
      "Member of the Political Bureau of the CPC Central Committee", "CHN",
      "Member of the Politburo, minister"
    ),
    (
      "Director, International Department of the WPK Central Committee", "PRK",
      "Director of the International Department of the WPK Central Committee, minister"
    ),
    ("Governor of Primorsky Krai", "RUS", "Governor of Primorsky Krai, deputy"),
    ("Ambassador to the DPRK", "RUS", "Ambassador to DPRK, official"),
    ("Physician", "USA", "Physician, private"),
    ("Secretary, Security Council", "RUS", "Secretary of the Security Council, minister"),
  ])
  func `is read by the most exact rule`(_ role: String, _ party: String, _ office: String) {
    #expect(read(role, party) == [office])
  }

  @Test(arguments: [
    ("Deputy Minister of Defence", "Deputy Minister of Defence, deputy"),
    ("Vice Minister of Defence", "Deputy Minister of Defence, deputy"),
    ("First Vice-Minister of Foreign Affairs", "First Deputy Minister of Foreign Affairs, deputy"),
    ("Vice-Premier", "Deputy Prime Minister, minister"),
    ("Vice-President", "Vice-President, government"),
    ("Deputy Chief of the General Staff", "Deputy Chief of the General Staff, deputy"),
    ("Deputy Ambassador to China", "Deputy Ambassador to China, official"),
  ])
  func `of a deputy stands one level below`(_ role: String, _ office: String) {
    #expect(read(role, "RUS") == [office])
  }

  @Test func `of somebody who held it once is none`() {
    #expect(read("Former President", "USA") == ["Former President, private"])
    #expect(read("Former basketball player", "USA") == ["Former Basketball player, private"])
    #expect(
      read("Former Minister of Unification", "KOR") == ["Former Minister of Unification, private"])
  }

  @Test(arguments: ["Acting Foreign Minister", "foreign minister (acting)"])
  func `of somebody who stands in for its holder is that office`(_ role: String) {
    let office = Office.all(in: role, of: "CHN", on: Day(year: 2023, month: 7, day: 25)).first
    #expect(office?.name == "Minister of Foreign Affairs")
    #expect(office?.isActing == true)
    #expect(office?.level == .minister)
  }

  @Test func `may be one of several in a role`() {
    #expect(
      read("Deputy Prime Minister; Minister of Foreign Affairs", "VNM") == [
        "Deputy Prime Minister, minister", "Minister of Foreign Affairs, minister",
      ])
    #expect(
      read("Minister, Chairman of the Government Office", "VNM") == [
        "Minister, minister", "Chairman of the Government Office, minister",
      ])
  }

  @Test func `may be another state's`() {
    #expect(
      read("Prime Minister of Sweden; President of the European Council", "EU") == [
        "Prime Minister of Sweden, leader", "President of the European Council, government",
      ])
    #expect(read("President of the United States", "SGP") == ["President of United States, leader"])
    #expect(read("Former President of Finland", "USA") == ["Former President of Finland, private"])
    // A minister for Russian affairs is no minister of Russia.
    #expect(read("Minister for Russia", "CHN") == ["Minister of Russia, minister"])
  }

  @Test(arguments: ["Keeper of the seals", "Party leader of something", "Head of delegation"])
  func `that no rule reads keeps its words and has no level`(_ role: String) {
    #expect(read(role, "RUS") == ["\(role), unknown"])
  }

  @Test(arguments: ["", ";", ", ", "()", "of the", "Vice-", "Former", "deputy deputy deputy"])
  func `of no words is no office, and no trap`(_ role: String) {
    #expect(read(role, "RUS").allSatisfy { $0.hasSuffix("unknown") })
  }

  @Test func `is found by its other names`() {
    let aliases = Office.aliases(of: "Minister of Defence")
    #expect(aliases.contains("defence minister"))
    #expect(aliases.contains("Minister of Defense"))
    #expect(
      Office.aliases(of: "Deputy Minister of Foreign Affairs").contains("Deputy foreign minister"))
    #expect(Office.aliases(of: "Minister of Health").contains("Health Minister"))
    // As questions saved by earlier versions have it.
    #expect(Office.aliases(of: "Chairman of the State Duma").contains("chair duma state"))
  }

  @Test func `has rules whose names are their own and whose levels are known`() {
    let names = OfficeTable.rules.filter { !$0.isOpen }.map { $0.name + $0.parties.joined() }
    #expect(Set(names).count == names.count)
    for line in OfficeTable.rows.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      #expect(Level(rawValue: String(fields[0])) != nil, "\(line)")
      #expect(fields.count == 3 || fields.count == 4, "\(line)")
      for party in fields.dropFirst(3).flatMap({ $0.split(separator: ",") }) {
        #expect(PartyTable.party(String(party)) != nil, "\(line)")
      }
    }
  }

  @Test func `is read by its own name as itself`() {
    for rule in OfficeTable.rules where !rule.isOpen {
      let party = rule.parties.first ?? "FRA"
      for wording in [rule.name] + rule.aliases {
        #expect(
          Office.all(in: wording, of: party, on: Day(year: 2023, month: 7, day: 25)).first?.name
            == rule.name, "\(wording)")
      }
    }
  }
}
