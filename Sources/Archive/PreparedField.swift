import Timeline

/// The values of one field as they are stored, worked out away from the database.
struct PreparedField: Sendable {
  /// One value: its columns as they are written.
  struct Value: Sendable {
    var id: String
    /// Nil when it is the id.
    var label: String?
    var aliases: String?
    /// What search finds its visits by.
    var texts: String
    /// What it is called.
    var names: String
  }

  let field: Field
  let values: [Value]
  /// Lists of visits, by the number of the first value in each.
  let pieces: [(first: Int, bytes: [UInt8])]

  init(_ column: FieldColumn, in order: [UInt32], _ reference: Reference) {
    field = column.field
    let (values, starts, visits) = column.sorted(order, reference)
    self.values = values.map { Value($0, column.field, reference) }
    pieces = ValueVisits.pieces(starts, visits, count: order.count)
  }
}

extension PreparedField.Value {
  init(_ value: FieldValue, _ field: Field, _ reference: Reference) {
    id = value.id
    label = value.label == value.id ? nil : value.label
    aliases = value.aliases.isEmpty ? nil : value.aliases.joined(separator: Self.separator)
    names = Self.joined(value.foldedNames.sorted())
    let isSearched = SearchEntry.fields.contains(field)
    texts =
      isSearched
      ? Self.joined(SearchEntry(field, value.id).texts(reference).map(SearchKey.fold)) : ""
  }

  /// Stands between names and cannot stand in one that a reader types.
  static let separator = "\u{1F}"

  private static func joined(_ texts: [String]) -> String {
    texts.joined(separator: String(decoding: Schema.betweenTexts, as: UTF8.self) + " ")
  }
}
