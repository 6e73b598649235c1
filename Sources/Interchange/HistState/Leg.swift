internal import Timeline

/// One country of a journey, as one row of the travels tells it.
struct Leg {
  var row: Int
  var ids: [String]
  var role: String
  var who: String
  var name: String
  var dates: EDTF
  var party: Party.Code
  var cities: [String]
  var remarks: String?
  var repairs: [String]

  init(_ row: XMLRow) throws(InterchangeProblem) {
    let stay = try HistState.Stay(row)
    self.row = row.line
    ids = [stay.id]
    dates = stay.dates
    repairs = stay.repairs
    role = row.text("role") ?? row.attributes["role"] ?? ""
    guard let name = row.text("name") else {
      throw InterchangeProblem("the traveller has no name")
    }
    self.name = name
    who = row.attributes["who"] ?? Slug.of(name)
    let country = row.fields["country"]
    let found = CountryLabel.party(
      row.text("country"), slug: country?.id, on: stay.dates.earliestStart)
    guard let found else {
      throw InterchangeProblem("no party is known by the country \"\(country?.text ?? "")\"")
    }
    party = found.code
    if let repair = found.repair { repairs.append(repair) }
    cities = Self.cities(row.text("locale") ?? "", in: found.code)
    if cities.count > 1 { repairs.append("\(cities.count) places stand in one cell") }
    remarks = row.text("remarks")
  }

  /// The cities of one cell; the country's own name among them is none.
  private static func cities(_ locale: String, in party: Party.Code) -> [String] {
    let parts = locale.split { $0 == "," || $0 == ";" || $0 == "/" }
      .flatMap { String($0).components(separatedBy: [" and ", " & "]) }
    var cities: [String] = []
    for part in parts {
      var city = CellText.clean(part).text
      if city.hasPrefix("and ") { city.removeFirst(4) }
      let isCountry = PartyTable.party(named: city)?.code == party && parts.count > 1
      if !city.isEmpty, !isCountry, !cities.contains(city) { cities.append(city) }
    }
    return cities
  }

  /// The same journey told twice under two ids.
  func isDouble(of other: Leg) -> Bool {
    role == other.role && who == other.who && dates == other.dates && party == other.party
      && cities == other.cities && remarks == other.remarks
  }

  /// True when this leg begins on the day the other ends, on the next, or before.
  func follows(_ last: Day) -> Bool { dates.earliestStart <= last + 1 }
}

extension String {
  fileprivate func components(separatedBy separators: [String]) -> [String] {
    separators.reduce([self]) { parts, separator in
      parts.flatMap { $0.split(separator: separator).map(String.init) }
    }
  }
}
