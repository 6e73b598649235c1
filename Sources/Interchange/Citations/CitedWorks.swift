internal import Timeline

/// What of the visits a file for a reference manager holds.
public enum CitedWorks: String, Hashable, Sendable, CaseIterable {
  /// Each source once.
  case sources
  /// Each statement, as its first source has it.
  case statements
  /// Each visit, as an entry of its collection.
  case visits
}

/// Something cited, with what only its own kind has.
struct CitedWork {
  var citation: Citation
  /// Of a source all that is known.
  var source: Source?

  /// What a visit gives, in the order in which it is met.
  static func all(
    _ works: CitedWorks, in visit: Visit, _ reference: Reference, collection: String
  ) -> [CitedWork] {
    switch works {
    case .sources:
      visit.citedSources.compactMap { reference.sources[$0] }.map {
        CitedWork(citation: Citation($0), source: $0)
      }
    case .statements:
      visit.claims.enumerated().map { number, claim in
        CitedWork(citation: Citation(claim, number: number + 1, of: visit, reference))
      }
    case .visits: [CitedWork(citation: Citation(visit, in: collection))]
    }
  }

  var hasAuthorsOfItsOwn: Bool { source.map { !$0.authors.isEmpty } ?? false }

  /// An address a reference manager may open.
  static func address(_ url: String?) -> String? {
    url.flatMap { WebAddress.isOne($0) ? $0 : nil }
  }
}
