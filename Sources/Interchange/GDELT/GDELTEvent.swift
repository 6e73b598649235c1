internal import Timeline

/// A visit as GDELT codes it: two countries, a day, perhaps a place and an article.
struct GDELTEvent {
  /// What the two sides of one visit share, and on which side this one stands.
  struct PairKey: Hashable {
    var date: String
    var visitor: Party.Code
    var host: Party.Code
    var origin: String
    var isHosting: Bool
  }

  private(set) var id: String
  let line: Int
  let date: EDTF
  let visitor: Party.Code
  let host: Party.Code
  let visitorName: String
  private(set) var mentions: Int
  private(set) var sources: Int
  let address: String
  let place: Place?
  let key: PairKey
  private(set) var repairs: [String] = []
  /// The event that tells the same from the other side.
  private(set) var otherID: String?

  init(_ row: GDELTRow, line: Int) throws(InterchangeProblem) {
    self.line = line
    id = row.text(.id)
    guard !id.isEmpty else { throw InterchangeProblem("the event has no id") }
    date = try Self.date(row.text(.date))
    let hosts = row.isHosting
    let placeCountry = row.text(.placeCountry)
    let first = try Self.party(row.text(.actor1Country))
    let second = try Self.party(row.text(.actor2Country))
    guard let visitor = hosts ? second : first else {
      throw InterchangeProblem("the visitor has no country")
    }
    let territory = GDELTCodes.party(fips: placeCountry)
    guard let host = (hosts ? first : second) ?? territory else {
      throw InterchangeProblem("neither the host nor the place has a country")
    }
    self.visitor = visitor
    self.host = host
    if (hosts ? first : second) == nil {
      repairs.append("the host has no country; the place's was taken: \(PartyTable.name(host))")
    }
    if row.text(.eventCode).utf8.count < 3 { repairs.append("the event code lost its zero") }
    repairs += row.repairs(of: [.placeName, .actor1Name, .actor2Name, .address])
    visitorName = row.text(hosts ? .actor2Name : .actor1Name)
    mentions = Int(row.text(.mentions)) ?? 0
    sources = Int(row.text(.sources)) ?? 0
    address = row.text(.address)
    place = territory == host ? Self.place(row, host) : nil
    key = PairKey(
      date: row.text(.date), visitor: visitor, host: host,
      origin: address.isEmpty ? row.text(.placeName) : address, isHosting: hosts)
  }

  private static func date(_ text: String) throws(InterchangeProblem) -> EDTF {
    let digits = Array(text)
    guard digits.count == 8, digits.allSatisfy(\.isNumber) else {
      throw InterchangeProblem("the date \"\(text.prefix(40))\" is not eight digits")
    }
    let written = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    do {
      return try EDTF(written)
    } catch {
      throw InterchangeProblem(error.description)
    }
  }

  /// Nil when nothing is written.
  private static func party(_ code: String) throws(InterchangeProblem) -> Party.Code? {
    guard !code.isEmpty else { return nil }
    if let region = GDELTCodes.region(code) {
      throw InterchangeProblem("\(code) is a region (\(region)) and no party")
    }
    guard let party = GDELTCodes.party(cameo: code) else {
      throw InterchangeProblem("no party is known by the CAMEO code \"\(code)\"")
    }
    return party
  }

  /// A city; GDELT's types 3 and 4 are cities, in the United States and elsewhere.
  private static func place(_ row: GDELTRow, _ party: Party.Code) -> Place? {
    let type = row.text(.placeType)
    let name = row.text(.placeName).split(separator: ",").first.map(String.init) ?? ""
    guard type == "3" || type == "4", !name.isEmpty else { return nil }
    let feature = row.text(.feature)
    let suffix = feature.isEmpty ? party.lowercased() : Slug.of(feature)
    var place = Place(id: "\(Slug.of(name))-\(suffix)", name: name, party: party)
    if let north = Double(row.text(.latitude)), let east = Double(row.text(.longitude)),
      abs(north) <= 90, abs(east) <= 180
    {
      place.latitude = north
      place.longitude = east
    }
    return place
  }

  // MARK: The other side

  /// The key under which the other side of the same visit stands.
  var mirroredKey: PairKey {
    var key = key
    key.isHosting.toggle()
    return key
  }

  /// The visitor's side gives the id; the larger counts stand.
  func joined(with other: GDELTEvent) -> GDELTEvent {
    var joined = self
    joined.id = key.isHosting ? other.id : id
    joined.otherID = key.isHosting ? id : other.id
    joined.mentions = max(mentions, other.mentions)
    joined.sources = max(sources, other.sources)
    joined.repairs += other.repairs
    return joined
  }

  // MARK: The visit

  /// The article it was coded from; nil unless its address is one of the web.
  var article: Source? {
    guard WebAddress.isOne(address) else { return nil }
    var source = Source(
      id: "gdelt-\(Digest.text(address))", publisher: WebAddress.site(of: address),
      title: address)
    source.url = address
    source.kind = .press
    return source
  }

  func visit(source: Source) -> Visit {
    let isNamed = PartyTable.party(named: visitorName)?.code == visitor || visitorName.isEmpty
    var visit = Visit(
      id: "gdelt-\(id)",
      title: "\(PartyTable.adjective(visitor)) visit to \(PartyTable.name(host))", dates: date,
      delegation: Delegation(party: visitor, name: isNamed ? nil : visitorName),
      stops: [Stop(place: place?.id, party: host)])
    visit.sources = [source.id]
    let ids = otherID.map { "events \(id) and \($0)" } ?? "event \(id)"
    visit.note = "GDELT \(ids): \(mentions) mentions in \(sources) sources."
    return visit
  }
}
