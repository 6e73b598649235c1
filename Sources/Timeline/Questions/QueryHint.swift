extension VisitQuery {
  /// Why it may have no answer: a value that nothing is called, and what is near it.
  ///
  /// Nil when every value a field is asked for is there.
  func hint(among values: (Field) throws -> [FieldValue]) rethrows -> String? {
    for condition in conditions {
      guard case .field(let field, let asked) = condition, field.closedValues == nil else {
        continue
      }
      let known = try values(field)
      let names = FieldNames(known)
      for value in asked where names.match(value).isEmpty {
        return try Self.otherField(value, field, values) ?? Self.hint(value, field, known)
      }
    }
    return nil
  }

  /// What a word of it does that other programs read otherwise; nil where there is none.
  public var advice: String? {
    for case .word(let word) in conditions {
      switch word.lowercased() {
      case "or": return "“\(word)” is looked for as a word; OR stands for either"
      case "and": return "“\(word)” is looked for as a word; all parts must match without it"
      case "not": return "“\(word)” is looked for as a word; - in front of a part excludes it"
      default: continue
      }
    }
    return nil
  }

  private static func hint(_ value: String, _ field: Field, _ known: [FieldValue]) -> String {
    let word = SearchKey.fold(value)
    var owner: [String: FieldValue] = [:]
    for value in known {
      for name in [value.id, value.label] + value.aliases {
        owner[SearchKey.fold(name)] = value
        // A single word of a name is mistyped as easily as the whole of it.
        for part in SearchKey.words(name) where part.count > 3 {
          owner[String(part)] = owner[String(part)] ?? value
        }
      }
    }
    let near = Nearest.match(word, in: owner.keys.sorted()).flatMap { owner[$0] }
    let advice = near.map { "; did you mean \"\($0.label)\"?" } ?? field.takenWords
    let shown = field.isParty ? PartyTable.name(value) : value
    return "no visit has \(field.rawValue) \"\(shown)\"\(advice)"
  }

  /// `led: takes people; "foreign minister" is an office: office:"foreign minister"`: where a value
  /// is called so in another field.
  private static func otherField(
    _ value: String, _ field: Field, _ values: (Field) throws -> [FieldValue]
  ) rethrows -> String? {
    let folded = SearchKey.fold(value)
    guard !folded.isEmpty else { return nil }
    for other in Field.kinds where other != field {
      guard try values(other).contains(where: { $0.isCalled(folded) }) else { continue }
      let better = Condition.field(other, [value])
      guard other.kind != field.kind else {
        return "no visit has \(field.rawValue) \"\(value)\"; \(better) finds some"
      }
      let takes = field.kind.map { "\(field.rawValue): takes \($0.many); " } ?? ""
      return "\(takes)\"\(value)\" is \(other.kind?.one ?? ""): \(better)"
    }
    return nil
  }
}

extension Field {
  /// What a value of a field is, as one and as many.
  fileprivate struct Kind: Equatable {
    var one: String
    var many: String

    static let person = Kind(one: "a person", many: "people")
    static let office = Kind(one: "an office", many: "offices")
  }

  /// Fields among whose values one that stands in a wrong field is looked for.
  fileprivate static let kinds: [Field] = [
    .office, .counterpartOffice, .person, .place, .topic, .occasion, .party,
  ]

  /// Nil for what is seldom taken for anything else.
  fileprivate var kind: Kind? {
    switch self {
    case .person, .led, .member, .counterpart: .person
    case .office, .counterpartOffice: .office
    case .place: Kind(one: "a place", many: "places")
    case .topic: Kind(one: "a topic", many: "topics")
    case .occasion: Kind(one: "an occasion", many: "occasions")
    case .party, .delegation, .host: Kind(one: "a party", many: "parties")
    case .role, .level, .type, .status, .overlaps, .event, .claim, .stance, .by, .source,
      .publisher, .sourceKind, .collection, .year, .date, .began, .state, .id:
      nil
    }
  }

  /// "; led: takes people", where the name of the field does not say so.
  fileprivate var takenWords: String {
    switch self {
    case .led, .member, .counterpart, .counterpartOffice:
      kind.map { "; \(rawValue): takes \($0.many)" } ?? ""
    default: ""
    }
  }
}
