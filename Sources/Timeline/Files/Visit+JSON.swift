/// A visit and its parts, read from and written to the visit file.
extension Visit {
  static let fields = VisitReader.Fields(
    required: ["id", "title", "dates", "status", "type", "delegation", "stops"],
    optional: [
      "typeAsStated", "datesAsStated", "occasion", "summary", "events", "claims", "topics",
      "related", "sources", "note",
    ])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(
      id: "", title: "", dates: EDTF(start: .unknown), delegation: Delegation(party: ""), stops: [])
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      read(name, value, &reader)
    }
    guard isObject else { return nil }
  }

  /// Reads one visit as `json()` writes it; nil, with what is wrong, when it is none.
  package static func read(_ json: [UInt8]) -> (visit: Visit?, problem: String?) {
    let document = JSONDocument(json)
    if let fault = document.fault { return (nil, fault.message) }
    var reader = VisitReader()
    let visit = document.read { Visit($0, &reader) }
    return (
      reader.problemCount == 0 ? visit : nil,
      reader.problems.first.map { "\($0.path): \($0.message)" }
    )
  }

  private mutating func read(_ name: String, _ value: JSONValue, _ reader: inout VisitReader) {
    switch name {
    case "id": id = reader.text(value) ?? ""
    case "title": title = reader.text(value) ?? ""
    case "dates": dates = reader.date(value) ?? dates
    case "status": status = reader.choice(value) ?? status
    case "type": type = reader.choice(value) ?? type
    case "typeAsStated": typeAsStated = reader.list(value) { StatedType($1, &$0) }
    case "datesAsStated": datesAsStated = reader.list(value) { StatedDates($1, &$0) }
    case "delegation": delegation = Delegation(value, &reader) ?? delegation
    case "stops":
      stops = reader.list(value) { Stop($1, &$0) }
      if value.kind == .array, !value.items.contains(where: { _ in true }) {
        reader.report("a visit has at least one stop")
      }
    case "occasion": occasion = reader.text(value)
    case "summary": summary = reader.text(value)
    case "events": events = reader.list(value) { Event($1, &$0) }
    case "claims": claims = reader.list(value) { Claim($1, &$0) }
    case "topics": topics = reader.texts(value)
    case "related": related = reader.list(value) { RelatedVisit($1, &$0) }
    case "sources": sources = reader.texts(value)
    case "note": note = reader.text(value)
    default: break
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("dates", dates)
      writer.field("status", status.rawValue)
      writer.field("type", type.rawValue)
      writer.field("typeAsStated", typeAsStated) { $1.write(to: &$0) }
      writer.field("datesAsStated", datesAsStated) { $1.write(to: &$0) }
      writer.name("delegation")
      delegation.write(to: &writer)
      writer.field("stops", stops) { $1.write(to: &$0) }
      writer.field("occasion", occasion)
      writer.field("summary", summary)
      writer.field("events", events) { $1.write(to: &$0) }
      writer.field("claims", claims) { $1.write(to: &$0) }
      writer.field("topics", topics)
      writer.field("related", related) { $1.write(to: &$0) }
      writer.field("sources", sources)
      writer.field("note", note)
    }
  }

  /// The visit as one JSON object in the project's own format.
  public func json(pretty: Bool = false) -> String {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.text
  }
}

extension StatedType {
  static let fields = VisitReader.Fields(required: ["text"], optional: ["by", "sources"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(text: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "text": text = reader.text(value) ?? ""
      case "by": by = reader.text(value)
      case "sources": sources = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", text)
      writer.field("by", by)
      writer.field("sources", sources)
    }
  }
}

extension StatedDates {
  static let fields = VisitReader.Fields(required: ["dates"], optional: ["by", "sources"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(dates: EDTF(start: .unknown))
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "dates": dates = reader.date(value) ?? dates
      case "by": by = reader.text(value)
      case "sources": sources = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("dates", dates)
      writer.field("by", by)
      writer.field("sources", sources)
    }
  }
}

extension Delegation {
  static let fields = VisitReader.Fields(required: ["party"], optional: ["name", "members"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(party: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "party": party = reader.party(value) ?? ""
      case "name": self.name = reader.text(value)
      case "members": members = reader.list(value) { Member($1, &$0) }
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("party", party)
      writer.field("name", name)
      writer.field("members", members) { $1.write(to: &$0) }
    }
  }
}

extension Member {
  static let fields = VisitReader.Fields(required: ["person"], optional: ["role", "head", "level"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(person: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "person": person = reader.text(value) ?? ""
      case "role": role = reader.text(value)
      case "head": isHead = reader.flag(value)
      case "level": level = reader.choice(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("person", person)
      writer.field("role", role)
      if isHead {
        writer.name("head")
        writer.flag(true)
      }
      writer.field("level", level?.rawValue)
    }
  }
}

extension Stop {
  static let fields = VisitReader.Fields(
    required: ["party"], optional: ["place", "dates", "hosts"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(party: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "party": party = reader.party(value) ?? ""
      case "place": place = reader.text(value)
      case "dates": dates = reader.date(value)
      case "hosts": hosts = reader.list(value) { Host($1, &$0) }
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("place", place)
      writer.field("party", party)
      writer.field("dates", dates)
      writer.field("hosts", hosts) { $1.write(to: &$0) }
    }
  }
}

extension Host {
  static let fields = VisitReader.Fields(required: ["person"], optional: ["role"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(person: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "person": person = reader.text(value) ?? ""
      case "role": role = reader.text(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("person", person)
      writer.field("role", role)
    }
  }
}

extension RelatedVisit {
  static let fields = VisitReader.Fields(required: ["visit"], optional: ["kind"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(visit: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "visit": visit = reader.text(value) ?? ""
      case "kind": kind = reader.text(value)
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("visit", visit)
      writer.field("kind", kind)
    }
  }
}
