internal import Timeline

/// A row of a mapped table on its way to a visit.
struct CSVVisit {
  var visit: Visit
  var people: [Person] = []
  var places: [Place] = []
  var sources: [Source] = []
  var repairs: [String] = []
  /// Words for a type or a status that nothing here has a name for.
  var unknownWords: [(field: CSVMapping.Field, words: String)] = []
  /// What the row says became of it, in words that are known.
  var statedStatus: Visit.Status?
  let row: MappedRow
  /// The id the row gives itself.
  let ownID: Visit.ID?

  /// - Throws: `InterchangeProblem` when there is no date or no party, or one that is not known.
  init(_ row: MappedRow, _ data: Source) throws(InterchangeProblem) {
    self.row = row
    try Self.checkLists(row)
    let days = try CSVDates(row)
    let party = try Self.party(row)
    let hosts = try Self.hosts(row, &repairs)
    ownID = Self.ownID(row)
    let title =
      row[.title] ?? "\(PartyTable.adjective(party)) visit to "
      + hosts.map(PartyTable.name).joined(separator: ", ")
    visit = Visit(
      id: ownID ?? "", title: title, dates: days.dates,
      delegation: Delegation(party: party, name: row[.delegation]),
      stops: hosts.map { Stop(party: $0) })
    repairs += days.repairs
    visit.occasion = row[.occasion]
    visit.summary = row[.summary]
    visit.note = row[.note]
    visit.topics = row.list(.topics).filter { !$0.isEmpty }
    addType(data)
    addStatus()
    addMembers()
    addPlaces()
    addHosts()
    addSources(data)
  }

  mutating func note(_ text: String) {
    visit.note = visit.note.map { "\($0) \(text)" } ?? text
  }

  // MARK: What a visit must have

  /// The values of one cell are compared with each other.
  private static let longestList = 1_000
  private static let lists: [CSVMapping.Field] = [
    .person, .role, .host, .place, .hosts, .hostRole, .topics, .url,
  ]

  private static func checkLists(_ row: MappedRow) throws(InterchangeProblem) {
    for field in lists {
      guard let text = row[field], text.utf8.count > longestList else { continue }
      let count = max(row.people(text).names.count, row.list(field).count)
      guard count > longestList else { continue }
      throw InterchangeProblem(
        "\(count) values stand in one cell for \"\(field.rawValue)\"; there can be \(longestList)",
        kind: "cells with too many values")
    }
  }

  private static func party(_ row: MappedRow) throws(InterchangeProblem) -> Party.Code {
    guard let text = row[.party] else {
      throw InterchangeProblem(
        "nothing says whose delegation it is",
        kind: "nothing says whose delegation it is: map a column to `party`, or say `party:`")
    }
    if let party = row.parties.party(text) { return party }
    guard let first = row.parties.parties(in: text), first.count > 1 else {
      throw PartyCell.problem(text)
    }
    let names = first.map(PartyTable.name).joined(separator: " and ")
    throw InterchangeProblem(
      "\"\(text.prefix(60))\" is several parties (\(names)), and a visit is one delegation's",
      kind: "several delegations in one row: give each a row of its own")
  }

  private static func hosts(
    _ row: MappedRow, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> [Party.Code] {
    guard let text = row[.host] else {
      throw InterchangeProblem(
        "nothing says who is visited",
        kind: "nothing says who is visited: map a column to `host`, or say `host:`")
    }
    let parts = row.list(.host).filter { !$0.isEmpty }
    let listed = parts.map(row.hostParties.party)
    if !listed.isEmpty, listed.allSatisfy({ $0 != nil }) { return listed.compactMap { $0 } }
    guard let parties = row.hostParties.parties(in: text) else {
      throw PartyCell.problem(parts.count > 1 ? firstUnknown(parts, row) : text)
    }
    if parties.count > 1 { repairs.append("\(parties.count) countries stand in one cell") }
    return parties
  }

  private static func firstUnknown(_ parts: [String], _ row: MappedRow) -> String {
    parts.first { row.hostParties.parties(in: $0) == nil } ?? parts[0]
  }

  // MARK: Type

  /// What is said in other words keeps them beside the type.
  private mutating func addType(_ data: Source) {
    guard let text = row[.type] else { return }
    let known = row.mapping.types[SearchKey.fold(text)] ?? ChoiceWord.choice(text)
    visit.type = known ?? .unknown
    if known == nil { unknownWords.append((.type, text)) }
    guard SearchKey.fold(text) != SearchKey.fold(visit.type.rawValue) else { return }
    visit.typeAsStated = [StatedType(text: text, sources: [data.id])]
  }

  // MARK: Ids

  private static func ownID(_ row: MappedRow) -> Visit.ID? {
    guard let own = row[.id], own.isVisible else { return nil }
    let whole = own.hasSuffix(".0") ? String(own.dropLast(2)) : own
    let isNumber = own.allSatisfy { $0.isNumber || $0 == "." }
    return isNumber ? "\(row.mapping.collection.id)-\(whole)" : own
  }

  /// An id that another row changes nothing of: from the days, the parties and the head, and where
  /// nobody is named from what else the row says.
  func derivedID(isTaken: (Visit.ID) -> Bool) -> Visit.ID {
    head != nil && !isTaken(key) ? key : longID
  }

  /// Tells rows apart that have the same days, parties and head.
  var longID: Visit.ID { "\(key)-\(Digest.text(row.mappedText).prefix(8))" }

  /// Days, parties and, where one is named, the head.
  var key: Visit.ID { Self.key(visit, head: head) }

  static func key(_ visit: Visit, head: String?) -> Visit.ID {
    let parties = [visit.delegation.party] + visit.hostParties
    let parts = [Slug.of(visit.dates.description), parties.joined(separator: "-").lowercased()]
    return (parts + [head.map(Slug.of)].compactMap { $0 }).joined(separator: "-")
  }

  private var head: String? {
    let head = visit.delegation.members.first { !CSVVisit.isUnnamed($0.person) }
    return head.flatMap { head in people.first { $0.id == head.person }?.name }
  }
}
