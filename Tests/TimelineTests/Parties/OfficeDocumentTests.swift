import Foundation
import Testing

@testable import Timeline

@Suite("The page that states the rules for offices")
struct OfficeDocumentTests {
  private static let file = Repository.data.deletingLastPathComponent()
    .appending(path: "docs/offices.md")

  /// RECORD_DOCS=1 writes the tables anew and still fails, so that nobody forgets to look.
  @Test func `has the tables the program reads by`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let mark = "<!-- The tables below are those of the program; a test holds them equal. -->\n"
    let parts = try #require(text.ranges(of: mark).first)
    let expected = text[..<parts.upperBound] + Self.tables
    if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1", text != expected {
      try expected.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(text == expected)
  }

  private static var tables: String {
    let offices = OfficeTable.rules.map { rule in
      row([
        rule.level.rawValue, rule.name, rule.wordings.joined(separator: "; "),
        rule.parties.joined(separator: ", "),
      ])
    }
    let leaders = LeaderTable.rules.map { rule in
      row([
        rule.parties.joined(separator: ", "), rule.first?.iso ?? "", rule.last?.iso ?? "",
        rule.offices.joined(separator: "; "), rule.person ?? "",
      ])
    }
    return """

      ## Offices, most exact first

      | level | usual name | other wordings | parties |
      |---|---|---|---|
      \(offices.joined(separator: "\n"))

      ## Leaders

      | parties | from | to | offices | leader |
      |---|---|---|---|---|
      \(leaders.joined(separator: "\n"))

      """
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("*", with: "\\*") }.joined(separator: " | ") + " |"
  }
}
