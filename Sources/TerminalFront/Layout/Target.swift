import Timeline

/// Where a line of the detail leads.
enum Target: Hashable, Sendable {
  case visit(Visit.ID)
  case subject(Subject)
  /// Those who took part in the same visits.
  case companions(Subject)
  /// A source of the visit, counted from 1.
  case source(Int)
  /// A claim of the visit that is told in one line until it is opened, counted from 0.
  case claim(Int)

  func label(_ reference: Reference) -> String {
    switch self {
    case .visit(let id): id
    case .subject(let subject), .companions(let subject): subject.name(reference)
    case .source(let number): "source \(number)"
    case .claim: "this claim, in one line or whole"
    }
  }
}
