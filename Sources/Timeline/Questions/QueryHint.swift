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
        return Self.hint(value, field, known)
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
    let advice = near.map { "; did you mean \"\($0.label)\"?" } ?? ""
    let shown = field.isParty ? PartyTable.name(value) : value
    return "no visit has \(field.rawValue) \"\(shown)\"\(advice)"
  }
}
