import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("Parties as tables name them")
struct PartyNameTests {
  @Test(
    "Inverted, abbreviated, bracketed and marked names are the party they name",
    arguments: [
      ("Korea, North", "PRK"), ("Gambia, The", "GMB"), ("Iran (Islamic Republic of)", "IRN"),
      ("Congo, Democratic Republic of the", "COD"), ("Tanzania, United Republic of", "TZA"),
      ("Bolivia (Plurinational State of)", "BOL"), ("Micronesia, Federated States of", "FSM"),
      ("Virgin Islands, British", "VGB"), ("Moldova, Republic of", "MDA"),
      ("Trinidad & Tobago", "TTO"), ("Bosnia & Herzegovina", "BIH"), ("St. Lucia", "LCA"),
      ("St. Vincent & the Grenadines", "VCT"), ("S. Korea", "KOR"), ("N. Korea", "PRK"),
      ("Dominican Rep.", "DOM"), ("Cuba*", "CUB"), ("Norway [1]", "NOR"), ("Serbia¹", "SRB"),
      ("Japan (a)", "JPN"), ("The Gambia", "GMB"), ("United Kingdom (UK)", "GBR"),
      ("Myanmar (Burma)", "MMR"), ("Swaziland (formerly)", "SWZ"), ("West Bank", "PSE"),
      ("Hong Kong (China)", "HKG"), ("China (Taiwan)", "TWN"), ("Greenland (Denmark)", "GRL"),
    ])
  func names(text: String, code: String) {
    #expect(PartyCell.party(text) == code)
  }

  @Test(
    "North Korea is never South Korea",
    arguments: [
      "North Korea", "Korea, North", "Korea (North)", "N. Korea", "N Korea", "DPRK", "D.P.R.K.",
      "DPR Korea", "D.P.R. of Korea", "D.P.R. Korea", "Democratic People's Republic",
      "Democratic People’s Republic of Korea", "Democratic Peoples Republic of Korea",
      "Korea, Democratic People's Republic of", "Korea (Democratic People's Republic of)",
      "Korea, Dem. People's Rep. of", "Korea, D.P.R. of", "Korea, DPR",
      "Democratic People's Republic of Korea (DPRK)", "the DPRK", "Nordkorea", "Corée du Nord",
      "Corea del Norte", "Coreia do Norte", "КНДР", "Северная Корея", "朝鲜", "北朝鮮", "북한",
      "كوريا الشمالية", "République populaire démocratique de Corée",
    ])
  func north(text: String) { #expect(PartyCell.party(text) == "PRK") }

  @Test(
    "South Korea is never North Korea",
    arguments: [
      "South Korea", "Korea, South", "Korea (South)", "S. Korea", "S Korea", "So. Korea", "ROK",
      "R.O.K.", "Republic of Korea", "Rep. of Korea", "Korea, Republic of", "Korea (Republic of)",
      "Korea, Rep. of", "Korea, Rep.", "Republic of Korea (ROK)", "the ROK", "Südkorea",
      "Corée du Sud", "Corea del Sur", "Coreia do Sul", "Республика Корея", "Южная Корея", "韩国",
      "韓国", "대한민국", "한국", "كوريا الجنوبية", "Republik Korea",
    ])
  func south(text: String) { #expect(PartyCell.party(text) == "KOR") }

  @Test(
    "Names of the six languages of the United Nations and four more are known",
    arguments: [
      ("Alemania", "DEU"), ("Vereinigte Staaten", "USA"), ("Royaume-Uni", "GBR"),
      ("Соединенные Штаты", "USA"), ("フランス", "FRA"), ("프랑스", "FRA"), ("法国", "FRA"),
      ("Países Bajos", "NLD"), ("Estados Unidos", "USA"), ("اليابان", "JPN"), ("Chine", "CHN"),
      ("Österreich", "AUT"), ("Reino Unido", "GBR"), ("Japão", "JPN"),
    ])
  func languages(text: String, code: String) { #expect(PartyCell.party(text) == code) }

  @Test("No name of another language belongs to two parties")
  func clash() {
    let owners = Dictionary(grouping: PartyTable.allNames) { SearchKey.fold($0.name) }
    let clashes = owners.filter { Set($0.value.map(\.code)).count > 1 }
    // What the table itself says twice goes to the first; Burma and Zaire are told by the year.
    for (name, both) in clashes {
      let code = PartyTable.party(named: name)?.code
      #expect(both.map(\.code).contains { $0 == code }, "\(name)")
    }
    #expect(
      clashes.keys.allSatisfy { name in !["niger", "guinea", "congo", "korea"].contains(name) })
  }

  @Test(
    "Names that are one are not several parties",
    arguments: [
      ("China, Hong Kong SAR", ["HKG"]), ("China, Macao SAR", ["MAC"]),
      ("Taiwan, Province of China", ["TWN"]), ("Trinidad and Tobago", ["TTO"]),
      ("Serbia and Montenegro", ["CSXX"]), ("Kingdom of Hawaii", ["HWI"]),
      ("Republic of Hawaii", ["HWI"]), ("Saint Kitts and Nevis", ["KNA"]),
      ("Bonaire, Sint Eustatius and Saba", ["BES"]), ("China, Japan", ["CHN", "JPN"]),
      ("Korea, North, and Japan", ["PRK", "JPN"]),
      ("Trinidad and Tobago, Cuba & France", ["TTO", "CUB", "FRA"]),
      ("Cuba; Korea, South/Iran (Islamic Republic of)", ["CUB", "KOR", "IRN"]),
    ])
  func several(text: String, codes: [String]) { #expect(PartyCell.parties(in: text) == codes) }

  @Test("A cell of many names takes no longer for each of them", arguments: [", ", " and ", "; "])
  func linear(separator: String) {
    let cell = Array(repeating: "Serbia and Montenegro", count: 400).joined(separator: separator)
    let clock = ContinuousClock()
    let long = clock.measure { #expect(PartyCell.parties(in: cell)?.count == 400) }
    let bad = clock.measure { #expect(PartyCell.parties(in: cell + separator + "Nowhere") == nil) }
    // Twenty names took 37 seconds; this is no measure of speed, only of an end.
    #expect(long < .seconds(30) && bad < .seconds(30))
  }

  @Test(
    "Two letters are not guessed at one by one",
    arguments: [
      ("AU", nil), ("EC", nil), ("CN", nil), ("KP", nil), ("US", "USA"), ("UK", "GBR"),
      ("EU", "EU"), ("UN", "UN"), ("and", nil), ("AND", "AND"),
    ] as [(String, String?)])
  func letters(text: String, code: String?) { #expect(PartyCell.party(text) == code) }

  @Test(
    "Where they are codes of ISO, two letters are what ISO says",
    arguments: [
      ("AU", "AUS"), ("EC", "ECU"), ("CN", "CHN"), ("KP", "PRK"), ("NA", "NAM"), ("EU", "EU"),
      ("UK", "GBR"), ("gb", "GBR"), ("ZZ", nil),
    ] as [(String, String?)])
  func isoLetters(text: String, code: String?) {
    #expect(PartyCell(hasLetters: true).party(text) == code)
  }

  @Test(
    "A hint is made from a whole name, never from how it begins",
    arguments: [
      ("Chin", ""), ("Nig", ""), ("Rep", ""), ("Uni", ""), ("Kore", ""),
      ("Frnace", "; did you mean FRA (France)?"), ("Afganistan", ""),
      ("Azerbaidjan", "; did you mean AZE (Azerbaijan)?"),
      ("Ruritania", "; did you mean ROU (Romania)?"),
    ])
  func hints(text: String, hint: String) {
    // Spanish for Afghanistan is a name by itself.
    if PartyCell.party(text) == nil { #expect(PartyCell.nearest(text) == hint) }
  }

  @Test("Korea alone is asked about")
  func korea() {
    #expect(PartyCell.party("Korea") == nil)
    #expect(
      PartyCell.problem("Korea").description == "\"Korea\" is no party; North or South Korea?")
  }

  @Test(
    "Bodies that send and receive visitors are known",
    arguments: [
      ("International Olympic Committee", "IOC"), ("IOC", "IOC"), ("ICRC", "ICRC"),
      ("IAEA", "IAEA"), ("World Food Programme", "WFP"), ("WHO", "WHO"), ("UNICEF", "UNICEF"),
      ("ASEAN", "ASEAN"), ("Shanghai Cooperation Organisation", "SCO"), ("OPCW", "OPCW"),
      ("Council of Europe", "COE"), ("Interpol", "INTERPO"), ("FIFA", "FIFA"),
    ])
  func bodies(text: String, code: String) { #expect(PartyCell.party(text) == code) }
}
