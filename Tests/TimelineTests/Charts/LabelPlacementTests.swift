import TestSupport
import Testing

@testable import Timeline

struct LabelPlacementTests {
  @Test
  func labelsNeverOverlapOneAnotherNorABarInRandomWindows() {
    var random = SeededRandom(seed: 10)
    for _ in 0..<3_000 {
      let (bars, rows, columns) = Self.sample(&random)
      let labels = LabelPlacement(bars, rows: rows, columns: columns).labels
      for (index, label) in labels.enumerated() {
        #expect(label.columns.lowerBound >= 0 && label.columns.upperBound <= columns)
        #expect(label.columns.count == bars[label.bar].widths[label.form])
        for other in labels[(index + 1)...] where other.row == label.row {
          // Two names never touch, or they would read as one.
          #expect(
            !(label.columns.lowerBound - 1..<label.columns.upperBound + 1)
              .overlaps(other.columns))
        }
        for (number, bar) in bars.enumerated() where bar.row == label.row {
          let isInside = label.side == .inside && number == label.bar
          #expect(isInside || !Range(bar.columns).overlaps(label.columns))
        }
      }
      #expect(Set(labels.map(\.bar)).count == labels.count)
    }
  }

  @Test
  func theSameBarsGetTheSameLabelsEveryTime() {
    var random = SeededRandom(seed: 11)
    let (bars, rows, columns) = Self.sample(&random)
    let first = LabelPlacement(bars, rows: rows, columns: columns)
    #expect(first == LabelPlacement(bars, rows: rows, columns: columns))
  }

  @Test(arguments: [
    ([0...1], 1, LabelPlacement.Side.after), ([17...19], 1, .before), ([0...19], 1, .inside),
    ([2...2, 4...19], 2, .below),
  ])
  func aNameStandsAfterElseBeforeElseBelowAndInABracketInside(
    _ bars: [ClosedRange<Int>], _ rows: Int, _ side: LabelPlacement.Side
  ) {
    let placement = LabelPlacement(
      bars.map { LabelPlacement.Bar(columns: $0, row: 0, widths: [4], isFilled: $0.count > 10) },
      rows: rows, columns: 20)
    #expect(placement.labels.first { $0.bar == 0 }?.side == side)
  }

  @Test
  func theLongestFormThatFitsIsTaken() {
    let bar = LabelPlacement.Bar(columns: 0...1, row: 0, widths: [20, 7, 3])
    #expect(LabelPlacement([bar], rows: 1, columns: 10).labels.map(\.form) == [1])
  }

  private static func sample(
    _ random: inout SeededRandom
  ) -> (bars: [LabelPlacement.Bar], rows: Int, columns: Int) {
    let columns = PackingTests.bars(&random)
    let packing = Packing(columns)
    let bars = zip(columns, packing.rows).compactMap { columns, row in
      row.map {
        LabelPlacement.Bar(
          columns: columns, row: $0, widths: [random.number(5...14), random.number(1...5)],
          isFilled: random.once(in: 3))
      }
    }
    return (bars, random.number(0...4), random.number(0...120))
  }
}
