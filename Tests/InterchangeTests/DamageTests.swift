import Foundation
import Interchange
import TestSupport
import Testing
import Timeline

@Suite("Files that are damaged anywhere")
struct DamageTests {
  private static let pieces = ["\"", "\n", "\t", ",", "<", "&", "]]>", "{", "\\", "\0", "–", "é"]

  private func damaged(_ bytes: [UInt8], _ dice: inout SeededRandom) -> [UInt8] {
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
    var dice = SeededRandom(seed: 7)
    let path = try TestFile.path(name)
    for round in 0..<150 {
      try Data(damaged(bytes, &dice)).write(to: URL(filePath: path))
      let read = try Imported(format, [path])
      #expect(read.addsUp, "round \(round): \(read.report)")
      for visit in read.visits { #expect(!visit.stops.isEmpty && !visit.title.isEmpty) }
    }
  }
}
