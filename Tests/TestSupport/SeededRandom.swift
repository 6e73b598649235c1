/// The same random numbers in every run, so that a failure can be seen again (SplitMix64).
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times.
  package mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// One of the choices, which must not be empty.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }

  /// Some of the choices, in their order.
  package mutating func some<Choice>(_ choices: [Choice]) -> [Choice] {
    choices.filter { _ in once(in: 3) }
  }

  /// So many of the choices, some perhaps more than once.
  package mutating func some<Choice>(_ range: ClosedRange<Int>, of choices: [Choice]) -> [Choice] {
    (0..<number(range)).map { _ in pick(choices) }
  }
}
