import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("The line that says when most visits were in one country")
struct TogetherLineTests {
  private static let parties = [
    "RUS", "CHN", "VNM", "LAO", "CUB", "IDN", "MNG", "IRN", "GBR", "USA", "ARE", "VEN",
  ]

  private func line(columns: Int, parties: [String] = parties) throws -> String {
    let visits = parties.map { ("2025-10-10", $0, "PRK", "Head of \($0)") }
    var reader = Reader(Size(rows: 40, columns: columns), try Collections.store(visits))
    try reader.type("t")
    let lines = reader.model.draw().textLines
    let first = try #require(lines.firstIndex { $0.contains("together") })
    let rest = lines[first...].prefix { !$0.contains("lanes · ") }
    return rest.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  @Test("has how many and when at every width, and names or counts the rest", arguments: 40...150)
  func always(columns: Int) throws {
    let line = try line(columns: columns)
    #expect(line.hasPrefix("12 together") && line.contains(" on 10 October 2025"), "\(line)")
    #expect(!line.contains("…"))
    guard let names = line.split(separator: ": ").dropFirst().first else { return }
    let more = line.firstMatch(of: #/ and (\d+) more$/#).flatMap { Int($0.1) } ?? 0
    #expect(names.split(separator: ", ").count + more == 12, "\(line)")
  }

  @Test("names whose visits they were, with how many where there are several")
  func names() throws {
    let parties = ["RUS", "CHN", "VNM", "RUS", "LAO"]
    #expect(
      try line(columns: 100, parties: parties)
        == "5 together in North Korea on 10 October 2025: Russia (2), China, Vietnam, Laos")
    #expect(
      try line(columns: 50, parties: parties) == "5 together in North Korea on 10 October 2025")
    #expect(try line(columns: 40, parties: parties) == "5 together on 10 October 2025")
  }
}
