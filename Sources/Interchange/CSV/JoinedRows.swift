internal import Timeline

/// Rows that are one visit, each a leg of it.
struct JoinedRows {
  private(set) var draft: CSVVisit
  private var legs: [(dates: EDTF, stops: [Stop])]

  /// Each leg is compared with those before.
  private static let most = 1_000

  init(_ first: CSVVisit) {
    draft = first
    legs = [(first.visit.dates, first.visit.stops)]
  }

  /// Takes another row in.
  ///
  /// - Throws: `InterchangeProblem` when it is another delegation's.
  mutating func add(_ other: CSVVisit) throws(InterchangeProblem) {
    let party = draft.visit.delegation.party
    guard other.visit.delegation.party == party else {
      throw InterchangeProblem(
        "the row is joined with row \(draft.row.number), of \(PartyTable.name(party)), and is "
          + "\(PartyTable.name(other.visit.delegation.party))'s",
        kind: "joined rows of different delegations")
    }
    guard legs.count < Self.most else {
      throw InterchangeProblem(
        "the row is joined with row \(draft.row.number), as \(Self.most) rows are already; no "
          + "visit has more",
        kind: "joined rows of a visit that has too many")
    }
    tellDifferences(other)
    legs.append((other.visit.dates, other.visit.stops))
    for member in other.visit.delegation.members
    where !draft.visit.delegation.members.contains(where: { $0.person == member.person }) {
      draft.visit.delegation.members.append(member)
    }
    for source in other.visit.sources where !draft.visit.sources.contains(source) {
      draft.visit.sources.append(source)
    }
    for topic in other.visit.topics where !draft.visit.topics.contains(topic) {
      draft.visit.topics.append(topic)
    }
    add(\.summary, other)
    add(\.note, other)
    draft.people += other.people
    draft.places += other.places
    draft.sources += other.sources
    draft.repairs += other.repairs
  }

  /// What only one of the rows can say: the first one's stands.
  private mutating func tellDifferences(_ other: CSVVisit) {
    let named: [(String, String?, String?)] = [
      ("title", draft.row[.title], other.row[.title]),
      ("type", draft.row[.type], other.row[.type]),
      ("status", draft.row[.status], other.row[.status]),
      ("occasion", draft.visit.occasion, other.visit.occasion),
      ("delegation", draft.visit.delegation.name, other.visit.delegation.name),
    ]
    for (name, first, second) in named {
      guard let second, second != first else { continue }
      draft.repairs.append(
        "row \(other.row.number) of the same visit has another \(name), \"\(second.prefix(60))\"; "
          + "the first was kept")
    }
  }

  private mutating func add(_ text: WritableKeyPath<Visit, String?>, _ other: CSVVisit) {
    guard let more = other.visit[keyPath: text] else { return }
    guard let have = draft.visit[keyPath: text] else {
      draft.visit[keyPath: text] = more
      return
    }
    if !have.contains(more) { draft.visit[keyPath: text] = "\(have) \(more)" }
  }

  /// The whole visit: from the first day of all legs to the last, each stop with its own.
  var visit: CSVVisit {
    var whole = draft
    guard legs.count > 1 else { return whole }
    let inOrder = legs.sorted { $0.dates.earliestStart < $1.dates.earliestStart }
    let first = inOrder[0].dates
    let closing = legs.map(\.dates).max { $0.latestEnd < $1.latestEnd } ?? first
    let end = closing.end ?? closing.start
    let isOne = legs.allSatisfy { $0.dates == first }
    if !isOne {
      whole.visit.dates = first.start == end ? EDTF(start: end) : EDTF(start: first.start, end: end)
    }
    whole.visit.stops = inOrder.flatMap { leg in
      leg.stops.map { stop in
        var stop = stop
        if !isOne { stop.dates = leg.dates }
        return stop
      }
    }
    if whole.row[.title] == nil {
      whole.visit.title =
        "\(PartyTable.adjective(whole.visit.delegation.party)) visit to "
        + whole.visit.hostParties.map(PartyTable.name).joined(separator: ", ")
    }
    return whole
  }
}
