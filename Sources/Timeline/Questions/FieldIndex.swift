internal import Foundation

/// The values of one field over the visits of a collection in memory.
struct FieldIndex {
  /// By label, then by id; a value's number is its place here.
  let values: [FieldValue]
  let lists: ValueLists
  private let names: FieldNames

  init(_ field: Field, _ visits: [Visit], _ reference: Reference) {
    let ids = Parallel.mapMany(visits, inPiecesOfAtLeast: 1_024) { $0.values(of: field, reference) }
    values = Set(ids.joined()).map { reference.value($0, of: field) }.inLabelOrder()
    let names = FieldNames(values, areParties: field.isParty)
    lists = ValueLists(ids.map { $0.compactMap { names.number(withID: $0).map(UInt32.init) } })
    self.names = names
  }

  /// The numbers of the values a reader means by a text.
  func numbers(called text: String) -> [Int] { names.match(text) }
}

extension [FieldValue] {
  /// By label, then by id, as equally frequent values stand under one another.
  package func inLabelOrder() -> [FieldValue] {
    sorted { ($0.label, $0.id) < ($1.label, $1.id) }
  }
}

/// The names of a field's values, to find those a reader means.
struct FieldNames {
  private var byID: [String: Int] = [:]
  /// Most values are asked for by their ids: their names are folded when one is not.
  private let spelled: Deferred<Spelled>
  /// A question names parties by their codes, and `IND` must not find Indonesia.
  private let areParties: Bool

  init(_ values: [FieldValue], areParties: Bool = false) {
    self.areParties = areParties
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

  func number(withID id: String) -> Int? { byID[id] }

  /// The value with this id; else those that are called exactly so; else those in whose name the
  /// text stands at the beginning of a word.
  func match(_ text: String) -> [Int] {
    if let number = byID[text] { return [number] }
    let folded = SearchKey.fold(text)
    if let numbers = spelled.value.byName[folded] { return numbers }
    guard !folded.isEmpty, !areParties else { return [] }
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

extension [FieldCount] {
  /// Most frequent first, then by label.
  public func mostFrequentFirst() -> [FieldCount] {
    sorted { ($1.count, $0.value.label, $0.value.id) < ($0.count, $1.value.label, $1.value.id) }
  }
}
