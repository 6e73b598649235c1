import Foundation
import Testing
import Timeline

@testable import Interchange

@Suite("Chronologies")
struct ChronologyTests {
  private static let store: FixtureStore = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../data")
    return FixtureStore(CollectionLoader.load([root.standardized.path]))
  }()

  private func chronology(
    _ query: String, _ format: ChronologyFormat = .markdown, _ style: ChronologyStyle = .brief
  ) throws -> String {
    let path = try TestFile.path()
    _ = try Chronology.write(
      try VisitQuery(query), from: Self.store, as: format, style: style, to: path, force: false)
    return try TestFile.text(path)
  }

  @Test func `tell when, who, for what, whom they met, and what is new`() throws {
    let text = try chronology("id:2023-07-rus-prk-shoigu")
    #expect(text.contains("\n## 2023\n"))
    #expect(
      text.contains("**25 to 27 or 28 July 2023.** Sergei Shoigu, Minister of Defence of Russia,"))
    #expect(
      text.contains(
        "paid an official visit to North Korea (Pyongyang) for the Korean War armistice"))
    #expect(text.contains("Kim Jong Un met the delegation on 26 and 27 July; it also met"))
    #expect(text.contains("\n[^1]: "))
  }

  @Test func `give every day on which the leader met the delegation`() throws {
    let text = try chronology("id:2023-07-chn-prk-li")
    #expect(text.contains("Kim Jong Un met the delegation on 27 and 28 July; it also met"))
  }

  @Test func `say of a disputed visit no more than that, and what is disputed`() throws {
    let expected = try chronology("id:2018-09-chn-prk-xi")
    #expect(
      expected.contains(
        "Recorded as disputed: a visit of Xi Jinping, President of China, to North Korea"))
    #expect(expected.contains("A visit of Xi was first rumoured for June 2018"))
    for style in ChronologyStyle.allCases {
      let all = try chronology("status:disputed", .text, style)
      #expect(!all.contains("went, by"))
      #expect(all.components(separatedBy: "was first rumoured").count == 2)
    }
  }

  @Test(arguments: ChronologyStyle.allCases)
  func `have no two marks side by side, whatever is missing`(style: ChronologyStyle) throws {
    let text = try chronology("", .markdown, style)
    let told = text.components(separatedBy: "\n## Notes\n")[0]
    for bad in [",,", " ,", "  ", ";.", ",.", "( ", "()", " and ."] {
      let found = told.range(of: bad).map { range in
        let start = told.index(range.lowerBound, offsetBy: -60, limitedBy: told.startIndex)
        return String(told[(start ?? told.startIndex)..<range.upperBound])
      }
      #expect(found == nil)
    }
  }

  @Test func `call nothing the first of a record that has just begun`() throws {
    let text = try chronology("began:2000")
    #expect(!text.contains("In this record, which begins in 2000"))
  }

  @Test func `say the United States as one says it`() throws {
    let text = try chronology("id:2018-05-usa-prk-pompeo")
    #expect(text.contains("Mike Pompeo, Secretary of State of the United States, paid a working"))
    #expect(text.contains("the first visit from the United States to North Korea"))
  }

  @Test func `number each note once, and cite each that is listed`() throws {
    for style in ChronologyStyle.allCases {
      let text = try chronology("began:2023", .markdown, style)
      let cited = text.matches(of: /[^\n]\[\^(\d+)\]/).compactMap { Int($0.1) }
      let listed = text.matches(of: /\n\[\^(\d+)\]:/).compactMap { Int($0.1) }
      #expect(cited == listed)
      #expect(cited == Array(1...cited.count))
    }
  }

  @Test func `do not say of a visit that was cancelled that somebody went`() throws {
    let text = try chronology("status:cancelled")
    #expect(text.contains(" was to go to "))
    #expect(!text.contains(" paid "))
    #expect(text.contains("The visit was cancelled."))
  }

  @Test func `fit a page of 78 columns as plain text`() throws {
    let text = try chronology("began:2023", .text, .full)
    for line in text.split(separator: "\n") where line.contains(" ") {
      #expect(line.count <= 78 || line.split(separator: " ").count == 1, "\(line)")
    }
    #expect(text.contains("\n2023\n----\n"))
  }

  @Test func `say what they are a part of`() throws {
    let text = try chronology("status:cancelled")
    #expect(text.contains("5 of 327 visits, those that match “status:cancelled”."))
    #expect(text.contains("meant to cover 9 February 2000 to 2025"))
  }
}
