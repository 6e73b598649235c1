import ArgumentParser
import Foundation
import TerminalFront
import Timeline

/// What a shell may put where Tab is pressed: fields, values, ids and names of what would be read.
enum Completion {
  /// A question: the name of a field, or a value with the rest of the question in force.
  static let question = CompletionKind.custom { words, index, typed in
    shown(questions(typed: ShellWord(words, index, typed).text, paths: paths(words)))
  }

  /// The id of a visit, or a person, a place or a party by `person:ID` and the like.
  static let subject = CompletionKind.custom { words, index, typed in
    shown(subjects(typed: ShellWord(words, index, typed).text, paths: paths(words)))
  }

  /// The name of a saved view.
  static let view = CompletionKind.custom { words, index, typed in
    let word = ShellWord(words, index, typed).text
    let names = MemoryFile(MemoryFile.standardPath).read().views.keys.sorted()
    return shown(names.filter { $0.hasPrefix(word) })
  }

  /// As the shell's script takes them. One that cannot be shown as it is, such as with a control
  /// character or a direction mark in it, is none: the shell would write it to the terminal.
  private static func shown(_ candidates: [String]) -> [String] {
    candidates.filter { TerminalText($0).shown == $0 }
      .map { ShellWord.candidate($0, for: CompletionShell.requesting) }
  }

  /// A list longer than this helps nobody.
  private static let most = 200
  /// Ids of more visits than this are not listed.
  private static let mostVisits = 20_000

  private static func questions(typed: String, paths: [String]) -> [String] {
    let completion = QueryCompletion(typed, cursor: typed.count)
    let before = typed.prefix(completion.range.lowerBound)
    guard case .value(let field) = completion.kind else {
      let names = completion.partial.isEmpty ? QueryCompletion.allFieldNames : completion.fieldNames
      let words = names.map { String(before + $0) }
      // A shell ends the word behind the only candidate: where one field is meant, so are its values.
      guard words.count == 1, words[0] != typed else { return words }
      return words + questions(typed: words[0], paths: paths)
    }
    guard let store = store(paths) else { return [] }
    let query = completion.surrounding(typed) ?? VisitQuery()
    let counts = (try? store.select(query).counts(of: field)) ?? []
    return completion.matching(counts).prefix(most)
      .map { completion.completing(typed, with: bare($0.value.id)).text.trimmingSuffix(" ") }
  }

  /// Hyphens for spaces where that means the same: a shell offers only what begins as typed, and a
  /// quotation mark is seldom typed.
  private static func bare(_ value: String) -> String {
    let bare = value.replacing(" ", with: "-")
    let isSafe = !bare.contains { "(),\"".contains($0) }
    return isSafe && SearchKey.fold(bare) == SearchKey.fold(value) ? bare : value
  }

  private static func subjects(typed: String, paths: [String]) -> [String] {
    guard let store = store(paths) else { return [] }
    for field in [Field.person, .place, .party] {
      let prefix = field.rawValue + ":"
      guard typed.hasPrefix(prefix) else { continue }
      let counts = (try? store.select().counts(of: field)) ?? []
      return counts.map { prefix + $0.value.id }.filter { $0.hasPrefix(typed) }
    }
    guard store.count <= mostVisits,
      let rows = try? store.select().rows(.first, limit: mostVisits)
    else { return [] }
    return (rows.map(\.key.id) + ["person:", "place:", "party:"]).filter { $0.hasPrefix(typed) }
  }

  /// Files and directories among the words; without any, what is read when none is named.
  private static func paths(_ words: [String]) -> [String] {
    words.dropFirst().map { ShellWord($0).text }.filter { word in
      let isFile = [".json", ".jsonl", ".legation"].contains { word.hasSuffix($0) }
      return WholeFile.kind(of: word).map { isFile || $0 == .directory } ?? false
    }
  }

  private static func store(_ paths: [String]) -> (any VisitStore)? {
    (try? Asked.paths(paths)).map { Reading($0).store }
  }
}

/// A word of a command line as the shell hands it out, with or without an end to its quotes.
struct ShellWord {
  /// What the command would be given.
  let text: String

  /// A candidate so that the shell takes none of its characters for its own.
  ///
  /// bash expands what it is given, commands in it too; zsh cuts a description off at a colon.
  static func candidate(_ text: String, for shell: CompletionShell?) -> String {
    switch shell {
    case .bash?: text.escaping { $0.isASCII && !$0.isLetter && !$0.isNumber }
    case .zsh?: text.escaping { $0 == ":" || $0 == "\\" }
    default: text
    }
  }

  /// The word that is being typed, as far as the cursor.
  ///
  /// Where quotes are open, zsh counts from the last blank to the cursor: there the whole word is
  /// taken.
  init(_ words: [String], _ index: Int, _ typed: String) {
    let isWhole = CompletionShell.requesting == .zsh && words.indices.contains(index)
    self.init(isWhole ? words[index] : typed)
  }

  /// fish 3 takes the quotes away itself.
  init(_ word: String, isPlain: Bool = CompletionShell.requesting == .fish) {
    guard !isPlain else {
      text = word
      return
    }
    var text = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        text.append(character)
      }
    }
    self.text = text
  }
}

extension String {
  /// With a backslash in front of some characters.
  fileprivate func escaping(_ isSpecial: (Character) -> Bool) -> String {
    reduce(into: "") { text, character in
      if isSpecial(character) { text.append("\\") }
      text.append(character)
    }
  }

  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
