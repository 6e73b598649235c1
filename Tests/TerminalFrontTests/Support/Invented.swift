import Foundation
import Timeline

@testable import TerminalFront

/// The invented visits of Fixtures/small.json, so that tests do not change with the real ones.
enum Invented {
  static let loaded = CollectionLoader.load([
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/small.json").path
  ])
  static let store = FixtureStore(loaded)
  static let today = Day(year: 2024, month: 6, day: 15)

  static func desk(banner: String? = nil) -> Desk {
    let first = Day(year: 2019, month: 3, day: 1)
    return Desk(
      title: store.title, total: store.count, span: first...Day(year: 2024, month: 6, day: 1),
      banner: banner, collections: store.collections)
  }

  static let standardSize = Size(rows: 24, columns: 80)

  static func model(_ size: Size = standardSize, banner: String? = nil) -> Model {
    Model(desk: desk(banner: banner), size: size, today: today)
  }
}
