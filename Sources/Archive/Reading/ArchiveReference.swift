internal import GRDB
import Timeline

/// Looks up people, places, sources and visits by their ids.
enum ArchiveReference {
  /// Adds what the values of some fields of these visits stand for, as far as it is not known.
  static func read(
    _ visits: [Visit], of fields: [Field], into reference: inout Reference, from db: Database
  ) throws {
    for field in fields {
      let kind: Reference.Kind = field == .source ? .source : field == .place ? .place : .person
      for visit in visits {
        for id in visit.values(of: field, reference) where !reference.knows(kind, id) {
          let row = try RowReader(
            db, "SELECT json FROM entry WHERE kind = ? AND id = ?", Int64(kind.rawValue), text: id)
          if try row.next() { _ = reference.read(kind, Array(row.bytes(0))) }
        }
      }
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
