internal import Timeline

/// A country as the Office of the Historian names it: a label that changes, and a slug that does
/// not.
enum CountryLabel {
  /// The party, and what had to be decided on the way.
  ///
  /// The label is closer to the day than the slug: "U.S.S.R." and "Russia" share one.
  static func party(
    _ label: String?, slug: String?, on day: Day
  ) -> (code: Party.Code, repair: String?)? {
    if let label, let party = PartyTable.party(named: label) {
      return settled(party.code, label, on: day)
    }
    guard let slug, let code = party(slug: slug) else {
      let code = label.flatMap { party(slug: Slug.of($0)) }
      return code.map { ($0, nil) }
    }
    let named = label.map { "the country \"\($0)\"" } ?? "a country without a label"
    return (code, "\(named) was read by its id \"\(slug)\" as \(PartyTable.name(code))")
  }

  /// Until 7 December 1949 the Republic of China sat on the mainland.
  private static func settled(
    _ code: Party.Code, _ label: String, on day: Day
  ) -> (code: Party.Code, repair: String?) {
    guard code == "TWN", day < Day(year: 1949, month: 12, day: 8) else { return (code, nil) }
    return ("CHN", "\"\(label)\" of that day is filed under China")
  }

  private static func party(slug: String) -> Party.Code? {
    if let code = slugs[slug] { return code }
    let words = slug.split(separator: "-")
    let forward = words.joined(separator: " ")
    // "korea-south" is South Korea.
    let backward = words.reversed().joined(separator: " ")
    return (PartyTable.party(named: forward) ?? PartyTable.party(named: backward))?.code
  }

  /// Slugs and old names that are no name of the party table.
  private static let slugs: [String: Party.Code] = [
    "bavaria": "DEU", "british-west-indies": "GBR", "burma": "MMR", "ceylon": "LKA",
    "china-republic-of": "TWN", "congo": "COG", "congo-democratic-republic": "COD",
    "congo-republic": "COG", "czech-republic": "CZE", "european-community": "EU",
    "european-commission": "EU", "european-council": "EU", "federation-of-malaya": "MYS",
    "federated-states-of-micronesia": "FSM", "gambia-the": "GMB",
    "german-democratic-republic": "DDDE",
    "germany-federal-republic": "DEU", "germany-west": "DEU", "germany-east": "DDDE",
    "gold-coast": "GHA", "great-britain": "GBR", "hawaii": "HWI", "holy-see": "VAT",
    "ivory-coast": "CIV", "kosovo": "XKX", "macedonia": "MKD", "northern-ireland": "GBR",
    "palestinian-authority": "PSE", "panama-canal-zone": "PZPA", "persia": "IRN", "siam": "THA",
    "south-vietnam": "VNM", "swaziland": "SWZ", "tanganyika": "TZA", "transjordan": "JOR",
    "united-arab-republic": "EGY", "upper-volta": "HVBF", "vatican": "VAT", "vatican-city": "VAT",
    "vietnam-south": "VNM", "west-germany": "DEU", "west-indies-federation": "GBR",
    "western-samoa": "WSM", "yemen-arab-republic": "YEM", "yugoslavia": "YUCS", "zaire": "ZRCD",
  ]
}
