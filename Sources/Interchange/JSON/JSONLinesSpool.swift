internal import Foundation
internal import Timeline

/// Gathers what an import hands out into JSON Lines: a header line, then a visit a line.
///
/// The header names all sources, people and places, and they are only known at the end; until then
/// each list waits in a file without a name, so that memory does not grow and a stopped import
/// leaves nothing behind.
public final class JSONLinesSpool {
  private var collection: VisitCollection?
  private let sources: Spool
  private let people: Spool
  private let places: Spool
  private let visits: Spool

  /// - Parameter directory: where the waiting files stand, best beside the output.
  public init(in directory: String) throws {
    sources = try Spool(in: directory)
    people = try Spool(in: directory)
    places = try Spool(in: directory)
    visits = try Spool(in: directory)
  }

  /// The sink to hand to `Importer.read`.
  public func take(_ item: ImportItem) throws {
    var writer = JSONWriter()
    switch item {
    case .collection(let collection): self.collection = collection
    case .source(let source):
      source.write(to: &writer)
      try sources.add(writer.text, after: ",")
    case .person(let person):
      person.write(to: &writer)
      try people.add(writer.text, after: ",")
    case .place(let place):
      place.write(to: &writer)
      try places.add(writer.text, after: ",")
    case .visit(let visit): try visits.add(visit.json(), after: "\n")
    }
  }

  /// Writes it all to a file, beside and renamed, or to standard output for `-`.
  public func finish(to path: String, force: Bool) throws {
    let output = try OutputFile(path, force: force)
    output.write("{\"collection\":")
    var writer = JSONWriter()
    (collection ?? VisitCollection(id: "imported", title: "Imported visits")).write(to: &writer)
    output.write(writer.text)
    for (name, spool) in [("sources", sources), ("people", people), ("places", places)] {
      guard spool.count > 0 else { continue }
      output.write(",\"\(name)\":[")
      try spool.copy(to: output)
      output.write("]")
    }
    output.write("}\n")
    try visits.copy(to: output)
    if visits.count > 0 { output.write("\n") }
    try output.finish()
  }
}

/// A list that waits in a file without a name.
private final class Spool {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var count = 0

  init(in directory: String) throws {
    let name: String
    (descriptor, name) = try OutputFile.beside(directory + "/.legation")
    unlink(name)
  }

  deinit { close(descriptor) }

  func add(_ text: String, after separator: String) throws {
    if count > 0 { buffer += separator.utf8 }
    buffer += text.utf8
    count += 1
    if buffer.count >= 1 << 18 { try flush() }
  }

  private func flush() throws {
    try OutputFile.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  func copy(to output: OutputFile) throws {
    try flush()
    lseek(descriptor, 0, SEEK_SET)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let length = read(descriptor, &piece, piece.count)
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else { throw OutputProblem(writing: "the output") }
      if length == 0 { return }
      output.write(piece[..<length])
    }
  }
}
