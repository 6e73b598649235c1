import TestSupport

/// Random numbers that are the same in every run, so that a failure can be repeated.
struct Dice: RandomNumberGenerator {
  private var random: SeededRandom

  init(_ seed: Int) { random = SeededRandom(seed: UInt64(truncatingIfNeeded: seed)) }

  mutating func next() -> UInt64 { random.next() }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...values.count - 1)]
  }
}
