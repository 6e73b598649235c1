import Foundation

@testable import Timeline

/// The visits in `data`, as they are kept with the sources.
enum CommittedRecord {
  static let loaded = CollectionLoader.load([
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data").path
  ])
  static let store = FixtureStore(loaded)
}
