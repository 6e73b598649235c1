import Foundation
import Testing

/// What was found by trying, and where trying begins: it is all tried again in every run.
@Suite("Inputs that were tried before")
struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Seeds")

  @Test("Each of them is read, or refused, and nothing traps", arguments: FuzzTarget.allCases)
  func seeds(of target: FuzzTarget) throws {
    let folder = Self.folder.appending(path: target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    for name in names.sorted() {
      target.run([UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// How often each seed is changed; $FUZZ_ROUNDS says so where there is time for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 20

  @Test("So is a thousandth part of what a search would try", arguments: FuzzTarget.allCases)
  func mutations(of target: FuzzTarget) throws {
    var dice = Dice(state: 7)
    let folder = Self.folder.appending(path: target.rawValue)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let seed = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      for _ in 0..<Self.rounds { target.run(dice.mutated(seed)) }
    }
  }
}

/// Random numbers that are the same in every run (splitmix64), and what they do to bytes.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func mutated(_ seed: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let at = Int.random(in: 0...bytes.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &self)
      case 1 where at < bytes.count: bytes.remove(at: at)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: at)
      case 3: bytes.insert(contentsOf: bytes[..<at].suffix(20), at: at)
      default: bytes.insert(contentsOf: Array(repeating: UInt8(ascii: "9"), count: 20), at: at)
      }
    }
    return bytes
  }
}
