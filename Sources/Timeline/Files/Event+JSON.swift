/// Events, claims and responses, read from and written to the visit file.
extension Event {
  static let fields = VisitReader.Fields(
    required: ["kind", "title"],
    optional: ["date", "reported", "place", "participants", "text", "sources"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    var event = Event(kind: .other, title: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "date": event.date = reader.date(value)
      case "reported": event.reported = reader.date(value)
      case "kind": event.kind = reader.choice(value) ?? .other
      case "title": event.title = reader.text(value) ?? ""
      case "place": event.place = reader.text(value)
      case "participants": event.participants = reader.texts(value)
      case "text": event.text = reader.text(value)
      case "sources": event.sources = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
    self = event
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("date", date)
      writer.field("reported", reported)
      writer.field("kind", kind.rawValue)
      writer.field("title", title)
      writer.field("place", place)
      writer.field("participants", participants)
      writer.field("text", text)
      writer.field("sources", sources)
    }
  }
}

extension Claim {
  static let fields = VisitReader.Fields(
    required: ["kind", "text", "by"], optional: ["date", "sources", "responses"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    var claim = Claim(kind: .assertion, text: "", by: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "kind": claim.kind = reader.choice(value) ?? .assertion
      case "text": claim.text = reader.text(value) ?? ""
      case "by": claim.by = reader.text(value) ?? ""
      case "date": claim.date = reader.date(value)
      case "sources": claim.sources = reader.texts(value)
      case "responses": claim.responses = reader.list(value) { Response($1, &$0) }
      default: break
      }
    }
    guard isObject else { return nil }
    self = claim
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", kind.rawValue)
      writer.field("text", text)
      writer.field("by", by)
      writer.field("date", date)
      writer.field("sources", sources)
      writer.field("responses", responses) { $1.write(to: &$0) }
    }
  }
}

extension Response {
  static let fields = VisitReader.Fields(
    required: ["by", "stance"], optional: ["text", "date", "sources"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    var response = Response(by: "", stance: .confirms)
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "by": response.by = reader.text(value) ?? ""
      case "stance": response.stance = reader.choice(value) ?? .confirms
      case "text": response.text = reader.text(value)
      case "date": response.date = reader.date(value)
      case "sources": response.sources = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
    self = response
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("by", by)
      writer.field("stance", stance.rawValue)
      writer.field("text", text)
      writer.field("date", date)
      writer.field("sources", sources)
    }
  }
}
