import Foundation
import Interchange
import Testing
import Timeline

@Suite("Files that are damaged anywhere")
struct DamageTests {
  /// The same numbers in every run (SplitMix64), so that a failure can be seen again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = ["\"", "\n", "\t", ",", "<", "&", "]]>", "{", "\\", "\0", "–", "é"]

  private func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...6, using: &dice) {
      let at = Int.random(in: 0..<max(1, bytes.count), using: &dice)
      switch Int.random(in: 0...3, using: &dice) {
      case 0: bytes.removeSubrange(at..<min(bytes.count, at + 5))
      case 1:
        bytes.insert(contentsOf: (Self.pieces.randomElement(using: &dice) ?? "").utf8, at: at)
      case 2 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &dice)
      default: bytes = Array(bytes.prefix(max(1, at + bytes.count / 2)))
      }
    }
    return bytes
  }

  @Test(
    "No damage makes an import end or its sums disagree",
    arguments: [
      (ImportFormat.histstateVisits, "visits.xml"), (.histstateTravels, "travels.xml"),
      (.timelinejs, "timeline.json"), (.csv, "table.csv"), (.gdelt, "events.tsv"),
    ])
  func damage(format: ImportFormat, name: String) throws {
    let bytes = [UInt8](
      try Data(contentsOf: URL(filePath: try TestFile.fixture(name))))
    var dice = Dice(state: 7)
    let path = try TestFile.path(name)
    for round in 0..<150 {
      try Data(damaged(bytes, &dice)).write(to: URL(filePath: path))
      let read = try Imported(format, [path])
      #expect(read.addsUp, "round \(round): \(read.report)")
      for visit in read.visits { #expect(!visit.stops.isEmpty && !visit.title.isEmpty) }
    }
  }
}
