internal import BitCollections

/// The values of one field over the visits of a collection in memory.
struct FieldIndex {
  /// By label, then by id; a value's number is its place here.
  let values: [FieldValue]
  /// For each value the visits that have it, ascending.
  private let visits: [[Int]]
  private let names: FieldNames

  init(_ field: Field, _ visits: [Visit], _ reference: Reference) {
    let ids = Parallel.mapMany(visits) { $0.values(of: field, reference) }
    var visitsOf: [String: [Int]] = [:]
    for (visit, ids) in ids.enumerated() {
      for id in ids { visitsOf[id, default: []].append(visit) }
    }
    values = visitsOf.keys.map { reference.value($0, of: field) }.inLabelOrder()
    self.visits = values.map { visitsOf[$0.id] ?? [] }
    names = FieldNames(values, areNamedInFull: field.isNamedInFull)
  }

  /// Hands out each value with every visit that has it, both ascending.
  func eachVisit(_ use: (_ value: Int, _ visit: Int) -> Void) {
    for (value, having) in visits.enumerated() {
      for visit in having { use(value, visit) }
    }
  }

  /// The visits that have one of these values.
  func visits(having values: [Int]) -> BitSet { BitSet(values.flatMap { visits[$0] }) }

  /// The numbers of the values a reader means by a text.
  func numbers(called text: String) -> [Int] { names.match(text) }
}
