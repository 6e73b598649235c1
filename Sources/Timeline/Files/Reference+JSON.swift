/// The header of a collection, its sources, people and places, in the visit file.
extension VisitCollection {
  static let fields = VisitReader.Fields(
    required: ["id", "title"], optional: ["about", "coverage", "subject", "license", "compiled"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(id: "", title: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "id": id = reader.text(value) ?? ""
      case "title": title = reader.text(value) ?? ""
      case "about": about = reader.text(value)
      case "coverage": coverage = reader.date(value)
      case "subject": subject = reader.list(value) { $0.party($1) }
      case "license": license = reader.text(value)
      case "compiled": compiled = reader.choice(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("about", about)
      writer.field("coverage", coverage)
      writer.field("subject", subject)
      writer.field("license", license)
      writer.field("compiled", compiled?.rawValue)
    }
  }
}

extension Source {
  static let fields = VisitReader.Fields(
    required: ["id", "publisher", "title"],
    optional: [
      "via", "authors", "url", "published", "language", "kind", "accessed", "archived", "party",
    ])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(id: "", publisher: "", title: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "id": id = reader.text(value) ?? ""
      case "publisher": publisher = reader.text(value) ?? ""
      case "title": title = reader.text(value) ?? ""
      case "via": via = reader.text(value)
      case "authors": authors = reader.texts(value)
      case "url": url = reader.url(value)
      case "published": published = reader.date(value)
      case "language": language = reader.text(value)
      case "kind": kind = reader.choice(value)
      case "accessed": accessed = reader.date(value)
      case "archived": archived = reader.url(value)
      case "party": party = reader.party(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("publisher", publisher)
      writer.field("title", title)
      writer.field("via", via)
      writer.field("authors", authors)
      writer.field("url", url)
      writer.field("published", published)
      writer.field("language", language)
      writer.field("kind", kind?.rawValue)
      writer.field("accessed", accessed)
      writer.field("archived", archived)
      writer.field("party", party)
    }
  }
}

extension Person {
  static let fields = VisitReader.Fields(
    required: ["id", "name"], optional: ["native", "aliases", "wikidata"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(id: "", name: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "id": id = reader.text(value) ?? ""
      case "name": self.name = reader.text(value) ?? ""
      case "native": native = reader.text(value)
      case "aliases": aliases = reader.texts(value)
      case "wikidata": wikidata = reader.text(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("name", name)
      writer.field("native", native)
      writer.field("aliases", aliases)
      writer.field("wikidata", wikidata)
    }
  }
}

extension Place {
  static let fields = VisitReader.Fields(
    required: ["id", "name"], optional: ["party", "latitude", "longitude", "aliases"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(id: "", name: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "id": id = reader.text(value) ?? ""
      case "name": self.name = reader.text(value) ?? ""
      case "party": party = reader.party(value)
      case "latitude": latitude = reader.number(value, in: -90...90)
      case "longitude": longitude = reader.number(value, in: -180...180)
      case "aliases": aliases = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("name", name)
      writer.field("party", party)
      writer.field("latitude", latitude)
      writer.field("longitude", longitude)
      writer.field("aliases", aliases)
    }
  }
}

extension Reference {
  /// Adds an entry as it was written to a file; false when it cannot be read.
  package mutating func read(_ kind: Kind, _ json: [UInt8]) -> Bool {
    let document = JSONDocument(json)
    guard document.fault == nil else { return false }
    var reader = VisitReader()
    document.read { root in
      switch kind {
      case .person: Person(root, &reader).map { people[$0.id] = $0 }
      case .place: Place(root, &reader).map { places[$0.id] = $0 }
      case .source: Source(root, &reader).map { sources[$0.id] = $0 }
      }
    }
    return reader.problemCount == 0
  }

  /// What an entry is.
  package enum Kind: Int, Sendable, CaseIterable { case person, place, source }
}

extension VisitCollection {
  /// Reads a header as it was written to a file.
  package static func read(_ json: [UInt8]) -> VisitCollection? {
    let document = JSONDocument(json)
    guard document.fault == nil else { return nil }
    var reader = VisitReader()
    return document.read { VisitCollection($0, &reader) }
  }
}
