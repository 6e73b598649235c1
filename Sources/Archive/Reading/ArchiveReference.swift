internal import Foundation
internal import GRDB
import Timeline

/// Looks up people, places, sources and visits by their ids.
enum ArchiveReference {
  /// What the ids in these visits stand for.
  static func read(_ visits: [Visit], from db: Database) throws -> Reference {
    var reference = Reference()
    try read(visits, into: &reference, from: db)
    return reference
  }

  /// Adds what the ids in these visits stand for, as far as it is not known.
  static func read(
    _ visits: [Visit], into reference: inout Reference, from db: Database
  ) throws {
    for visit in visits {
      try read(.person, visit.values(of: .person, reference), &reference, db)
      try read(.place, visit.values(of: .place, reference), &reference, db)
      try read(.source, visit.citedSources, &reference, db)
    }
  }

  private static func read(
    _ kind: Reference.Kind, _ ids: [String], _ reference: inout Reference, _ db: Database
  ) throws {
    let statement = try db.cachedStatement(sql: "SELECT json FROM entry WHERE kind = ? AND id = ?")
    for id in ids where !reference.knows(kind, id) {
      let rows = try Row.fetchCursor(statement, arguments: [kind.rawValue, id])
      guard let row = try rows.next() else { continue }
      try row.withUnsafeData(atIndex: 0) { _ = reference.read(kind, [UInt8]($0 ?? Data())) }
    }
  }
}

extension Reference {
  /// How many entries there are.
  var count: Int { people.count + places.count + sources.count }

  fileprivate func knows(_ kind: Kind, _ id: String) -> Bool {
    switch kind {
    case .person: people.index(forKey: id) != nil
    case .place: places.index(forKey: id) != nil
    case .source: sources.index(forKey: id) != nil
    }
  }
}
