public import Timeline

/// Visits of an earlier import, whose ids are kept where the same visit comes again.
public struct PreviousVisits: Sendable {
  private let visits: [ComparedVisit]

  public init(_ visits: [Visit], _ reference: Reference) {
    self.visits = visits.map { visit in
      ComparedVisit(visit, hasOwnTitle: true) { reference.name(ofPerson: $0) }
    }
  }

  /// The earlier ids of rows that come again, by the places of the rows.
  ///
  /// Rows that are as they were come first, then those with the same days, parties and head; only
  /// what is left is guessed. A row with an id of its own keeps that. Visits of another file are
  /// that file's, but where the file is new, or has another name now.
  ///
  /// - Parameter file: the source that stands for the file.
  func ids(
    of drafts: [CSVVisit], in file: Source.ID, isTaken: (Visit.ID) -> Bool
  ) -> [Int: Visit.ID] {
    let own = Set(drafts.compactMap(\.ownID))
    let ofFile = visits.filter { $0.visit.sources.contains(file) }
    var pairing = VisitPairing(
      rows: drafts.map { draft in draft.ownID == nil ? ComparedVisit(draft) : nil },
      earlier: (ofFile.isEmpty ? visits : ofFile).filter {
        !own.contains($0.visit.id) && !isTaken($0.visit.id)
      })
    pairing.pairUnchanged(by: \.content)
    pairing.pairUnchanged(by: \.contentWithoutSources)
    pairing.pairSameHeads()
    pairing.pairCorrected()
    return pairing.ids
  }
}

/// A visit with what is compared to find it again in another import.
struct ComparedVisit {
  let visit: Visit
  let people: Set<String>
  /// False where the title is made of the parties and says nothing more.
  let hasOwnTitle: Bool
  /// Days, parties and head, as an id has them; nil where nobody is named.
  let keyWithHead: String?
  /// The ids the row can have without an earlier import, the surest first.
  let derivedIDs: [Visit.ID]

  init(_ visit: Visit, hasOwnTitle: Bool, name: (Person.ID) -> String) {
    self.init(visit, hasOwnTitle: hasOwnTitle, name: name, derivedIDs: [])
  }

  init(_ draft: CSVVisit) {
    let names = Dictionary(
      draft.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.init(
      draft.visit, hasOwnTitle: draft.row[.title] != nil, name: { names[$0] ?? $0 },
      derivedIDs: [draft.longID, draft.key])
  }

  private init(
    _ visit: Visit, hasOwnTitle: Bool, name: (Person.ID) -> String, derivedIDs: [Visit.ID]
  ) {
    self.visit = visit
    self.hasOwnTitle = hasOwnTitle
    self.derivedIDs = derivedIDs
    let named = visit.delegation.members.map(\.person).filter { !CSVVisit.isUnnamed($0) }.map(name)
    people = Set(named)
    keyWithHead = named.first.map { CSVVisit.key(visit, head: $0) }
  }

  /// All that a row says, without what the import gives it.
  var content: Visit {
    var content = visit
    content.id = ""
    content.collection = nil
    return content
  }

  /// The same in a table of another name; what became of the visit can change with the day.
  var contentWithoutSources: Visit {
    var content = content
    content.sources = []
    content.typeAsStated = content.typeAsStated.map { StatedType(text: $0.text) }
    content.status = .completed
    return content
  }
}
