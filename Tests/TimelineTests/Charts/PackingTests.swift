import TestSupport
import Testing

@testable import Timeline

struct PackingTests {
  @Test
  func barsOfARowNeverOverlapAndEachIsDrawnOrCounted() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<1_000 {
      let bars = Self.bars(&random)
      let packing = Packing(bars)
      for row in 0..<Packing.mostRows {
        let inRow = bars.indices.filter { packing.rows[$0] == row }.map { bars[$0] }
        for (one, next) in zip(inRow, inRow.dropFirst()) {
          #expect(one.upperBound < next.lowerBound)
        }
      }
      let counted = packing.overflows.flatMap(\.bars)
      let left = bars.indices.filter { packing.rows[$0] == nil }
      #expect(counted == left)
    }
  }

  @Test
  func itBeginsAnewWhereNothingIsUnderWay() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<1_000 {
      let bars = Self.bars(&random)
      let whole = Packing(bars)
      for cut in bars.indices.dropFirst()
      where bars[..<cut].allSatisfy({ $0.upperBound < bars[cut].lowerBound }) {
        #expect(Packing(Array(bars[cut...])).rows == Array(whole.rows[cut...]))
      }
    }
  }

  @Test
  func whatIsBeyondThreeRowsIsCounted() {
    let packing = Packing([0...9, 1...9, 2...9, 3...9, 4...12, 20...20])
    #expect(packing.rows == [0, 1, 2, nil, nil, 0])
    #expect(packing.overflows == [Packing.Overflow(columns: 3...12, bars: [3, 4])])
  }

  static func bars(_ random: inout SeededRandom) -> [ClosedRange<Int>] {
    (0..<random.number(0...30)).map { _ in
      let start = random.number(-20...120)
      return start...start + random.number(0...(random.once(in: 6) ? 40 : 4))
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
