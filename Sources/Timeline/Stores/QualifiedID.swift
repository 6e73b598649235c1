/// The id of a visit with that of its collection, `collection:id`, which tells it from the same id
/// in another.
package struct QualifiedID {
  package let collection: VisitCollection.ID
  package let id: Visit.ID

  /// Nil where there is no colon.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    collection = String(text[..<colon])
    id = String(text[text.index(after: colon)...])
  }

  init(_ key: RowKey) {
    collection = key.collection
    id = key.id
  }

  var text: String { "\(collection):\(id)" }
}

/// What a reader's bookmarks, marks and notes know a visit by.
extension Visit {
  /// `collection:id`; the id alone where the visit is of no collection.
  public var qualifiedID: String { collection.map { "\($0):\(id)" } ?? id }

  /// True when it is among these, by collection and id or, as was written once, by the id alone.
  public func isAmong(_ ids: Set<String>) -> Bool { ids.contains(qualifiedID) || ids.contains(id) }

  /// Its note among these.
  public func note(in notes: [String: String]) -> String? { notes[qualifiedID] ?? notes[id] }
}
