import TestSupport

@testable import Timeline

/// Questions of every kind, made up of what stands in a random collection and what does not.
struct RandomQueries {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> VisitQuery {
    VisitQuery((0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: 0) })
  }

  private mutating func condition(depth: Int) -> Condition {
    switch Int.random(in: 0..<(depth < 2 ? 13 : 9), using: &random) {
    case 0...2: .word(word())
    case 3, 4: .phrase(phrase())
    case 5, 6: field()
    case 7: .dates(random.pick(DateRelation.allCases), date())
    case 8:
      .duration(Int.random(in: 0...3, using: &random)...Int.random(in: 3...400, using: &random))
    case 9: .not(condition(depth: depth + 1))
    case 10: .all([condition(depth: depth + 1), condition(depth: depth + 1)])
    case 11: .any([condition(depth: depth + 1), condition(depth: depth + 1)])
    default: random.once(in: 20) ? .pattern("[Mm]issiles?|金|정") : .word(word())
    }
  }

  /// A word, or the beginning of one, or nothing that stands anywhere.
  private mutating func word() -> String {
    let all = RandomCollection.words + RandomCollection.names.flatMap { $0 } + ["zzz", "-", "KCNA"]
    let word = random.pick(all)
    return random.once(in: 2)
      ? String(word.prefix(Int.random(in: 1...3, using: &random))) : word
  }

  private mutating func phrase() -> String {
    switch Int.random(in: 0...3, using: &random) {
    case 0: random.pick(RandomCollection.names.flatMap { $0 })
    case 1: random.pick(["prime minister of", "foreign affairs", "minister of defence", "of the"])
    default: random.some(2...3, of: RandomCollection.words).joined(separator: " ")
    }
  }

  private mutating func date() -> EDTF {
    (try? EDTF(random.pick(RandomCollection.dates))) ?? EDTF(Day(year: 2010, month: 1, day: 1))
  }

  private mutating func field() -> Condition {
    let field = random.pick(Field.allCases)
    let values = [
      "RUS", "PRK", "Russia", "person-3", "kim", "Kim Jong Un", "김정은", "minister", "министр",
      "place-2", "official", "completed", "missiles", "foreign", "Victory Day", "meeting", "denies",
      "first-since", "KCNA", "人", "source-1", "press", "made-upv", "2023", "contested", "defence",
      "nobody", "",
    ]
    return .field(field, random.some(1...2, of: values))
  }
}
