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

  private static func lines(_ question: String) throws -> [String] {
    let data = Program.root.appending(path: "data").path
    return try Program.run("stats", data, "-q", question).output
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `of some visits is said of which, and nothing of what is known`() throws {
    let lines = try Self.lines("year:2018")
    #expect(lines[0].hasPrefix("56 of 327 visits, those that match “year:2018”; "))
    #expect(lines.contains { $0.hasPrefix("  2017 ") && $0.hasSuffix(" none of these") })
    #expect(!lines.contains { $0.contains("none known") })
    #expect(try Self.lines().contains { $0.hasPrefix("took place (316) ") })
  }

  @Test func `of one visit or none is said without empty headings`() throws {
    let one = try Self.lines("id:2023-07-rus-prk-shoigu")
    #expect(one[0].hasPrefix("1 of 327 visits"))
    #expect(!one.contains { $0.hasPrefix("Longest") })
    let none = try Self.lines("year:1999")
    #expect(none[0].hasPrefix("0 of 327 visits"))
    for heading in ["By party", "By level", "Status", "Kinds of source", "Beginning known"] {
      #expect(!none.contains { $0.hasPrefix(heading) }, "\(heading)")
    }
  }

  @Test func `as JSON names the question and what is counted`() throws {
    let data = Program.root.appending(path: "data").path
    let text = try Program.run(
      "stats", data, "-q", "delegation:RUS", "--format", "json")
    let read = try #require(
      JSONSerialization.jsonObject(with: Data(text.output.utf8)) as? [String: Any])
    #expect(read["question"] as? String == "delegation:RUS")
    #expect(read["of"] as? Int == 327)
    let levels = try #require(read["byLevel"] as? [[String: Any]])
    let to = levels.reduce(0) { $0 + ($1["to"] as? Int ?? 0) }
    #expect(read["tookPlace"] as? Int == to)
  }

  @Test func `a file behind what is compared is told where it goes`() throws {
    let program = try Program.run("stats", "--compare", "2018", "2024", "data")
    #expect(program.status == 64)
    #expect(
      program.errors.hasPrefix(
        "legation: --compare takes two questions, such as 2018 2024, and 3 follow it; files go "
          + "before it: stats data --compare 2018 2024\n"))
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
