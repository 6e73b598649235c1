/// The fields of a collection's header, its sources, people and places.
extension VisitCollection: FileObject {
  static let blank = VisitCollection(id: "", title: "")

  static let fields = FileFields<VisitCollection>([
    .required("id", \.id, .id),
    .required("title", \.title, .text),
    .optional("about", \.about, .text),
    .optional("coverage", \.coverage, .date),
    .list("subject", \.subject, of: .party),
    .optional("license", \.license, .text),
    .optional("compiled", \.compiled, .choice),
  ])

  /// Reads a header as it was written to a file.
  package static func read(_ json: [UInt8]) -> VisitCollection? {
    let document = JSONDocument(json)
    guard document.fault == nil else { return nil }
    var reader = VisitReader()
    return document.read { reader.object($0) }
  }

  public func write(to writer: inout JSONWriter) { writer.object(self) }
}

extension Source: FileObject {
  static let blank = Source(id: "", publisher: "", title: "")

  static let fields = FileFields<Source>([
    .required("id", \.id, .id),
    .required("publisher", \.publisher, .text),
    .required("title", \.title, .text),
    .optional("via", \.via, .text),
    .list("authors", \.authors, of: .text),
    .optional("url", \.url, .url),
    .optional("published", \.published, .date),
    .optional("language", \.language, .text),
    .optional("kind", \.kind, .choice),
    .optional("accessed", \.accessed, .date),
    .optional("archived", \.archived, .url),
    .optional("party", \.party, .party),
  ])

  public func write(to writer: inout JSONWriter) { writer.object(self) }
}

extension Person: FileObject {
  static let blank = Person(id: "", name: "")

  static let fields = FileFields<Person>([
    .required("id", \.id, .id),
    .required("name", \.name, .text),
    .optional("native", \.native, .text),
    .list("aliases", \.aliases, of: .text, most: Reference.mostAliases),
    .optional("wikidata", \.wikidata, .text),
  ])

  public func write(to writer: inout JSONWriter) { writer.object(self) }
}

extension Place: FileObject {
  static let blank = Place(id: "", name: "")

  static let fields = FileFields<Place>([
    .required("id", \.id, .id),
    .required("name", \.name, .text),
    .optional("party", \.party, .party),
    .optional("latitude", \.latitude, .number(in: -90...90)),
    .optional("longitude", \.longitude, .number(in: -180...180)),
    .list("aliases", \.aliases, of: .text, most: Reference.mostAliases),
  ])

  public func write(to writer: inout JSONWriter) { writer.object(self) }
}

extension Reference {
  /// Each spelling of a name finds every other one, so that they cost the square of their number.
  static let mostAliases = 200

  /// Adds an entry as it was written to a file; false when it cannot be read.
  package mutating func read(_ kind: Kind, _ json: [UInt8]) -> Bool {
    let document = JSONDocument(json)
    guard document.fault == nil else { return false }
    var reader = VisitReader()
    document.read { root in
      switch kind {
      case .person: (reader.object(root) as Person?).map { people[$0.id] = $0 }
      case .place: (reader.object(root) as Place?).map { places[$0.id] = $0 }
      case .source: (reader.object(root) as Source?).map { sources[$0.id] = $0 }
      }
    }
    return reader.problemCount == 0
  }

  /// What an entry is.
  package enum Kind: Int, Sendable, CaseIterable { case person, place, source }
}
