/// A type of the visit file; its fields are said once, and read, written and checked by that.
protocol FileObject: Sendable {
  /// An object of which nothing is known, to be filled by reading.
  static var blank: Self { get }
  /// In the order they are written.
  static var fields: FileFields<Self> { get }
}

/// One field of an object in the visit file: its name, what its value is, which property it is.
struct FileField<Owner>: Sendable {
  let name: String
  let kind: FileKind
  private(set) var isRequired = false
  let read: @Sendable (inout Owner, inout VisitReader, JSONValue) -> Void
  let write: @Sendable (Owner, inout JSONWriter) -> Void

  /// The value as JSON; nil when nothing is written.
  func text(of owner: Owner) -> String? {
    var writer = JSONWriter()
    write(owner, &writer)
    // Behind the name, its quotation marks and the colon.
    return writer.text.isEmpty ? nil : String(writer.text.dropFirst(name.count + 3))
  }

  typealias Property<Value> = WritableKeyPath<Owner, Value> & Sendable

  /// A field that must be there.
  static func required<Value>(
    _ name: String, _ property: Property<Value>, _ value: FileValue<Value>
  ) -> Self {
    FileField(
      name: name, kind: value.kind, isRequired: true,
      read: { owner, reader, json in
        if let read = value.read(&reader, json) { owner[keyPath: property] = read }
      },
      write: { owner, writer in
        writer.name(name)
        value.write(&writer, owner[keyPath: property])
      })
  }

  static func optional<Value>(
    _ name: String, _ property: Property<Value?>, _ value: FileValue<Value>
  ) -> Self {
    FileField(
      name: name, kind: value.kind,
      read: { owner, reader, json in owner[keyPath: property] = value.read(&reader, json) },
      write: { owner, writer in
        guard let written = owner[keyPath: property] else { return }
        writer.name(name)
        value.write(&writer, written)
      })
  }

  /// A field that is only written when it is true.
  static func flag(_ name: String, _ property: Property<Bool>) -> Self {
    let value = FileValue<Bool>.flag
    return FileField(
      name: name, kind: value.kind,
      read: { owner, reader, json in owner[keyPath: property] = reader.flag(json) },
      write: { owner, writer in
        guard owner[keyPath: property] else { return }
        writer.name(name)
        writer.flag(true)
      })
  }

  /// - Parameters:
  ///   - orElse: what is wrong with an empty list; nil where one may be empty or missing.
  ///   - most: a longer list is a fault of the file.
  static func list<Value>(
    _ name: String, _ property: Property<[Value]>, of value: FileValue<Value>,
    orElse: String? = nil, most: Int = mostItems
  ) -> Self {
    FileField(
      name: name, kind: .list(value.kind), isRequired: orElse != nil,
      read: { owner, reader, json in
        owner[keyPath: property] = reader.list(json) { value.read(&$0, $1) }
        if let orElse, json.isEmptyList { reader.report(orElse) }
        let count = owner[keyPath: property].count
        if count > most { reader.report("\(count) are in this list; there can be \(most)") }
      },
      write: { owner, writer in
        writer.field(name, owner[keyPath: property]) { value.write(&$0, $1) }
      })
  }
}

/// The most a list of one visit can have: what is compared pair by pair still takes no time.
private let mostItems = 10_000

/// All fields of a type, in the order they are written.
struct FileFields<Owner>: Sendable {
  let all: [FileField<Owner>]
  let names: VisitReader.Names

  init(_ all: [FileField<Owner>]) {
    self.all = all
    names = VisitReader.Names(all.map(\.name), required: all.filter(\.isRequired).map(\.name))
  }
}

extension VisitReader {
  /// What could be read of an object; nil when it is none.
  mutating func object<Object: FileObject>(_ value: JSONValue) -> Object? {
    let fields = Object.fields
    var object = Object.blank
    let isObject = self.object(value, fields.names) { reader, index, value in
      fields.all[index].read(&object, &reader, value)
    }
    return isObject ? object : nil
  }
}

extension JSONWriter {
  mutating func object<Object: FileObject>(
    _ object: Object, with more: (inout JSONWriter) -> Void = { _ in }
  ) {
    self.object { writer in
      for field in Object.fields.all { field.write(object, &writer) }
      more(&writer)
    }
  }
}
