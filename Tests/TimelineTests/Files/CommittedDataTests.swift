import Foundation
import Testing

@testable import Timeline

/// Where the files of the repository are, from the place of this file in it.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let data = root.appending(path: "data")
}

@Suite("The committed collections")
struct CommittedDataTests {
  @Test func `load without an error and without a warning`() {
    let loaded = CollectionLoader.load([Repository.data.path()])
    #expect(loaded.problems.map(\.description) == [])
    #expect(loaded.errorCount == 0 && loaded.warningCount == 0)
    #expect(loaded.visits.count > 50)
  }

  @Test func `print every date as it is written`() throws {
    let loaded = CollectionLoader.load([Repository.data.path()])
    for visit in loaded.visits {
      #expect(try EDTF(visit.dates.description) == visit.dates)
    }
  }

  @Test func `are written and read again`() throws {
    let loaded = CollectionLoader.load([Repository.data.path()])
    for visit in loaded.visits {
      var reader = VisitReader()
      let document = JSONDocument(Array(visit.json(pretty: true).utf8))
      var again: Visit? = document.read { reader.object($0) }
      again?.collection = visit.collection
      #expect(again == visit)
    }
  }
}
