public import Timeline

/// A model and the store it looks at: takes messages, lets the store do what it asks.
///
/// The same for the real terminal and for pictures of the screen.
public struct Browser {
  public private(set) var model: Model
  private var store: any VisitStore
  private var librarian: Librarian?
  /// Reads the collection again; nil where that is not possible.
  private let reopen: (() -> (store: any VisitStore, desk: Desk))?

  public init(
    _ model: Model, _ store: any VisitStore,
    reopen: (() -> (store: any VisitStore, desk: Desk))? = nil
  ) {
    self.model = model
    self.store = store
    self.reopen = reopen
  }

  /// From now on questions are answered on another thread.
  mutating func start(wake: (@Sendable () -> Void)?) {
    if let wake { hire(wake) }
    wakeFront = wake
    _ = run(model.start())
  }

  private var wakeFront: (@Sendable () -> Void)?

  private mutating func hire(_ wake: @escaping @Sendable () -> Void) {
    librarian?.close()
    librarian = Librarian(store)
    librarian?.start(wake: wake)
  }

  /// Takes a message in; returns what only a terminal can do.
  mutating func handle(_ message: Message) -> [Effect] {
    let rest = run(model.update(message))
    fetch()
    return rest
  }

  /// Takes in the answers that have come.
  mutating func collect(waitingMilliseconds: Int) {
    for message in librarian?.answers(waitingMilliseconds: waitingMilliseconds) ?? [] {
      _ = run(model.update(message))
    }
    fetch()
  }

  private mutating func run(_ effects: [Effect]) -> [Effect] {
    var rest: [Effect] = []
    for effect in effects {
      switch effect {
      case .ask(let question):
        if let librarian {
          librarian.ask(question)
        } else {
          rest += run(model.update(store.message(answering: question)))
        }
      case .find(let query, let row, let forward, let what):
        rest += run(model.update(found(query, row, forward, what)))
      case .reload: rest += reload()
      case .openLink, .redraw, .suspend, .quit: rest.append(effect)
      }
    }
    return rest
  }

  private func found(_ query: VisitQuery, _ row: VisitRow, _ forward: Bool, _ what: String)
    -> Message
  {
    do {
      let rows = try store.rows(matching: query)
      let next =
        forward
        ? rows.first { $0.number > row.number } : rows.last { $0.number < row.number }
      return .found(next, what: what)
    } catch {
      return .noticed(Notice("\(error)", isError: true))
    }
  }

  private mutating func reload() -> [Effect] {
    guard let (store, desk) = reopen?() else {
      return run(model.update(.noticed(Notice("this cannot be read again"))))
    }
    self.store = store
    if let wakeFront { hire(wakeFront) }
    return run(model.update(.reloaded(desk)))
  }

  /// Fetches the visits on the screen that are not here yet.
  private mutating func fetch() {
    let missing = model.missingRows
    guard !missing.isEmpty else { return }
    do {
      let visits = try store.visits(missing)
      let reference = try store.reference(for: visits)
      _ = model.update(.fetched(Array(zip(missing, visits)).map { ($0.0, $0.1) }, reference))
    } catch {
      _ = model.update(.noticed(Notice("\(error)", isError: true)))
    }
  }

  // MARK: Without a terminal

  /// The screen after some keys, drawn without a terminal.
  public static func screen(
    _ model: Model, _ store: any VisitStore, keys: [Key]
  ) -> Canvas {
    var browser = Browser(model, store)
    browser.start(wake: nil)
    browser.fetch()
    for key in keys {
      if browser.handle(.key(key)).contains(.quit) { break }
    }
    return browser.model.draw()
  }
}
