import Timeline

/// The letter that opens each field in the facet pane.
extension Field {
  var letter: Character {
    switch self {
    case .delegation: "d"
    case .host: "w"
    case .person: "p"
    case .topic: "t"
    case .date: "y"
    case .type: "T"
    case .occasion: "c"
    case .place: "P"
    case .status: "S"
    case .state: "x"
    case .party: "a"
    case .head: "D"
    case .office: "O"
    case .role: "r"
    case .event: "e"
    case .claim: "m"
    case .stance: "A"
    case .by: "Y"
    case .source: "U"
    case .publisher: "I"
    case .sourceKind: "K"
    case .collection: "C"
    case .year, .id: "?"
    }
  }

  /// The field of a letter, among those the pane goes through.
  init?(letter: Character) {
    guard let field = FacetState.fields.first(where: { $0.letter == letter }) else { return nil }
    self = field
  }
}

extension Model {
  /// What a key means in the facet pane beside its commands: a letter opens a field, digits type a
  /// year. Nil when it is a command.
  mutating func handleInFacets(_ key: Key) -> [Effect]? {
    guard focus == .facets, let facets, input.isEmpty else { return nil }
    switch key {
    case .character(let digit) where digit.isASCII && digit.isWholeNumber:
      self.facets?.choose(.date, keepsYear: true)
      self.facets?.type(yearDigit: digit)
      return facets.field == .date ? [] : [ask()]
    case .backspace:
      guard let year = facets.typedYear else { return nil }
      self.facets?.typedYear = year.count > 1 ? String(year.dropLast()) : nil
      return []
    case .character(let letter):
      guard let field = Field(letter: letter) else { return nil }
      self.facets?.choose(field)
      return [ask()]
    default: return nil
    }
  }

  /// Since or until the date under the cursor, itself included.
  mutating func setBound(_ relation: DateRelation) -> [Effect] {
    guard let facets, facets.field == .date, let id = facets.selectedValue?.id,
      let date = DateTree.date(id)
    else {
      notice = Notice("a date is since or until; y shows the dates")
      return []
    }
    self.facets?.leaveTypedYear()
    let others = query.conditions.filter { condition in
      if case .dates(relation, _) = condition { return false }
      return true
    }
    return setQuery(VisitQuery(others + [.dates(relation, date)]))
  }
}
