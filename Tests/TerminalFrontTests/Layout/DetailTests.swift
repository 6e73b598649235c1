import Testing
import Timeline

@testable import TerminalFront

@Suite("The detail of a visit")
struct DetailTests {
  private func lines(_ number: Int, columns: Int = 100, terms: [String] = []) -> [String] {
    document(number, columns, terms).lines.map { TerminalText($0.glyphs).shown }
  }

  private func document(_ number: Int, _ columns: Int, _ terms: [String] = []) -> DetailDocument {
    let content = DetailContent(
      visit: Invented.store.visits[number], columns: columns, finder: HitFinder(terms: terms))
    return DetailDocument(content, Invented.loaded.reference)
  }

  @Test("Each section is there when there is something for it, in order")
  func sections() {
    let document = document(4, 100)
    let titles = document.sections.map { TerminalText(document.lines[$0].glyphs).shown }
    #expect(
      titles == ["DELEGATION", "HOST", "EVENTS", "CLAIMS", "TOPICS", "RELATED", "NOTE", "SOURCES"])
    #expect(lines(1).filter { $0 == "EVENTS" || $0 == "CLAIMS" }.isEmpty)
    #expect(lines(7).contains("STOPS"))
  }

  @Test("Days that sources give differently stand with who gives them")
  func statedDates() throws {
    var visit = Invented.store.visits[4]
    visit.datesAsStated = [
      StatedDates(dates: try EDTF("2022-07-25"), by: "Invented Wire", sources: [visit.sources[0]]),
      StatedDates(dates: try EDTF("2022-07-26")),
    ]
    let content = DetailContent(visit: visit, columns: 100, finder: HitFinder(terms: []))
    let lines = DetailDocument(content, Invented.loaded.reference).lines.map {
      TerminalText($0.glyphs).shown
    }
    let heading = try #require(lines.firstIndex(of: "DATES, AS STATED"))
    #expect(lines[heading + 1] == "  25 July 2022 — Invented Wire [1]")
    #expect(lines[heading + 2] == "  26 July 2022 [no source]")
  }

  @Test("What is not known is said")
  func unknown() {
    #expect(lines(1).contains("  none"))
    #expect(lines(4).contains { $0.contains("Departure [no source]") })
  }

  @Test("A claim that somebody contests has a mark; the answer names who, how, when and where")
  func claims() {
    let lines = lines(4, columns: 200)
    #expect(
      lines.contains(
        "! The first Peruvian visit since the invention of examples. — Invented Gazette, "
          + "26 July 2022 (first since) [1]"))
    #expect(
      lines.contains(
        "    Invented Wire denies, 28 July 2022: An earlier visit was invented in 1921. [2]"))
    #expect(lines.contains("    Bat Jishee confirms [2]"))
    #expect(
      lines.contains("  The guests brought an umbrella. — José Ejemplo (assertion) [2]"))
  }

  @Test("Bidi controls and tabs of the data do not pass")
  func hostileText() {
    #expect(lines(2).contains("  A note with reversed text and a tab here."))
  }

  @Test("A spelling that was found and is not shown is added")
  func otherSpelling() {
    #expect(lines(1, terms: ["ray"]).contains { $0.hasSuffix("also Ray Mihon") })
    #expect(!lines(1, terms: ["rei"]).contains { $0.contains("also") })
  }

  @Test("Every source has a line to open it from")
  func sources() {
    let document = document(4, 100)
    let last = document.lines.count
    #expect(document.firstSource(from: 0, rows: last) == 1)
    #expect(document.firstSource(from: last - 3, rows: 3) == 2)
    #expect(document.firstSource(from: last, rows: 5) == nil)
  }

  @Test(
    "No line is wider than the pane, at any width",
    arguments: [2, 3, 5, 8, 9, 10, 13, 19, 20, 21, 38, 48, 60, 78, 118])
  func widths(columns: Int) {
    for number in Invented.store.visits.indices {
      #expect(document(number, columns).lines.allSatisfy { $0.width <= columns })
    }
  }

  @Test("Whatever the width, the same text", arguments: [2, 7, 20, 43, 78, 300])
  func sameText(columns: Int) {
    for number in Invented.store.visits.indices {
      let text = lines(number, columns: columns).joined().filter { $0 != " " }
      #expect(text == lines(number, columns: 1_000).joined().filter { $0 != " " })
    }
  }

  @Test("Sources are numbered in the order in which they are cited, those of statements first")
  func footnotes() {
    for (number, visit) in Invented.store.visits.enumerated() {
      let lines = lines(number, columns: 200)
      let end = lines.firstIndex(of: "SOURCES") ?? lines.count
      let cited = lines[..<end].flatMap { $0.matches(of: /\[(\d+)\]/).compactMap { Int($0.1) } }
      var first: [Int] = []
      for footnote in cited where !first.contains(footnote) { first.append(footnote) }
      #expect(first == Array(1..<first.count + 1), "\(visit.id)")
      let listed = lines[end...].compactMap { $0.firstMatch(of: /^  \[(\d+)\] (.*)/) }
      let citations = visit.citedSources.compactMap {
        Invented.loaded.reference.sources[$0]?.citation
      }
      #expect(listed.compactMap { Int($0.1) } == Array(citations.indices.map { $0 + 1 }))
      for (line, citation) in zip(listed, citations) {
        #expect(line.2.hasPrefix(TerminalText(citation).shown), "\(visit.id)")
      }
    }
  }
}
