/// What each side says of a visit or of one of its events, beside the others.
public struct Accounts: Hashable, Sendable {
  /// Something one side says, and where it can be read.
  public struct Statement: Hashable, Sendable {
    public var text: String
    /// Who says it, where that is not told by the side.
    public var by: String?
    public var sources: [Source.ID]
    /// True when somebody says otherwise.
    public var isContested = false
  }

  /// What is told of: the days, the place, who was there, an event, what was said.
  public struct Row: Hashable, Sendable {
    public var topic: String
    /// A side that is not here is silent.
    public var cells: [AccountSide: [Statement]]

    public var isContested: Bool { cells.values.contains { $0.contains(where: \.isContested) } }
  }

  public var sides: [AccountSide]
  public var rows: [Row]

  /// - Parameter event: the only event that is asked for; nil for the whole visit.
  public init(of visit: Visit, event: Event? = nil, _ reference: Reference) {
    let reader = AccountReader(
      visit: visit, events: event.map { [$0] } ?? visit.events, isWhole: event == nil,
      sides: AccountSides(visit, reference), reference: reference)
    sides = reader.sides.all
    rows = reader.rows
  }
}

/// Gathers what the sides say.
private struct AccountReader {
  let visit: Visit
  let events: [Event]
  let isWhole: Bool
  let sides: AccountSides
  let reference: Reference

  typealias Cells = [AccountSide: [Accounts.Statement]]

  var rows: [Accounts.Row] {
    var rows = [
      Accounts.Row(topic: "Dates", cells: dates), Accounts.Row(topic: "Place", cells: places),
      Accounts.Row(topic: "Present", cells: present),
    ]
    rows += events.map { Accounts.Row(topic: topic(of: $0), cells: told($0)) }
    if isWhole { rows.append(Accounts.Row(topic: "Said", cells: said)) }
    return rows.filter { !$0.cells.isEmpty }
  }

  private func topic(of event: Event) -> String {
    event.title + (event.date.map { ", \($0.words())" } ?? "")
  }

  // MARK: Dates

  private var dates: Cells {
    var cells: Cells = [:]
    if isWhole { for stated in visit.datesAsStated { add(stated, to: &cells) } }
    let statements = claims(.dates)
    let kinds: Set<Event.Kind> = [.arrival, .departure]
    for event in events where !isWhole || kinds.contains(event.kind) {
      guard let date = event.date else { continue }
      let text = isWhole ? "\(event.title): \(date.words())" : date.words()
      add(text, event.sources, to: &cells)
    }
    return cells.merging(statements) { $0 + $1 }
  }

  private func add(_ stated: StatedDates, to cells: inout Cells) {
    let side = stated.by.map(sides.side(ofSpeaker:)) ?? sides.bySide(stated.sources).keys.first
    let others = visit.datesAsStated.filter { $0 != stated }
    cells[side ?? .others, default: []].append(
      Accounts.Statement(
        text: stated.dates.words(), by: stated.by, sources: stated.sources,
        isContested: others.contains { $0.dates.contradicts(stated.dates) }))
  }

  /// What the sources of an event tell, once a side.
  private func add(_ text: String, _ sources: [Source.ID], to cells: inout Cells) {
    for (side, sources) in sides.bySide(sources) {
      if let known = cells[side]?.firstIndex(where: { $0.text == text && $0.by == nil }) {
        let more = sources.filter { cells[side]?[known].sources.contains($0) == false }
        cells[side]?[known].sources += more
      } else {
        cells[side, default: []].append(Accounts.Statement(text: text, sources: sources))
      }
    }
  }

  // MARK: Place, people, events

  private var places: Cells {
    var cells: Cells = [:]
    for event in events {
      guard let place = event.place else { continue }
      add(reference.name(ofPlace: place), event.sources, to: &cells)
    }
    return cells.merging(claims(.place)) { $0 + $1 }
  }

  private var present: Cells {
    var cells: Cells = [:]
    for event in events {
      for person in event.participants {
        add(reference.name(ofPerson: person), event.sources, to: &cells)
      }
    }
    return cells
  }

  private func told(_ event: Event) -> Cells {
    var cells: Cells = [:]
    let text = event.reported.map { "tells of it, reported \($0.words())" } ?? "tells of it"
    add(event.text.map { isWhole ? text : "\(text): \($0)" } ?? text, event.sources, to: &cells)
    return cells
  }

  // MARK: Claims

  private var said: Cells { claims(nil) }

  /// The claims on a topic, with what is answered; nil for those on none.
  private func claims(_ topic: ClaimTopic?) -> Cells {
    var cells: Cells = [:]
    guard isWhole else { return cells }
    for claim in visit.claims where ClaimTopic(claim, visit, reference) == topic {
      let isContested = claim.responses.contains { $0.stance.contests }
      cells[sides.side(ofSpeaker: claim.by), default: []].append(
        Accounts.Statement(
          text: "“\(claim.text)”", by: claim.by, sources: claim.sources, isContested: isContested))
      for answer in claim.responses {
        let text = answer.text.map { "\(answer.stance.rawValue): “\($0)”" }
        cells[sides.side(ofSpeaker: answer.by), default: []].append(
          Accounts.Statement(
            text: text ?? "\(answer.stance.rawValue) “\(claim.text)”", by: answer.by,
            sources: answer.sources, isContested: answer.stance.contests))
      }
    }
    return cells
  }
}

/// What a plain assertion is about, where it or an answer says so.
private enum ClaimTopic {
  case dates, place

  init?(_ claim: Claim, _ visit: Visit, _ reference: Reference) {
    guard claim.kind == .assertion else { return nil }
    let texts = [claim.text] + claim.responses.compactMap(\.text)
    let isContested = claim.responses.contains { $0.stance.contests }
    if texts.contains(where: { Self.placesVisit($0, visit, reference) }) {
      self = .place
    } else if isContested, texts.contains(where: Self.namesDay) {
      self = .dates
    } else {
      return nil
    }
  }

  /// "The talks are in Wonsan": a place of the visit, and that something was there.
  private static func placesVisit(_ text: String, _ visit: Visit, _ reference: Reference) -> Bool {
    let ids = visit.stops.compactMap(\.place) + visit.events.compactMap(\.place)
    let words = " " + SearchKey.fold(text) + " "
    return Set(ids).contains { id in
      let name = SearchKey.fold(reference.name(ofPlace: id))
      return words.contains(" in \(name) ") || words.contains(" at \(name) ")
    }
  }

  private static func namesDay(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { $0.filter { $0.isLetter || $0.isNumber } }
    return zip(words, words.dropFirst()).contains { day, month in
      Int(day) != nil && Gregorian.months.contains(month)
    }
  }
}

extension EDTF {
  /// True when both say when it began, or when it ended, and no day fits both.
  fileprivate func contradicts(_ other: EDTF) -> Bool {
    Self.areApart(start.days, other.start.days)
      || Self.areApart((end ?? start).days, (other.end ?? other.start).days)
  }

  private static func areApart(_ one: ClosedRange<Day>?, _ other: ClosedRange<Day>?) -> Bool {
    guard let one, let other else { return false }
    return !one.overlaps(other)
  }
}
