/// One delegation's one journey.
///
/// People, places and sources are named by their ids; a `Reference` knows them.
public struct Visit: Hashable, Sendable {
  public typealias ID = String

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case announced
    case underWay = "under-way"
    case completed, postponed, cancelled, disputed
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case state, official
    case officialWorking = "official-working"
    case working, goodwill, `private`, unofficial, transit, summit, envoy, delegation, ceremonial
    case other, unknown
  }

  public var id: ID
  public var title: String
  public var dates: EDTF
  /// What sources give, where they differ; `dates` is the reading of them all.
  public var datesAsStated: [StatedDates] = []
  public var status: Status
  public var type: Kind
  /// What sources call it, and which.
  public var typeAsStated: [StatedType] = []
  public var delegation: Delegation
  public var stops: [Stop]
  public var occasion: String?
  public var summary: String?
  public var events: [Event] = []
  public var claims: [Claim] = []
  public var topics: [String] = []
  public var related: [RelatedVisit] = []
  public var sources: [Source.ID] = []
  public var note: String?
  /// The collection it was read from; no part of the visit file.
  public var collection: VisitCollection.ID?

  public init(
    id: ID, title: String, dates: EDTF, status: Status = .completed, type: Kind = .unknown,
    delegation: Delegation, stops: [Stop]
  ) {
    self.id = id
    self.title = title
    self.dates = dates
    self.status = status
    self.type = type
    self.delegation = delegation
    self.stops = stops
  }

  /// The parties visited, each once, in the order of the stops.
  public var hostParties: [Party.Code] {
    stops.reduce(into: []) { codes, stop in
      if !codes.contains(stop.party) { codes.append(stop.party) }
    }
  }

  /// False when it was only announced, or postponed, cancelled or disputed.
  public var tookPlace: Bool { status == .completed || status == .underWay }

  /// True when somebody denies, questions or corrects what somebody claims.
  public var isContested: Bool {
    claims.contains { claim in claim.responses.contains { $0.stance.contests } }
  }
}

extension VisitCollection {
  public typealias ID = String
}

extension Source {
  public typealias ID = String
}

extension Person {
  public typealias ID = String
}

extension Place {
  public typealias ID = String
}

/// What a source calls a visit, word for word, and who says so.
public struct StatedType: Hashable, Sendable {
  public var text: String
  public var by: String?
  public var sources: [Source.ID] = []

  public init(text: String, by: String? = nil, sources: [Source.ID] = []) {
    self.text = text
    self.by = by
    self.sources = sources
  }
}

/// The days a source gives for a visit, and who says so.
public struct StatedDates: Hashable, Sendable {
  public var dates: EDTF
  public var by: String?
  public var sources: [Source.ID] = []

  public init(dates: EDTF, by: String? = nil, sources: [Source.ID] = []) {
    self.dates = dates
    self.by = by
    self.sources = sources
  }
}

/// Those who travel: whom they represent, and who they are.
public struct Delegation: Hashable, Sendable {
  public var party: Party.Code
  public var name: String?
  public var members: [Member] = []

  public init(party: Party.Code, name: String? = nil, members: [Member] = []) {
    self.party = party
    self.name = name
    self.members = members
  }

  /// The members marked as head; without a mark, the first member.
  public var heads: [Member] {
    let marked = members.filter(\.isHead)
    return marked.isEmpty ? Array(members.prefix(1)) : marked
  }
}

/// A person in a delegation, in the role held at the time.
public struct Member: Hashable, Sendable {
  public var person: Person.ID
  public var role: String?
  public var isHead = false
  /// Set by hand where the rules for offices cannot tell.
  public var level: Level?

  public init(
    person: Person.ID, role: String? = nil, isHead: Bool = false, level: Level? = nil
  ) {
    self.person = person
    self.role = role
    self.isHead = isHead
    self.level = level
  }
}

/// A part of the journey: a place or a host party, and who received the delegation there.
public struct Stop: Hashable, Sendable {
  public var place: Place.ID?
  public var party: Party.Code
  public var dates: EDTF?
  public var hosts: [Host] = []

  public init(place: Place.ID? = nil, party: Party.Code, dates: EDTF? = nil, hosts: [Host] = []) {
    self.place = place
    self.party = party
    self.dates = dates
    self.hosts = hosts
  }
}

/// A counterpart who receives the delegation, in the role held at the time.
public struct Host: Hashable, Sendable {
  public var person: Person.ID
  public var role: String?

  public init(person: Person.ID, role: String? = nil) {
    self.person = person
    self.role = role
  }
}

/// Something that happened during a visit.
public struct Event: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case arrival, departure, meeting, talks, ceremony, exhibition, parade, performance
    case reception, signing, statement, inspection, other
  }

  /// When it happened.
  public var date: EDTF?
  /// When it was told: state media report the next morning.
  public var reported: EDTF?
  public var kind: Kind
  public var title: String
  public var place: Place.ID?
  public var participants: [Person.ID] = []
  public var text: String?
  public var sources: [Source.ID] = []
}

/// A statement somebody makes about a visit, and what others answer.
public struct Claim: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case firstSince = "first-since"
    case firstEver = "first-ever"
    case ordinal, assertion, accusation, assessment
  }

  public var kind: Kind
  public var text: String
  /// Who says it, never the outlet that merely carries it.
  public var by: String
  /// True where the publisher of its source speaks for itself though the source is not official.
  public var isOwnVoice = false
  public var date: EDTF?
  public var sources: [Source.ID] = []
  public var responses: [Response] = []
}

/// What somebody answers to a claim.
public struct Response: Hashable, Sendable {
  public enum Stance: String, Hashable, Sendable, CaseIterable {
    case confirms, denies, questions, corrects, declines

    /// True when the answer leaves the claim in doubt.
    public var contests: Bool {
      switch self {
      case .denies, .questions, .corrects: true
      case .confirms, .declines: false
      }
    }
  }

  public var by: String
  public var stance: Stance
  public var text: String?
  public var date: EDTF?
  public var sources: [Source.ID] = []
}

/// Another visit that a source connects with this one.
public struct RelatedVisit: Hashable, Sendable {
  public var visit: Visit.ID
  /// `same-occasion`, `return-visit`, `preparation` and so on.
  public var kind: String?
}
