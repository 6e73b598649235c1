internal import Foundation

/// The names of a field's values, to find those a reader means.
struct FieldNames {
  private var byID: [String: Int] = [:]
  /// Most values are asked for by their ids: their names are folded when one is not.
  private let spelled: Deferred<Spelled>
  /// A question names parties by their codes, and `IND` must not find Indonesia.
  private let areNamedInFull: Bool

  init(_ values: [FieldValue], areNamedInFull: Bool = false) {
    self.areNamedInFull = areNamedInFull
    spelled = Deferred { Spelled(values) }
    for (number, value) in values.enumerated() { byID[value.id] = number }
  }

  private struct Spelled: Sendable {
    var byName: [String: [Int]] = [:]
    var keys: [(key: String, number: Int)] = []

    init(_ values: [FieldValue]) {
      for (number, value) in values.enumerated() {
        for name in value.foldedNames {
          byName[name, default: []].append(number)
          keys.append((" " + name, number))
        }
      }
    }
  }

  /// The value with this id; else those that are called exactly so; else those in whose name the
  /// text stands at the beginning of a word.
  func match(_ text: String) -> [Int] {
    if let number = byID[text] { return [number] }
    let folded = SearchKey.fold(text)
    if let numbers = spelled.value.byName[folded] { return numbers }
    guard !folded.isEmpty, !areNamedInFull else { return [] }
    let beginning = " " + folded
    let found = spelled.value.keys.filter { strstr($0.key, beginning) != nil }
    return Set(found.map(\.number)).sorted()
  }
}

extension FieldValue {
  /// Everything it is called, folded, each once.
  package var foldedNames: Set<String> { Set(([id, label] + aliases).map(SearchKey.fold)) }

  /// True when one of its names is this one, folded.
  package func isCalled(_ folded: String) -> Bool {
    SearchKey.fold(id) == folded || SearchKey.fold(label) == folded
      || aliases.contains { SearchKey.fold($0) == folded }
  }
}
