/// The id of a visit with that of its collection, `collection:id`, which tells it from the same id
/// in another.
struct QualifiedID {
  let collection: VisitCollection.ID
  let id: Visit.ID

  /// Nil where there is no colon.
  init?(_ text: String) {
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
