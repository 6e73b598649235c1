import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("Counts of the visits shown")
struct OverviewTests {
  @Test("Years, parties and kinds are counted, with bars as long as they are frequent")
  func counts() throws {
    let reader = try Reader.after("S", Size(rows: 60, columns: 120))
    let lines = reader.model.helpLines.map { TerminalText($0.glyphs).shown }
    let july = try #require(lines.first { $0.hasPrefix("  2022 ") })
    let june = try #require(lines.first { $0.hasPrefix("  2024 ") })
    #expect(july.contains(" 3 ") && june.contains(" 1 "))
    #expect(july.count { $0 == "█" } > 2 * june.count { $0 == "█" })
    #expect(lines.contains("By delegation"))
  }

  @Test("Only those that match the filter are counted, and years without are said")
  func filtered() throws {
    let reader = try Reader.after("Fhost:MNG<Enter>S", Size(rows: 60, columns: 120))
    let lines = reader.model.helpLines.map { TerminalText($0.glyphs).shown }
    #expect(reader.model.help?.title == "4 visits: host:MNG")
    #expect(lines.contains("  2020 to 2021: none of these"))
  }

  @Test("A year counts the visits that began in it, as began: finds them")
  func years() throws {
    let data = URL(filePath: #filePath).appending(path: "../../../../data").standardized.path
    let store = FixtureStore(CollectionLoader.load([data]))
    let sections = try OverviewSection.all(VisitQuery(), in: store)
    let years = try #require(sections.first { $0.title == "By year of their beginning" })
    #expect(years.counts.first { $0.value.id == "2001" }?.count == 8)
    for year in years.counts {
      let query = VisitQuery([.field(.began, [year.value.id])])
      #expect(try store.select(query).count() == year.count, "\(year.value.id)")
    }
  }

  @Test("Esc closes it")
  func closing() throws {
    #expect(try Reader.after("S<Esc>").model.help == nil)
  }
}
