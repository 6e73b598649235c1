import Timeline

extension Field {
  /// The fields whose values stand in a column of `visit` that is named for them; the collection of
  /// a visit is part of its key.
  static let columns = indexed.filter { $0 != .collection }

  /// The column of `visit` that has the values of this field, quoted.
  var column: String {
    "\"" + rawValue.replacing("-", with: "_") + "\""
  }

  /// The values of this field in a row of `visit`, as an array.
  var values: String {
    self == .collection
      ? "CASE WHEN collection = '' THEN '{}'::text[] ELSE ARRAY[collection] END" : column
  }

  /// What people, places or sources its values stand for, if they do.
  var entryKind: Reference.Kind? {
    switch self {
    case .person, .led, .member, .counterpart: .person
    case .place: .place
    case .source: .source
    case .party, .delegation, .host, .office, .counterpartOffice, .level, .role, .type, .status,
      .topic, .occasion, .overlaps, .event, .claim, .stance, .by, .publisher, .sourceKind,
      .collection, .year, .date, .began, .state, .id:
      nil
    }
  }
}

extension Reference.Kind {
  /// As `entry.kind` has it.
  var name: String { "\(self)" }

  /// The field whose values are the ids of all such entries.
  var field: Field {
    switch self {
    case .person: .person
    case .place: .place
    case .source: .source
    }
  }
}
