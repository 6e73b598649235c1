import Foundation
import Interchange
import Testing
import Timeline

@Suite("Writing an import down")
struct SpoolTests {
  private func imported(_ format: ImportFormat, _ file: String, to path: String) throws {
    let spool = try JSONLinesSpool(in: URL(filePath: path).deletingLastPathComponent().path)
    _ = try Importer(format).read([file], into: spool.take)
    try spool.finish(to: path, force: false)
  }

  @Test("What is imported is read by the program without a complaint")
  func loads() throws {
    let events = try TestFile.make("a.tsv", (1...50).map { EventLine(id: $0).text() }.joined())
    let cases: [(ImportFormat, String, Int)] = [
      (.histstateVisits, try TestFile.fixture("visits.xml"), 8),
      (.histstateTravels, try TestFile.fixture("travels.xml"), 3), (.gdelt, events, 50),
    ]
    for (format, file, count) in cases {
      let path = try TestFile.path("out.jsonl")
      try imported(format, file, to: path)
      let loaded = CollectionLoader.load([path])
      #expect(loaded.problems == [])
      #expect(loaded.visits.count == count)
    }
  }

  @Test("Nothing is overwritten without force, and nothing is left beside")
  func force() throws {
    let path = try TestFile.make("out.jsonl", "mine")
    #expect(throws: OutputProblem.self) {
      try imported(.histstateVisits, try TestFile.fixture("visits.xml"), to: path)
    }
    #expect(try TestFile.text(path) == "mine")
    let directory = URL(filePath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["out.jsonl"])
  }

  @Test("An error of whoever takes the items ends the import and is no fault of a row")
  func sinkFails() throws {
    let file = try TestFile.fixture("visits.xml")
    #expect {
      try Importer(.histstateVisits).read([file]) { item in
        if case .visit = item { throw InterchangeProblem("the disk is full") }
      }
    } throws: { error in
      "\(error)" == "the disk is full"
    }
  }
}
