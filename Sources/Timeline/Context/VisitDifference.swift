/// What of a visit is other in a later version of a record than in an earlier one.
public struct VisitDifference: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case narrowed, widened, moved, added, removed, changed
  }

  /// What of the visit it is.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case dates, status, type, title, delegation, occasion, summary, note
    case member, counterpart, stop, event, claim, response, topic, source
    case statedDates = "stated dates"
    case statedType = "stated type"
    case relation = "related visit"
  }

  /// One thing that is other.
  public struct Change: Hashable, Sendable {
    public var kind: Kind
    public var part: Part
    /// What it is, or what of it changed and how.
    public var text: String

    public init(_ kind: Kind, _ part: Part, _ text: String) {
      self.kind = kind
      self.part = part
      self.text = text
    }
  }

  public var id: Visit.ID
  public var title: String
  public var dates: EDTF
  public var changes: [Change]

  /// Nil when nothing is other.
  public init?(_ old: Visit, _ oldReference: Reference, _ new: Visit, _ newReference: Reference) {
    let reader = DifferenceReader(
      old: old, new: new, oldReference: oldReference, newReference: newReference)
    changes = reader.changes
    guard !changes.isEmpty else { return nil }
    id = new.id
    title = new.title
    dates = new.dates
  }
}

/// Goes through what two versions of a visit have.
private struct DifferenceReader {
  typealias Change = VisitDifference.Change
  typealias Part = VisitDifference.Part

  let old: Visit
  let new: Visit
  let oldReference: Reference
  let newReference: Reference

  var changes: [Change] {
    // The sources of a visit may change while it does not.
    (old.isAlike(new) ? [] : dates + texts + people + events + claims + links) + sources
  }

  // MARK: Dates and texts

  private var dates: [Change] {
    guard old.dates != new.dates else { return [] }
    let kind: VisitDifference.Kind =
      new.dates.isWithin(old.dates)
      ? .narrowed : old.dates.isWithin(new.dates) ? .widened : .moved
    return [Change(kind, .dates, "\(old.dates.words()) → \(new.dates.words())")]
  }

  private var texts: [Change] {
    [
      text(.status, old.status.words, new.status.words),
      text(.type, old.type.words, new.type.words), text(.title, old.title, new.title),
      text(.delegation, delegation(old), delegation(new)),
      text(.occasion, old.occasion, new.occasion), text(.summary, old.summary, new.summary),
      text(.note, old.note, new.note),
    ].compactMap { $0 }
      + list(.topic, old.topics, new.topics) { topic, _ in topic }
      + list(.statedDates, old.datesAsStated, new.datesAsStated) { stated, _ in
        stated.dates.words() + (stated.by.map { " (\($0))" } ?? "")
      }
      + list(.statedType, old.typeAsStated, new.typeAsStated) { stated, _ in
        "“\(stated.text)”" + (stated.by.map { " (\($0))" } ?? "")
      }
  }

  private func delegation(_ visit: Visit) -> String {
    [PartyTable.name(visit.delegation.party), visit.delegation.name].compactMap { $0 }
      .joined(separator: ", ")
  }

  private func text(_ part: Part, _ old: String?, _ new: String?) -> Change? {
    switch (old, new) {
    case (nil, let new?): Change(.added, part, new)
    case (let old?, nil): Change(.removed, part, old)
    case (let old?, let new?) where old != new: Change(.changed, part, "\(old) → \(new)")
    default: nil
    }
  }

  /// What has no parts of its own.
  private func list<Item: Hashable>(
    _ part: Part, _ old: [Item], _ new: [Item], _ words: (Item, Reference) -> String
  ) -> [Change] {
    let (before, after) = (Set(old), Set(new))
    return new.filter { !before.contains($0) }.map { Change(.added, part, words($0, newReference)) }
      + old.filter { !after.contains($0) }.map { Change(.removed, part, words($0, oldReference)) }
  }

  // MARK: People, events, claims

  private var people: [Change] {
    compare(.member, old.delegation.members, new.delegation.members, [{ $0.person == $1.person }]) {
      $1.name(ofPerson: $0.person) + ($0.role.map { ", \($0)" } ?? "")
    } differences: { old, new in
      [
        Self.other("office", old.role, new.role),
        old.isHead == new.isHead ? nil : new.isHead ? "now leads" : "no longer leads",
      ]
    }
      + compare(.counterpart, old.hosts, new.hosts, [{ $0.person == $1.person }]) {
        $1.name(ofPerson: $0.person) + ($0.role.map { ", \($0)" } ?? "")
      } differences: { old, new in
        [Self.other("office", old.role, new.role)]
      }
      + compare(
        .stop, old.stops, new.stops, [{ $0.place == $1.place && $0.party == $1.party }]
      ) {
        ($0.place.map($1.name(ofPlace:)) ?? PartyTable.name($0.party))
      } differences: { old, new in
        [Self.other("dates", old.dates?.words(), new.dates?.words())]
      }
  }

  private var events: [Change] {
    compare(
      .event, old.events, new.events,
      [
        { SearchKey.fold($0.title) == SearchKey.fold($1.title) },
        { $0.kind == $1.kind && $0.date == $1.date && $0.place == $1.place },
      ]
    ) { event, _ in
      event.title + (event.date.map { ", \($0.words())" } ?? "")
    } differences: { old, new in
      [
        Self.other("title", old.title, new.title),
        Self.other("date", old.date?.words(), new.date?.words()),
        Self.other("reported", old.reported?.words(), new.reported?.words()),
        Self.other("kind", old.kind.rawValue, new.kind.rawValue),
        Self.other(
          "place", old.place.map(oldReference.name(ofPlace:)),
          new.place.map(newReference.name(ofPlace:))),
        Self.others(
          "present", old.participants.map(oldReference.name(ofPerson:)),
          new.participants.map(newReference.name(ofPerson:))),
        Self.other("text", old.text, new.text), sources("sources", old.sources, new.sources),
      ]
    }
  }

  private var claims: [Change] {
    let same: [(Claim, Claim) -> Bool] = [
      { $0.text == $1.text }, { $0.by == $1.by && $0.kind == $1.kind },
    ]
    return compare(.claim, old.claims, new.claims, same) { claim, _ in
      "“\(claim.text)” (\(claim.by))"
    } differences: { old, new in
      [
        Self.other("text", old.text, new.text), Self.other("by", old.by, new.by),
        Self.other("kind", old.kind.words, new.kind.words),
        Self.other("date", old.date?.words(), new.date?.words()),
        sources("sources", old.sources, new.sources),
      ]
    }
      + old.claims.pairs(new.claims, same).flatMap { responses($0, $1) }
  }

  private func responses(_ old: Claim?, _ new: Claim?) -> [Change] {
    guard let old, let new else { return [] }
    return compare(
      .response, old.responses, new.responses,
      [{ $0.by == $1.by && $0.stance == $1.stance }, { $0.by == $1.by }]
    ) { answer, _ in
      "\(answer.by) \(answer.stance.rawValue) “\(new.text)”"
        + (answer.text.map { ": “\($0)”" } ?? "")
    } differences: { old, new in
      [
        Self.other("stance", old.stance.rawValue, new.stance.rawValue),
        Self.other("text", old.text, new.text),
        Self.other("date", old.date?.words(), new.date?.words()),
        sources("sources", old.sources, new.sources),
      ]
    }
  }

  private var links: [Change] {
    list(.relation, old.related, new.related) { related, _ in
      related.visit + (related.kind.map { " (\($0))" } ?? "")
    }
  }

  // MARK: Sources

  private var sources: [Change] {
    let (before, after) = (old.citedSources, new.citedSources)
    return list(.source, before, after) { id, reference in
      reference.sources[id]?.citation ?? id
    }
      + after.filter(before.contains).compactMap { id in
        guard let old = oldReference.sources[id], let new = newReference.sources[id], old != new
        else { return nil }
        return Change(.changed, .source, Self.changes(old, new))
      }
  }

  private static func changes(_ old: Source, _ new: Source) -> String {
    let fields = [
      other("publisher", old.publisher, new.publisher), other("via", old.via, new.via),
      others("authors", old.authors, new.authors), other("title", old.title, new.title),
      other("address", old.url, new.url),
      other("published", old.published?.words(), new.published?.words()),
      other("language", old.language, new.language),
      other("kind", old.kind?.rawValue, new.kind?.rawValue),
      other("read", old.accessed?.words(), new.accessed?.words()),
      other("stored copy", old.archived, new.archived), other("party", old.party, new.party),
    ]
    return "\(new.citation): " + fields.compactMap { $0 }.joined(separator: "; ")
  }

  /// A source that is another now, or goes by another id, is the same source here.
  private func sources(_ name: String, _ old: [Source.ID], _ new: [Source.ID]) -> String? {
    func words(_ ids: [Source.ID], without others: [Source.ID], _ reference: Reference) -> [String]
    {
      ids.filter { !others.contains($0) }.map { reference.sources[$0]?.citation ?? $0 }
    }
    return Self.others(
      name, words(old, without: new, oldReference), words(new, without: old, newReference))
  }

  // MARK: Comparing

  /// "office: Minister → Premier"; nil when both are the same.
  private static func other(_ name: String, _ old: String?, _ new: String?) -> String? {
    old == new ? nil : "\(name): \(old ?? "none") → \(new ?? "none")"
  }

  /// "present: with A; without B".
  private static func others(_ name: String, _ old: [String], _ new: [String]) -> String? {
    let more = new.filter { !old.contains($0) }
    let fewer = old.filter { !new.contains($0) }
    let parts = [
      more.isEmpty ? nil : "with \(more.joined(separator: ", "))",
      fewer.isEmpty ? nil : "without \(fewer.joined(separator: ", "))",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "\(name) \(parts.joined(separator: "; "))"
  }

  private func compare<Item: Hashable>(
    _ part: Part, _ old: [Item], _ new: [Item], _ same: [(Item, Item) -> Bool],
    words: (Item, Reference) -> String, differences: (Item, Item) -> [String?]
  ) -> [Change] {
    old.pairs(new, same).compactMap { before, after in
      switch (before, after) {
      case (nil, let after?): return Change(.added, part, words(after, newReference))
      case (let before?, nil): return Change(.removed, part, words(before, oldReference))
      case (let before?, let after?):
        let found = differences(before, after).compactMap { $0 }
        guard !found.isEmpty else { return nil }
        return Change(
          .changed, part, "\(words(after, newReference)): \(found.joined(separator: "; "))")
      case (nil, nil): return nil
      }
    }
  }
}

extension Array where Element: Hashable {
  /// Each item beside the one it became: first those that are equal, then by each rule in turn; what
  /// is left stands alone.
  fileprivate func pairs(
    _ others: [Element], _ same: [(Element, Element) -> Bool]
  ) -> [(Element?, Element?)] {
    var (left, right) = (self, others)
    var pairs: [(Element?, Element?)] = []
    for rule in [{ $0 == $1 }] + same {
      for item in left {
        guard let found = right.firstIndex(where: { rule(item, $0) }),
          let own = left.firstIndex(of: item)
        else { continue }
        pairs.append((item, right.remove(at: found)))
        left.remove(at: own)
      }
    }
    return pairs + right.map { (nil, $0) } + left.map { ($0, nil) }
  }
}

extension EDTF {
  /// True when it allows no day that the other does not, and fewer.
  fileprivate func isWithin(_ other: EDTF) -> Bool {
    let (own, wide) = (bounds, other.bounds)
    return own != wide && own.earliestStart >= wide.earliestStart
      && own.latestStart <= wide.latestStart && own.earliestEnd >= wide.earliestEnd
      && own.latestEnd <= wide.latestEnd
  }
}

extension Visit {
  /// The same but for the collection it was read from.
  fileprivate func isAlike(_ other: Visit) -> Bool {
    var own = self
    own.collection = other.collection
    return own == other
  }
}
