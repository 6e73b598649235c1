internal import Timeline

/// A word of a table for one of our own kinds.
enum ChoiceWord {
  /// "Official visit" as official, "canceled" as cancelled; nil when it is none of them.
  static func choice<Choice>(_ text: String, of type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    var folded = SearchKey.fold(text)
    if folded == "canceled" { folded = "cancelled" }
    let forms = [folded, folded.hasSuffix(" visit") ? String(folded.dropLast(6)) : folded]
    return Choice.allCases.first { forms.contains(SearchKey.fold($0.rawValue)) }
  }
}
