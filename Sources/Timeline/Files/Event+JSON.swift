/// Events, claims and responses, read from and written to the visit file.
extension Event {
  static let fields = VisitReader.Fields(
    required: ["kind", "title"],
    optional: ["date", "reported", "place", "participants", "text", "sources"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(kind: .other, title: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "date": date = reader.date(value)
      case "reported": reported = reader.date(value)
      case "kind": kind = reader.choice(value) ?? .other
      case "title": title = reader.text(value) ?? ""
      case "place": place = reader.text(value)
      case "participants": participants = reader.texts(value)
      case "text": text = reader.text(value)
      case "sources": sources = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
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
    required: ["kind", "text", "by"], optional: ["ownVoice", "date", "sources", "responses"])

  init?(_ value: JSONValue, _ reader: inout VisitReader) {
    self.init(kind: .assertion, text: "", by: "")
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "kind": kind = reader.choice(value) ?? .assertion
      case "text": text = reader.text(value) ?? ""
      case "by": by = reader.text(value) ?? ""
      case "ownVoice": isOwnVoice = reader.flag(value)
      case "date": date = reader.date(value)
      case "sources": sources = reader.texts(value)
      case "responses": responses = reader.list(value) { Response($1, &$0) }
      default: break
      }
    }
    guard isObject else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", kind.rawValue)
      writer.field("text", text)
      writer.field("by", by)
      if isOwnVoice {
        writer.name("ownVoice")
        writer.flag(true)
      }
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
    self.init(by: "", stance: .confirms)
    let isObject = reader.object(value, Self.fields) { reader, name, value in
      switch name {
      case "by": by = reader.text(value) ?? ""
      case "stance": stance = reader.choice(value) ?? .confirms
      case "text": text = reader.text(value)
      case "date": date = reader.date(value)
      case "sources": sources = reader.texts(value)
      default: break
      }
    }
    guard isObject else { return nil }
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
