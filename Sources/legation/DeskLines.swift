import Desk
import Foundation
import Interchange
import Timeline

/// What a desk holds as JSON Lines beside a file that is made of it, a collection each.
struct DeskLines {
  private(set) var paths: [String] = []
  private let output: String
  private let progress: ProgressLine

  /// - Parameter output: what is made of the lines.
  init(beside output: String, _ progress: ProgressLine) {
    self.output = output
    self.progress = progress
  }

  /// Writes the visits of an edition, read a window at a time, with what they name.
  mutating func add(_ store: DeskStore) throws {
    // A header alone is the title of all.
    if store.collections.count > 1 {
      try write(VisitCollection(id: "all", title: store.title)) { _ in }
    }
    for collection in store.collections {
      let selection = try store.select(VisitQuery([.field(.collection, [collection.id])]))
      try write(collection) { [progress] spool in
        try Self.take(selection, of: store, spool, progress)
      }
    }
  }

  private static func take(
    _ selection: any Selection, of store: DeskStore, _ spool: JSONLinesSpool,
    _ progress: ProgressLine
  ) throws {
    var named = NamedEntries()
    var written = 0
    try store.eachWindow(of: selection) { visits in
      try named.take(try store.reference(for: visits), into: spool)
      for visit in visits { try spool.take(.visit(visit)) }
      written += visits.count
      progress.show(visits: written)
    }
  }

  private mutating func write(
    _ collection: VisitCollection, _ visits: (JSONLinesSpool) throws -> Void
  ) throws {
    let path = UnfinishedFiles.name(for: output, "\(paths.count).jsonl")
    let spool = try JSONLinesSpool(in: URL(filePath: path).deletingLastPathComponent().path)
    try spool.take(.collection(collection))
    try visits(spool)
    UnfinishedFiles.add(path)
    paths.append(path)
    try spool.finish(to: path, force: true)
  }

  func remove() {
    for path in paths {
      unlink(path)
      UnfinishedFiles.forget(path)
    }
  }
}

/// The people, places and sources that stand in the header already.
private struct NamedEntries {
  private var people: Set<Person.ID> = []
  private var places: Set<Place.ID> = []
  private var sources: Set<Source.ID> = []

  mutating func take(_ reference: Reference, into spool: JSONLinesSpool) throws {
    for (id, person) in reference.people where people.insert(id).inserted {
      try spool.take(.person(person))
    }
    for (id, place) in reference.places where places.insert(id).inserted {
      try spool.take(.place(place))
    }
    for (id, source) in reference.sources where sources.insert(id).inserted {
      try spool.take(.source(source))
    }
  }
}
