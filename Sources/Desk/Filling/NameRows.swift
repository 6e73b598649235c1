internal import Algorithms
import Timeline

/// A value of a field as a row of `value`.
struct ValueRow: Hashable {
  var field: Field
  var id: String

  static let columns = "field, id, names, called, long_called"

  /// Of people, places and sources the names stand in `entry`, as far as anything is known of them.
  var line: [UInt8] {
    var row = CopyRow()
    row.add(field.rawValue)
    row.add(id)
    let names = Reference().value(id, of: field).foldedNames.sorted()
    row.add(names)
    row.add(WordVector(names))
    return row.line
  }
}

/// A person, place or source as a row of `entry`.
struct EntryRow {
  static let columns = """
    kind, id, spellings, names, called, long_called, json
    """

  let line: [UInt8]

  /// - Parameter json: as a file of visits has it.
  init(
    _ kind: Reference.Kind, _ id: String, _ spellings: [String], _ json: String,
    _ reference: Reference
  ) {
    var row = CopyRow()
    row.add(kind.name)
    row.add(id)
    row.add(
      Set(spellings.map(SearchKey.fold)).filter { !$0.isEmpty && Self.isIndexed($0) }.sorted())
    let names = reference.value(id, of: kind.field).foldedNames.sorted()
    row.add(names.filter(Self.isIndexed))
    row.add(WordVector(names))
    row.add(json)
    line = row.line
  }

  /// What is longer is found by its words alone.
  private static func isIndexed(_ name: String) -> Bool { name.utf8.count <= 2_000 }

  /// Everything that is known of people, places and sources.
  static func all(_ reference: Reference, _ use: (EntryRow) throws -> Void) rethrows {
    try make(reference.people, use) { person in
      EntryRow(.person, person.id, person.spellings, json { person.write(to: &$0) }, reference)
    }
    try make(reference.places, use) { place in
      EntryRow(.place, place.id, place.spellings, json { place.write(to: &$0) }, reference)
    }
    try make(reference.sources, use) { source in
      EntryRow(.source, source.id, [], json { source.write(to: &$0) }, reference)
    }
  }

  private static func make<Entry: Sendable>(
    _ entries: [String: Entry], _ use: (EntryRow) throws -> Void,
    _ row: @Sendable (Entry) -> EntryRow
  ) rethrows {
    for some in Array(entries.values).chunks(ofCount: 10_000) {
      for row in Parallel.mapMany(Array(some), row) { try use(row) }
    }
  }

  static func json(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return writer.text
  }
}
