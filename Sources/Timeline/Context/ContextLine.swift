/// One thing the collection shows around a visit, in words, with the visits it rests on.
public struct ContextLine: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case received, level, office, frequency, reciprocity, overlap, occasion, signed, caution
    case succession
  }

  /// A piece of a line. Names come from a reference when it is shown.
  public enum Piece: Hashable, Sendable {
    case text(String)
    case person(Person.ID)
    case place(Place.ID)
    case party(Party.Code)
    case date(String)
    /// Who led it, and when.
    case visit(VisitMention)
    /// The same with from where to where.
    case wholeVisit(VisitMention)

    public func words(_ reference: Reference) -> String {
      switch self {
      case .text(let text), .date(let text): text
      case .person(let id): reference.name(ofPerson: id)
      case .place(let id): reference.name(ofPlace: id)
      case .party(let code): PartyTable.name(code)
      case .visit(let mention): mention.shortWords(reference)
      case .wholeVisit(let mention): mention.words(reference)
      }
    }
  }

  public var kind: Kind
  /// What the line is about and where it looks: "Minister or above, Russia to North Korea".
  public var title: String
  public var pieces: [Piece]
  /// The visits it rests on beside those it names.
  public var basis: [Visit.ID] = []

  /// Every visit it rests on, each once.
  public var visits: [Visit.ID] {
    var ids: [Visit.ID] = []
    for id in mentions.map(\.id) + basis where !ids.contains(id) { ids.append(id) }
    return ids
  }

  /// The other visits it names.
  public var mentions: [VisitMention] {
    pieces.compactMap { piece in
      switch piece {
      case .visit(let mention), .wholeVisit(let mention): mention
      case .text, .person, .place, .party, .date: nil
      }
    }
  }

  /// The line without its title.
  public func words(_ reference: Reference) -> String {
    pieces.map { $0.words(reference) }.joined()
  }

  /// Where the line leads: the visits it names, else those it rests on.
  public var leadsTo: [Visit.ID] {
    let named = mentions.map(\.id)
    if !named.isEmpty { return named }
    return kind == .overlap ? Array(basis.prefix(1)) : []
  }

  /// The people it names itself.
  public var people: [Person.ID] {
    pieces.compactMap { if case .person(let id) = $0 { id } else { nil } }
  }
}
