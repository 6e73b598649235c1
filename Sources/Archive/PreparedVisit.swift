import Timeline

/// A visit as an archive stores it, worked out beside the writing.
struct PreparedVisit: Sendable {
  var id: Visit.ID
  var bounds: DayBounds
  var row: Int32
  var collection: VisitCollection.ID?
  var json: String
  /// The folded words of its own texts, for FTS5.
  var words: String
  /// The frequent texts it holds.
  var frequent: [UInt16]
  /// The values of each field, in the order of `Field.indexed`.
  var values: [[String]]
  var related: [Visit.ID]
}
