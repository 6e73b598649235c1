/// Why a text is no question: where, what, and what was expected.
public struct QueryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Characters from the beginning of the text.
  public var offset: Int
  public var message: String

  public var description: String { message }

  /// The text and under it a caret at the place.
  public func underlined(_ text: String) -> String {
    "\(text)\n\(String(repeating: " ", count: offset))^ \(message)"
  }
}

extension VisitQuery {
  /// Reads a question such as `delegation:RUS,CHN -status:cancelled "Kim Jong Un" after:2018`.
  ///
  /// Words stand for themselves; `OR` joins its neighbours; parentheses group; `-` excludes.
  public init(_ text: String) throws(QueryProblem) {
    var parser = QueryParser(text)
    conditions = try parser.sequence()
    try parser.expectEnd()
  }
}

extension Field {
  /// The words a value must be one of, for fields with a closed list.
  public var closedValues: [String]? {
    switch self {
    case .type: Visit.Kind.allCases.map(\.rawValue)
    case .status: Visit.Status.allCases.map(\.rawValue)
    case .event: Event.Kind.allCases.map(\.rawValue)
    case .claim: Claim.Kind.allCases.map(\.rawValue)
    case .stance: Response.Stance.allCases.map(\.rawValue)
    case .sourceKind: Source.Kind.allCases.map(\.rawValue)
    case .level: Level.allCases.map(\.rawValue) + [Level.unknown]
    case .state:
      Visit.State.allCases.map(\.rawValue) + ComputedState.allCases.map(\.rawValue)
        + Visit.readerStates
    case .party, .delegation, .host, .person, .led, .member, .counterpart, .office,
      .counterpartOffice, .role, .place, .topic, .occasion, .overlaps, .by, .source, .publisher,
      .collection, .year, .date, .began, .id:
      nil
    }
  }
}
