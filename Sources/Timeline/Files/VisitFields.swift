/// The fields of a visit and its parts.
extension Visit: FileObject {
  static let blank = Visit(
    id: "", title: "", dates: EDTF(start: .unknown), delegation: .blank, stops: [])

  static let fields = FileFields<Visit>([
    .required("id", \.id, .id),
    .required("title", \.title, .text),
    .required("dates", \.dates, .date),
    .required("status", \.status, .choice),
    .required("type", \.type, .choice),
    .list("typeAsStated", \.typeAsStated, of: .object),
    .list("datesAsStated", \.datesAsStated, of: .object),
    .required("delegation", \.delegation, .object),
    .list("stops", \.stops, of: .object, orElse: "a visit has at least one stop"),
    .optional("occasion", \.occasion, .text),
    .optional("summary", \.summary, .text),
    .list("events", \.events, of: .object),
    .list("claims", \.claims, of: .object),
    .list("topics", \.topics, of: .text),
    .list("related", \.related, of: .object),
    .list("sources", \.sources, of: .text),
    .optional("note", \.note, .text),
  ])
}

extension StatedType: FileObject {
  static let blank = StatedType(text: "")

  static let fields = FileFields<StatedType>([
    .required("text", \.text, .text),
    .optional("by", \.by, .text),
    .list("sources", \.sources, of: .text),
  ])
}

extension StatedDates: FileObject {
  static let blank = StatedDates(dates: EDTF(start: .unknown))

  static let fields = FileFields<StatedDates>([
    .required("dates", \.dates, .date),
    .optional("by", \.by, .text),
    .list("sources", \.sources, of: .text),
  ])
}

extension Delegation: FileObject {
  static let blank = Delegation(party: "")

  static let fields = FileFields<Delegation>([
    .required("party", \.party, .party),
    .optional("name", \.name, .text),
    .list("members", \.members, of: .object),
  ])
}

extension Member: FileObject {
  static let blank = Member(person: "")

  static let fields = FileFields<Member>([
    .required("person", \.person, .person),
    .optional("role", \.role, .text),
    .flag("head", \.isHead),
    .optional("level", \.level, .choice),
  ])
}

extension Stop: FileObject {
  static let blank = Stop(party: "")

  static let fields = FileFields<Stop>([
    .optional("place", \.place, .place),
    .required("party", \.party, .party),
    .optional("dates", \.dates, .date),
    .list("hosts", \.hosts, of: .object),
  ])
}

extension Host: FileObject {
  static let blank = Host(person: "")

  static let fields = FileFields<Host>([
    .required("person", \.person, .person),
    .optional("role", \.role, .text),
  ])
}

extension Event: FileObject {
  static let blank = Event(kind: .other, title: "")

  static let fields = FileFields<Event>([
    .optional("date", \.date, .date),
    .optional("reported", \.reported, .date),
    .required("kind", \.kind, .choice),
    .required("title", \.title, .text),
    .optional("place", \.place, .place),
    .list("participants", \.participants, of: .person),
    .optional("text", \.text, .text),
    .list("sources", \.sources, of: .text),
  ])
}

extension Claim: FileObject {
  static let blank = Claim(kind: .assertion, text: "", by: "")

  static let fields = FileFields<Claim>([
    .required("kind", \.kind, .choice),
    .required("text", \.text, .text),
    .required("by", \.by, .text),
    .flag("ownVoice", \.isOwnVoice),
    .optional("date", \.date, .date),
    .list("sources", \.sources, of: .text),
    .list("responses", \.responses, of: .object),
  ])
}

extension Response: FileObject {
  static let blank = Response(by: "", stance: .confirms)

  static let fields = FileFields<Response>([
    .required("by", \.by, .text),
    .required("stance", \.stance, .choice),
    .optional("text", \.text, .text),
    .optional("date", \.date, .date),
    .list("sources", \.sources, of: .text),
  ])
}

extension RelatedVisit: FileObject {
  static let blank = RelatedVisit(visit: "")

  static let fields = FileFields<RelatedVisit>([
    .required("visit", \.visit, .text),
    .optional("kind", \.kind, .text),
  ])
}

extension Visit {
  /// Reads one visit as `json()` writes it; nil, with what is wrong, when it is none.
  package static func read(_ json: [UInt8]) -> (visit: Visit?, problem: String?) {
    let document = JSONDocument(json)
    if let fault = document.fault { return (nil, fault.message) }
    var reader = VisitReader()
    let visit: Visit? = document.read { reader.object($0) }
    return (
      reader.problemCount == 0 ? visit : nil,
      reader.problems.first.map { "\($0.path): \($0.message)" }
    )
  }

  /// - Parameter more: writes further fields, for readers that want more than the visit file has.
  public func write(
    to writer: inout JSONWriter, with more: (inout JSONWriter) -> Void = { _ in }
  ) { writer.object(self, with: more) }

  /// The visit as one JSON object in the project's own format.
  public func json(pretty: Bool = false) -> String {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.text
  }
}
