import Timeline

@testable import TerminalFront

/// Somebody who reads the invented visits and types: every question is answered at once.
struct Reader {
  var browser: Browser
  private(set) var effects: [Effect] = []

  init(
    _ size: Size = Invented.standardSize, _ store: any VisitStore = Invented.store,
    banner: String? = nil, settings: Settings = Settings(),
    mostHeldWhole: Int = Model.mostHeldWhole
  ) {
    var desk = Invented.desk(banner: banner)
    desk.title = store.title
    desk.total = store.count
    self.init(size, store: store, desk: desk, settings: settings, mostHeldWhole: mostHeldWhole)
  }

  init(
    _ size: Size = Invented.standardSize, store: any VisitStore, desk: Desk,
    settings: Settings = Settings(), mostHeldWhole: Int = Model.mostHeldWhole
  ) {
    browser = Browser(
      Model(
        desk: desk, size: size, today: Invented.today, settings: settings,
        mostHeldWhole: mostHeldWhole), store)
    browser.start(wake: nil)
    browser.collect(waitingMilliseconds: 0)
  }

  var model: Model { browser.model }
  var notice: String? { model.notice?.text }
  /// The id of the visit under the cursor.
  var visit: String? { model.selectedVisit?.id }
  /// The ids of all that match the filter.
  var visits: [String] { model.rows.map(\.key.id) }

  /// Presses keys in the notation of `Key`; what only a terminal can do is kept in `effects`.
  mutating func type(_ keys: String) throws {
    for key in try Key.keys(keys) { send(.key(key)) }
  }

  mutating func send(_ message: Message) { effects += browser.handle(message) }

  /// A reader who has typed these keys.
  static func after(_ keys: String, _ size: Size = Invented.standardSize) throws -> Reader {
    var reader = Reader(size)
    try reader.type(keys)
    return reader
  }
}
