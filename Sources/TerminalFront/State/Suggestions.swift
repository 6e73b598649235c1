import Timeline

/// Something that may be put into a prompt.
struct Suggestion: Hashable, Sendable {
  /// What is put in.
  var text: String
  var label: String
  var note: String
  /// True when nothing is put behind it: it may go on.
  var isWhole = false
}

extension Model {
  /// What may complete the line being typed.
  var suggestions: [Suggestion] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .filter: return filterSuggestions(prompt)
    case .command: return PaletteEntry.matching(prompt.string, self)
    case .search, .date, .narrow, .helpFilter, .note: return []
    }
  }

  private func filterSuggestions(_ prompt: Prompt) -> [Suggestion] {
    let completion = QueryCompletion(prompt.string, cursor: prompt.cursor)
    switch completion.kind {
    case .field:
      return completion.fieldNames.map {
        Suggestion(text: $0, label: $0, note: QueryCompletion.help(of: String($0.dropLast())) ?? "")
      }
    case .value(let field):
      guard completionCounts?.field == field else { return [] }
      return completion.matching(completionCounts?.counts ?? []).prefix(50).map {
        let name = $0.value.label == $0.value.id ? "" : "  \($0.value.label)"
        return Suggestion(text: $0.value.id, label: $0.value.id + name, note: String($0.count))
      }
    }
  }
}
