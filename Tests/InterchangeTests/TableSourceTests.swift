import Foundation
import Interchange
import Testing
import Timeline

@Suite("Sources of tables")
struct TableSourceTests {
  /// Address, publisher and title of each source of the only visit, without the table itself.
  private func sources(
    _ url: String, _ publisher: String = "", _ title: String = "", _ more: String = ""
  ) throws -> (sources: [[String]], told: [String], note: String?) {
    let read = try TableText.read(
      "D,P,H,U,B,T\n2018,USA,FRA,\"\(url)\",\"\(publisher)\",\"\(title)\"\n",
      "columns: { dates: D, party: P, host: H, url: U, publisher: B, sourceTitle: T }\n\(more)")
    let visit = try #require(read.visits.first)
    let sources = visit.sources.dropLast().compactMap { read.reference.sources[$0] }
    return (
      sources.map { [$0.url ?? "", $0.publisher, $0.title] }, read.reasons(.repaired), visit.note
    )
  }

  private static let (a, b) = ("https://a.example/1", "https://b.example/2")

  @Test("Publishers and titles go with the addresses in their order, one each")
  func paired() throws {
    let read = try sources("\(Self.a); \(Self.b)", "Ay; Bee", "One; Two")
    #expect(read.sources == [[Self.a, "Ay", "One"], [Self.b, "Bee", "Two"]])
    #expect(read.told == [])
    let gaps = try sources("\(Self.a) \(Self.b);", "; Bee", "One; ")
    #expect(gaps.sources == [[Self.a, "a.example", "One"], [Self.b, "Bee", Self.b]])
  }

  @Test("A place in the list without an address is a source all the same")
  func withoutAddress() throws {
    let read = try sources("\(Self.a); ; \(Self.b)", "Ay; A book; Bee", "One; Three; Two")
    #expect(
      read.sources == [[Self.a, "Ay", "One"], ["", "A book", "Three"], [Self.b, "Bee", "Two"]])
    #expect(
      try sources("", "Ay; Bee", "One; Two").sources == [["", "Ay", "One"], ["", "Bee", "Two"]])
  }

  @Test("Publishers that are more or fewer than the addresses are nobody's, and told")
  func unpaired() throws {
    let read = try sources("\(Self.a); \(Self.b)", "Ay")
    #expect(read.sources == [[Self.a, "a.example", Self.a], [Self.b, "b.example", Self.b]])
    #expect(read.note == "Publishers: Ay.")
    #expect(
      read.told == [
        "2: 1 publisher goes with 2 addresses, each of which has its site for it; kept in the note"
      ])
    let title = try sources("\(Self.a); \(Self.b)", "", "One")
    #expect(title.sources.map { $0[2] } == [Self.a, Self.b, "One"])
    #expect(title.told == ["2: 1 title goes with 2 addresses; kept as a source of its own"])
  }

  @Test("One address has all of the cell, and a publisher of the mapping is everybody's")
  func alone() throws {
    #expect(
      try sources(Self.a, "Ay; Bee", "One; Two").sources == [[Self.a, "Ay; Bee", "One; Two"]])
    let all = try sources("\(Self.a); \(Self.b);", "", "", "values: { publisher: Ay }")
    #expect(all.sources == [[Self.a, "Ay", Self.a], [Self.b, "Ay", Self.b]])
  }

  @Test("Columns of publishers go with columns of addresses, also where one is empty")
  func columns() throws {
    let read = try TableText.read(
      "D,P,H,U,V,B,C\n2018,USA,FRA,,\(Self.b),Ay,\n2019,USA,FRA,\(Self.a),\(Self.b),Ay,Bee\n",
      "columns: { dates: D, party: P, host: H, url: [U, V], publisher: [B, C] }")
    let sources = read.visits.map { visit in
      visit.sources.dropLast().compactMap { read.reference.sources[$0] }.map {
        [$0.url ?? "", $0.publisher]
      }
    }
    #expect(
      sources == [[["", "Ay"], [Self.b, "b.example"]], [[Self.a, "Ay"], [Self.b, "Bee"]]])
  }

  @Test("Every source of the bundled record comes back with its publisher, title and address")
  func record() throws {
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data").path
    let loaded = CollectionLoader.load([data])
    let table = try TestFile.path("sheet.csv")
    let report = try Exporter.write(
      VisitQuery(), from: FixtureStore(loaded), as: .csv, to: table, force: false)
    #expect(report.notes.contains { $0.contains("a comma for a semicolon") })
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: try Scaffold.text(for: table), file: "m.yaml")
    for mapping in [nil, options.mapping] {
      options.mapping = mapping
      let read = try Imported(.csv, [table], options)
      #expect(read.report.kept == loaded.visits.count)
      let visits = Dictionary(uniqueKeysWithValues: loaded.visits.map { ($0.id, $0) })
      for visit in read.visits {
        let original = try #require(visits[visit.id])
        let wanted = original.citedSources.compactMap { loaded.reference.sources[$0] }.map {
          [$0.url ?? "", $0.publisher, $0.title.replacing(";", with: ",")]
        }
        let found = visit.sources.dropLast().compactMap { read.reference.sources[$0] }.map {
          [$0.url ?? "", $0.publisher, $0.title]
        }
        #expect(Set(found) == Set(wanted), "\(visit.id)")
      }
    }
  }
}
