/// Questions for words, put together as one that the index of words answers without reading texts.
struct WordQuery: Equatable {
  /// As a tsquery is written: `('minister':*)&!('prime'<->'minister':*)`.
  let text: String
  /// False where a text with none of the words may be meant: for that an index is read as a whole,
  /// which takes longer than reading every text.
  let needsWord: Bool
}

extension SettledCondition {
  /// It as a question for words; nil where it asks for something else too.
  var wordQuery: WordQuery? {
    switch self {
    case .text(let words, let long):
      long.isEmpty ? WordQuery(text: "(\(WordVector.query(words)))", needsWord: true) : nil
    case .not(let inner):
      inner.wordQuery.map { WordQuery(text: "!" + $0.text, needsWord: false) }
    case .all(let parts):
      Self.join(parts, "&") { $0.contains(where: \.needsWord) }
    case .any(let parts):
      Self.join(parts, "|") { $0.allSatisfy(\.needsWord) }
    case .always, .never, .values, .dates, .duration, .visits: nil
    }
  }

  private static func join(
    _ parts: [SettledCondition], _ joint: String, _ needsWord: ([WordQuery]) -> Bool
  ) -> WordQuery? {
    let queries = parts.compactMap(\.wordQuery)
    guard !queries.isEmpty, queries.count == parts.count else { return nil }
    return WordQuery(
      text: "(\(queries.map(\.text).joined(separator: joint)))", needsWord: needsWord(queries))
  }

  /// The same parts, those for words as one where the index answers them.
  static func joiningWords(_ parts: [SettledCondition]) -> [SettledCondition] {
    let words = SettledCondition.all(parts.filter { $0.wordQuery != nil })
    guard words.wordQuery?.needsWord == true else { return parts }
    return [words] + parts.filter { $0.wordQuery == nil }
  }

  /// Where words are only left out: what else is asked, and those words. Of what else is asked the
  /// text of every visit would be read for them; those that have the words the index tells.
  var leavingOut: (others: SettledCondition, words: SettledCondition)? {
    guard case .all(let parts) = self else { return nil }
    var (others, words): ([SettledCondition], [SettledCondition]) = ([], [])
    for part in parts {
      if case .not(let inner) = part, inner.wordQuery?.needsWord == true {
        words.append(inner)
      } else {
        others.append(part)
      }
    }
    guard !words.isEmpty, !others.contains(where: \.asksWords) else { return nil }
    return (.all(others), .any(words))
  }
}
