internal import Timeline

/// The sentences a chronology tells of a visit.
struct ChronologyWords {
  let visit: Visit
  let context: VisitContext
  let reference: Reference
  let style: ChronologyStyle

  var entry: ChronologyEntry {
    let told = [journey, meetings, signed, status, contextSentence]
    var paragraphs = [told.compactMap { $0 }]
    if style == .full { paragraphs += [summary, events, contested].filter { !$0.isEmpty } }
    return ChronologyEntry(
      dates: visit.dates.words(short: true).capitalizedFirst, paragraphs: paragraphs)
  }

  // MARK: Who went where

  /// "Sergei Shoigu, Minister of Defence of Russia, paid an official visit to North Korea
  /// (Pyongyang) for the Korean War armistice anniversary."
  private var journey: ChronologySentence {
    var text = whoWentWhere
    if let occasion = visit.occasion { text += " for the \(Self.inSentence(occasion))" }
    return ChronologySentence(text + ".", journeySources)
  }

  /// Those that tell of the visit as a whole, the ones of its dates first.
  private var journeySources: [Source.ID] {
    (visit.datesAsStated.flatMap(\.sources) + visit.typeAsStated.flatMap(\.sources)
      + visit.events.filter { $0.kind == .arrival }.flatMap(\.sources) + visit.sources).unique
  }

  private var travellers: String {
    let party = PartyTable.name(visit.delegation.party).withDefiniteArticle
    let heads = visit.delegation.heads
    guard let last = heads.last else { return delegationName ?? "A delegation from \(party)" }
    let names = heads.map { named($0.person, role: $0.role, of: party) }.listedWithSemicolons
    guard visit.companions.isEmpty else { return "\(names), with \(companions)," }
    return last.role == nil ? names : names + ","
  }

  /// In brief only how many there are.
  private var companions: String {
    let others = visit.companions
    guard style == .full else {
      return others.count == 1 ? "one other" : "\(others.count) others"
    }
    return others.map { named($0.person, role: $0.role, of: nil) }.listedWithSemicolons
  }

  private var delegationName: String? {
    visit.delegation.name.map { $0.hasPrefix("The ") || $0.hasPrefix("A ") ? $0 : "The \($0)" }
  }

  /// "Sergei Shoigu, Minister of Defence of Russia"; behind a long office the state would be read
  /// as a part of it, and stands before: "Li Hongzhong of China, Member of …".
  private func named(_ person: Person.ID, role: String?, of party: String?) -> String {
    let name = reference.name(ofPerson: person)
    guard let role = role.map(shownRole), !role.isEmpty else {
      return party.map { "\(name) of \($0)" } ?? name
    }
    guard let party, !role.contains(party) else { return "\(name), \(role)" }
    let isShort = role.split(separator: " ").count <= Self.mostWords
    return isShort ? "\(name), \(role) of \(party)" : "\(name) of \(party), \(role)"
  }

  private static let mostWords = 5

  /// Of several offices the first, unless all is told.
  private func shownRole(_ role: String) -> String {
    let roles = role.split(separator: ";").map { $0.drop { $0 == " " } }
    return style == .full ? roles.joined(separator: " and ") : roles.first.map(String.init) ?? ""
  }

  private var destination: String {
    visit.hostParties.map { party in
      let places = visit.stops.filter { $0.party == party }.compactMap(\.place)
        .map(reference.name(ofPlace:)).unique
      let name = PartyTable.name(party).withDefiniteArticle
      return places.isEmpty ? name : "\(name) (\(places.joined(separator: ", ")))"
    }.listed
  }

  /// "funeral of Kim Jong Il, 2011": what is no name begins small.
  private static func inSentence(_ occasion: String) -> String {
    let common = ["Funeral", "Inauguration", "Opening", "Birthday", "Anniversary"]
    guard common.contains(where: { occasion.hasPrefix($0) }) else { return occasion }
    return occasion.prefix(1).lowercased() + occasion.dropFirst()
  }

  private var whoWentWhere: String {
    switch visit.status {
    case .completed: "\(travellers) \(paidVerb) \(destination)"
    case .underWay: "\(travellers) began \(visit.type.words.asNoun) to \(destination)"
    case .announced: "\(travellers) was announced to go to \(destination)"
    case .postponed, .cancelled: "\(travellers) was to go to \(destination)"
    // Of some nobody reports that they were made: rumour and expectation are disputed too.
    case .disputed:
      "Recorded as disputed: a visit of \(travellers.withSmallArticle) to \(destination)"
    }
  }

  private var paidVerb: String {
    switch visit.type {
    case .state, .official, .officialWorking, .working, .goodwill, .private, .unofficial:
      "paid \(visit.type.words.asNoun) to"
    case .transit: "passed through"
    case .summit: "travelled for a summit to"
    case .envoy: "travelled as special envoy to"
    case .ceremonial, .delegation, .other, .unknown: "visited"
    }
  }

  private var status: ChronologySentence? {
    switch visit.status {
    case .completed, .underWay, .announced: nil
    case .disputed: style == .brief ? visit.summary.map { ChronologySentence($0) } : nil
    case .postponed: ChronologySentence("The visit was postponed.")
    case .cancelled: ChronologySentence("The visit was cancelled.")
    }
  }

  // MARK: Whom they met

  /// "Kim Jong Un received the delegation on 26 July; it also met Kang Sun Nam, Minister of National
  /// Defence."
  private var meetings: ChronologySentence? {
    guard visit.tookPlace else { return nil }
    let leaders = context.receptions.compactMap(\.person)
    var told = context.receptions.compactMap { reception in
      reception.person.map { person in
        // Of several meetings not each is a reception.
        let met = reception.days.count > 1 ? "met" : "received"
        let days = reception.days.isEmpty ? "" : " \(on(reception.days))"
        return "\(reference.name(ofPerson: person)) \(met) \(visitor)\(days)"
      }
    }
    let others = counterparts(without: leaders)
    if !others.isEmpty {
      let also = told.isEmpty ? "\(visitor.capitalizedFirst) met" : "\(pronoun) also met"
      told.append("\(also) \(others)")
    }
    guard !told.isEmpty else { return nil }
    return ChronologySentence(told.joined(separator: "; ") + ".", meetingSources)
  }

  /// The others in their order, in brief just the first and how many more.
  private func counterparts(without leaders: [Person.ID]) -> String {
    let known = Set(leaders + visit.delegation.members.map(\.person))
    let names = visit.hosts.filter { !known.contains($0.person) }
      .map { named($0.person, role: $0.role, of: nil) }.unique
    let shown = style == .full ? names[...] : names.prefix(Self.mostCounterparts)
    let more = names.count - shown.count
    let rest = more == 0 ? [] : [more == 1 ? "one other" : "\(more) others"]
    return (Array(shown) + rest).listedWithSemicolons
  }

  private static let mostCounterparts = 3

  /// "him" or "her" nothing in the record tells.
  private var visitor: String { soleVisitor ?? "the delegation" }

  private var pronoun: String { soleVisitor == nil ? "it" : "the visitor" }

  private var soleVisitor: String? {
    guard visit.companions.isEmpty, visit.delegation.heads.count == 1,
      let head = visit.delegation.heads.first, visit.delegation.name == nil
    else { return nil }
    return reference.name(ofPerson: head.person)
  }

  private var meetingSources: [Source.ID] {
    let hosts = Set(visit.hosts.map(\.person))
    let kinds: Set<Event.Kind> = [.meeting, .talks, .reception]
    return visit.events.filter { event in
      kinds.contains(event.kind) && event.participants.contains(where: hosts.contains)
    }.flatMap(\.sources).unique
  }

  /// "on 26 and 27 July": the year stands in front already.
  private func on(_ dates: [EDTF]) -> String {
    let areDays = dates.allSatisfy {
      $0.end == nil && $0.precision == .day && !$0.isUncertain
    }
    return areDays ? "on \(inYear(dates))" : "(\(inYear(dates)))"
  }

  private func inYear(_ dates: [EDTF]) -> String {
    let year = visit.dates.earliestStart.civil.year
    let words = dates.listed
    let isPlain = visit.dates.latestEnd.civil.year == year && dates.allSatisfy { $0.end == nil }
    return isPlain && words.hasSuffix(" \(year)") ? String(words.dropLast(5)) : words
  }

  // MARK: What was signed

  private var signed: ChronologySentence? {
    let signings = visit.events.filter { $0.kind == .signing }
    guard !signings.isEmpty else { return nil }
    let titles = signings.map { event in
      let title = event.title.hasSuffix(" signed") ? String(event.title.dropLast(7)) : event.title
      return title + (event.date.map { " (\(inYear([$0])))" } ?? "")
    }
    return ChronologySentence(
      "Signed: \(titles.joined(separator: "; ")).", signings.flatMap(\.sources).unique)
  }

  // MARK: What it means in the record

  private var contextSentence: ChronologySentence? {
    ChronologyContext(visit: visit, context: context, reference: reference).sentence
      .map { ChronologySentence($0) }
  }

  // MARK: The full account

  private var summary: [ChronologySentence] { visit.summary.map { [ChronologySentence($0)] } ?? [] }

  private var events: [ChronologySentence] {
    visit.events.map { event in
      let day = event.date?.words() ?? event.reported.map { "reported \($0.words())" }
      let place = event.place.map { ", \(reference.name(ofPlace: $0))" } ?? ""
      let head = [day.map { $0.capitalizedFirst }, event.title + place].compactMap { $0 }
      let text = event.text.map { " \($0)" } ?? ""
      return ChronologySentence(head.joined(separator: ": ") + "." + text, event.sources)
    }
  }

  private var contested: [ChronologySentence] {
    visit.claims.filter { $0.responses.contains { $0.stance.contests } }.map { claim in
      let answers = claim.responses.filter { $0.stance.contests }.map { answer in
        "\(answer.by) \(answer.stance.rawValue) this" + (answer.text.map { ": \($0)" } ?? "")
      }
      let text = "Contested: “\(claim.text)” (\(claim.by)). \(answers.joined(separator: " "))"
      let sources = claim.sources + claim.responses.flatMap(\.sources)
      return ChronologySentence(text.hasSuffix(".") ? text : text + ".", sources.unique)
    }
  }
}

extension String {
  /// "an official visit" for "Official visit".
  var asNoun: String {
    let word = prefix(1).lowercased() + dropFirst()
    return ("aeiou".contains(word.prefix(1)) ? "an " : "a ") + word
  }

  /// "the United States"; most states have none.
  var withDefiniteArticle: String {
    let withOne = [
      "United", "Netherlands", "Philippines", "Maldives", "Soviet", "European", "Czech Republic",
      "International", "Dominican Republic", "Central African", "World", "Gambia", "Bahamas",
      "Republic of",
    ]
    return withOne.contains { hasPrefix($0) } ? "the \(self)" : self
  }

  /// "the delegation" for "The delegation", which may begin a sentence.
  fileprivate var withSmallArticle: String {
    hasPrefix("The ") || hasPrefix("A ") ? prefix(1).lowercased() + dropFirst() : self
  }

  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// "A", "A and B", "A, B and C".
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }

  /// "A, a; B, b; and C, c".
  var listedWithSemicolons: String {
    guard let last, count > 1 else { return first ?? "" }
    guard count > 2 else { return "\(self[0]), and \(last)" }
    return dropLast().joined(separator: "; ") + "; and " + last
  }
}

extension Array where Element: Hashable {
  /// Each once, where it first stands.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
