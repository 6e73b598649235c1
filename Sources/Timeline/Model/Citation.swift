/// What a footnote says of a source, a statement or a visit, before any style has put it in order.
public struct Citation: Hashable, Sendable {
  /// What is cited.
  public enum Work: Hashable, Sendable {
    case source(Source.Kind?)
    /// What somebody says, as a source has it.
    case statement
    /// A visit of a collection.
    case visit
  }

  public var id: String
  public var work: Work
  /// People, or the agency or office that wrote it; never split into given and family name, which
  /// nothing in the record tells apart.
  public var authors: [String]
  public var title: String
  /// Where it stands when that is not its author: the paper that carried an agency, a collection.
  public var container: String?
  /// The day a visit took place, or a source was published, or somebody spoke.
  public var date: EDTF?
  public var accessed: EDTF?
  public var url: String?
  public var archived: String?
  /// BCP 47, such as `en` or `ko`.
  public var language: String?
  /// The source a statement is known from, or the id of a visit in its collection.
  public var note: String?

  public init(_ source: Source) {
    id = source.id
    work = .source(source.kind)
    let publisher = source.publisher.isEmpty ? nil : source.publisher
    authors = source.authors.isEmpty ? [publisher].compactMap { $0 } : source.authors
    title = source.title
    container = source.authors.isEmpty ? source.via : Self.carried(publisher, source.via)
    date = source.published
    accessed = source.accessed
    url = source.url
    archived = source.archived
    language = source.language
  }

  /// "Yonhap via The Korea Herald", for what a person wrote.
  private static func carried(_ publisher: String?, _ via: String?) -> String? {
    guard let publisher, let via else { return publisher ?? via }
    return "\(publisher) via \(via)"
  }

  /// A statement, as the first of its sources has it.
  public init(_ claim: Claim, number: Int, of visit: Visit, _ reference: Reference) {
    let source = claim.sources.lazy.compactMap { reference.sources[$0] }.first
    id = "\(visit.id)-claim-\(number)"
    work = .statement
    authors = [claim.by]
    title = claim.text
    container = source.flatMap { $0.publisher == claim.by ? nil : $0.publisher }
    date = claim.date ?? source?.published
    accessed = source?.accessed
    url = source?.url
    archived = source?.archived
    language = nil
    note = source.map { "quoted in \($0.citation)" }
  }

  /// A visit, as an entry of its collection.
  public init(_ visit: Visit, in collection: String) {
    id = visit.id
    work = .visit
    authors = []
    title = visit.title
    container = collection
    date = visit.dates
    note = "entry \(visit.id)"
  }

  /// True when it has no title of its own and is only described: "[report on the visit]".
  public var isDescribed: Bool { title.isEmpty || title.isBracketed }

  /// "in Russian", where the title is not English.
  public var languageWords: String? {
    guard let language, let name = LanguageNames.name(language), name != "English" else {
      return nil
    }
    return "in \(name)"
  }
}

extension String {
  /// True when one pair of brackets is around all of it.
  fileprivate var isBracketed: Bool {
    guard hasPrefix("["), hasSuffix("]") else { return false }
    var depth = 0
    for (place, character) in zip(indices, self) {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if depth == 0, index(after: place) != endIndex { return false }
    }
    return depth == 0
  }
}
