/// What a value of the visit file is, as its schema says it too.
indirect enum FileKind: Hashable, Sendable {
  case text, date, party, person, place, url, flag
  case number(ClosedRange<Double>)
  /// One of a closed list of words.
  case choice([String])
  /// An object, by the name of its type.
  case object(String)
  case list(FileKind)
}

/// How a value of the visit file is read and written.
struct FileValue<Value>: Sendable {
  let kind: FileKind
  /// Reports what is wrong, and then gives nil, or what could be read.
  let read: @Sendable (inout VisitReader, JSONValue) -> Value?
  let write: @Sendable (inout JSONWriter, Value) -> Void
}

extension FileValue<String> {
  static var text: Self { text(.text) }
  /// What other objects name this one by.
  static var id: Self { FileValue(kind: .text, read: { $0.id($1) }, write: { $0.string($1) }) }
  /// The id of a person, or the name.
  static var person: Self { text(.person) }
  static var place: Self { text(.place) }
  static var party: Self {
    FileValue(kind: .party, read: { $0.party($1) }, write: { $0.string($1) })
  }
  static var url: Self { FileValue(kind: .url, read: { $0.url($1) }, write: { $0.string($1) }) }

  private static func text(_ kind: FileKind) -> Self {
    FileValue(kind: kind, read: { $0.text($1) }, write: { $0.string($1) })
  }
}

extension FileValue<EDTF> {
  static var date: Self {
    FileValue(kind: .date, read: { $0.date($1) }, write: { $0.string($1.description) })
  }
}

extension FileValue<Bool> {
  static var flag: Self { FileValue(kind: .flag, read: { $0.flag($1) }, write: { $0.flag($1) }) }
}

extension FileValue<Double> {
  static func number(in range: ClosedRange<Double>) -> Self {
    FileValue(
      kind: .number(range), read: { $0.number($1, in: range) }, write: { $0.number($1) })
  }
}

extension FileValue where Value: RawRepresentable<String> & CaseIterable & Sendable {
  static var choice: Self {
    FileValue(
      kind: .choice(Value.allCases.map(\.rawValue)), read: { $0.choice($1) },
      write: { $0.string($1.rawValue) })
  }
}

extension FileValue where Value: FileObject {
  static var object: Self {
    FileValue(
      kind: .object("\(Value.self)"), read: { $0.object($1) }, write: { $0.object($1) })
  }
}
