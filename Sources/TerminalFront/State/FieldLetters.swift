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
    case .led: "D"
    case .member: "M"
    case .counterpart: "E"
    case .office: "O"
    case .counterpartOffice: "W"
    case .level: "V"
    case .overlaps: "Z"
    case .role: "r"
    case .event: "e"
    case .claim: "m"
    case .stance: "A"
    case .by: "Y"
    case .source: "U"
    case .publisher: "I"
    case .sourceKind: "K"
    case .collection: "C"
    case .began: "i"
    case .year, .id: "?"
    }
  }

  /// The field of a letter, among those the pane goes through.
  init?(letter: Character) {
    guard let field = FacetState.fields.first(where: { $0.letter == letter }) else { return nil }
    self = field
  }
}
