import Foundation
import Testing

/// What `stats` prints.
struct StatsTests {
  private static func lines() throws -> [String] {
    let data = Program.root.appending(path: "data").path
    return try Program.run("stats", data).output
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a year without a visit is told`() throws {
    #expect(try Self.lines().contains { $0.hasPrefix("  2021 ") && $0.hasSuffix(" none known") })
  }

  @Test func `the longest bar of a table ends where the line does`() throws {
    let bars = try Self.lines().filter { $0.hasSuffix("##") }
    #expect(bars.map(\.count).max() == 80)
    #expect(try Self.lines().allSatisfy { $0.count <= 80 })
  }

  @Test func `a bar is as long as its count is of the greatest`() throws {
    func bar(_ year: String) throws -> Int {
      try #require(try Self.lines().first { $0.hasPrefix("  \(year) ") }).count { $0 == "#" }
    }
    let (many, few) = (try bar("2018"), try bar("2019"))
    #expect(many > few && few > 0)
    #expect(abs(Double(few) / Double(many) - 26.0 / 56) < 0.05)
  }
}
