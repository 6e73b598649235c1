import TestSupport

@testable import Timeline

/// Questions of every kind that can be typed.
extension SeededRandom {
  static let words = [
    "missil", "Talks", "café", "strasse", "习近平", "김", "kim", "jong-un", "Shoigu", "OR-1", "and",
    "2023", "d’Ivoire", "zzz", "&", "russia", "a/b", "ship",
  ]
  static let phrases = [
    "Kim Jong-un", "Kim Jong Un", "Minister of Defence", "first visit", "", "习近平", "a (b) c", "-x",
    "Victory Day", "state", "Sergey Shoygu",
  ]
  static let patterns = ["missiles?", "^Talks", "a/b", #"\d{2}"#, #"\\"#, #"c.*d e"#, "[Kk]im"]

  mutating func question() -> VisitQuery {
    VisitQuery((0..<number(0...4)).map { _ in condition(depth: 0) })
  }

  mutating func condition(depth: Int) -> Condition {
    switch number(0...(depth > 2 ? 6 : 9)) {
    case 0, 1: return .word(pick(Self.words))
    case 2: return .phrase(pick(Self.phrases))
    case 3: return once(in: 3) ? .pattern(pick(Self.patterns)) : .duration(days())
    case 4: return .dates(pick(DateRelation.allCases), date())
    case 5, 6: return field()
    case 7: return .not(condition(depth: depth + 1))
    case 8: return .all((0..<number(2...3)).map { _ in condition(depth: depth + 1) })
    default: return .any((0..<number(2...3)).map { _ in condition(depth: depth + 1) })
    }
  }

  private mutating func days() -> ClosedRange<Int> {
    let first = number(0...5)
    return first...(once(in: 4) ? Condition.mostDays + 1 : number(first...10))
  }

  mutating func date() -> EDTF {
    while true {
      if let date = try? EDTF(edtf(years: 2020...2025)) { return date }
    }
  }

  private mutating func field() -> Condition {
    // What follows from other visits has tests of its own.
    let field = pick(Field.allCases.filter { $0 != .overlaps })
    var values: [String] = []
    for _ in 0..<number(1...2) {
      let value = self.value(of: field)
      if !values.contains(value) { values.append(value) }
    }
    return .field(field, values)
  }

  private mutating func value(of field: Field) -> String {
    if field.isParty { return pick(["RUS", "CHN", "PRK", "SUHH", "JPN"]) }
    if let words = field.closedValues {
      return pick(words.filter { ComputedState(rawValue: $0) == nil })
    }
    return pick([
      "kim", "Kim Jong Un", "shoigu", "2023", "2024", "KCNA", "pyongyang", "missiles", "no, one",
      "Minister", "a", "s1", "Victory Day", "-1", "x(y)", "习",
    ])
  }
}
