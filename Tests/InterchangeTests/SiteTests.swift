import Foundation
import Testing
import Timeline

@testable import Interchange

@Suite("Sites")
struct SiteTests {
  private static let document = #"""
    {"collection": {"id": "c", "title": "<b>C</b>"},
     "sources": [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.example/"}],
     "people": [{"id": "p", "name": "<script>P</script>"}, {"id": "../../q", "name": "Q"}],
     "places": [{"id": "x", "name": "X", "party": "PRK"}],
     "visits": [
      {"id": "v1", "title": "One & only", "dates": "2023-07-25", "status": "completed",
       "type": "official", "sources": ["s"],
       "delegation": {"party": "RUS", "members": [{"person": "p"}, {"person": "../../q"}]},
       "stops": [{"place": "x", "party": "PRK"}]},
      {"id": "Ünlike/../id", "title": "Two", "dates": "2024-08", "status": "announced",
       "type": "unknown", "delegation": {"party": "PRK"}, "stops": [{"party": "RUS"}]}
     ]}
    """#

  private func store() throws -> FixtureStore {
    FixtureStore(CollectionLoader.load([try TestFile.make("c.json", Self.document)]))
  }

  private func site() throws -> String {
    let path = try TestFile.path("site")
    let report = try Exporter.write(
      VisitQuery(), from: try store(), as: .site, to: path, force: false)
    #expect(report.written == 2)
    return path
  }

  private func files(_ path: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.filter { $0.contains(".") }.map {
        ($0, try TestFile.text("\(path)/\($0)"))
      })
  }

  @Test func `have every page a link leads to, and no page nothing leads to`() throws {
    let path = try site()
    let files = try files(path)
    var reached: Set<String> = ["index.html"]
    for (name, text) in files where name.hasSuffix(".html") {
      for link in text.matches(of: /(?:href|src)="([^"#]+)"/).map({ String($0.1) })
      where !link.hasPrefix("http") {
        let target = URL(filePath: "/\(name)").deletingLastPathComponent().appending(path: link)
          .standardized.path.dropFirst()
        #expect(files[String(target)] != nil, "\(name) leads to \(link)")
        reached.insert(String(target))
      }
    }
    #expect(reached == Set(files.keys))
    #expect(files.keys.contains("visits/v1.html"))
    #expect(files.keys.contains("years/2023.html"))
  }

  @Test func `run nothing, load nothing from elsewhere, and show the data as text`() throws {
    for (name, text) in try files(try site()) {
      for bad in ["<script", "<b>C", "@import", "url(h", "<iframe", "<link"] {
        #expect(!text.contains(bad), "\(name): \(bad)")
      }
      #expect(name.hasSuffix(".svg") || text.contains("Content-Security-Policy"))
    }
  }

  @Test func `stay in their folder, whatever an id says`() {
    #expect(SiteLinks.file("v1") == "v1.html")
    for id in ["../../q", "Ünlike/../id", "", ".", "CON", String(repeating: "a", count: 300), "北"] {
      let file = SiteLinks.file(id)
      #expect(file.utf8.count < 100)
      #expect(file.wholeMatch(of: /[a-z0-9-]+\.html/) != nil, "\(file)")
    }
    #expect(SiteLinks.file("A") != SiteLinks.file("a"))
  }

  @Test func `are not written over anything`() throws {
    let path = try TestFile.make("there", "mine")
    let folder = URL(filePath: path).deletingLastPathComponent().path
    for target in [path, folder] {
      #expect(throws: OutputProblem.self) {
        try Exporter.write(VisitQuery(), from: try store(), as: .site, to: target, force: true)
      }
    }
    #expect(try TestFile.text(path) == "mine")
  }

  @Test func `of too many visits are refused, with the limit and the way`() throws {
    var loaded = CollectionLoader.load([try TestFile.make("c.json", Self.document)])
    loaded.visits = (0...Site.mostVisits).map { number in
      var visit = loaded.visits[0]
      visit.id = "v\(number)"
      return visit
    }
    let path = try TestFile.path("site")
    do {
      _ = try Exporter.write(
        VisitQuery(), from: FixtureStore(loaded), as: .site, to: path, force: false)
      Issue.record("it was written")
    } catch let problem as OutputProblem {
      #expect(problem.description.contains("a site holds 5000 visits and 5001 match"))
      #expect(problem.description.contains("-q"))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
