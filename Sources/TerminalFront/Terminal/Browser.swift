public import Timeline

/// A model and the store it looks at: takes messages, lets the store do what it asks.
///
/// The same for the real terminal and for pictures of the screen.
public struct Browser {
  public private(set) var model: Model
  private var store: any VisitStore
  /// Nil where everything is answered at once.
  private var worker: Worker?
  /// Wakes the screen's thread.
  private var wake: (@Sendable () -> Void)?
  /// Reads the collection again; nil where that is not possible.
  private let reopen: (() -> (store: any VisitStore, desk: Desk))?
  /// Keeps changes of the memory; returns a sentence when that fails.
  private let keep: (([ReaderMemory.Change]) -> String?)?
  /// Writes visits out; returns what to tell the reader.
  private let export: Export?

  /// A visit as Markdown; nil where nothing can write it.
  private let markdown: ((Visit, Reference, _ note: String?) -> String)?

  public typealias Export = (ExportRequest, any VisitStore) -> Notice

  public init(
    _ model: Model, _ store: any VisitStore,
    reopen: (() -> (store: any VisitStore, desk: Desk))? = nil,
    keep: (([ReaderMemory.Change]) -> String?)? = nil, export: Export? = nil,
    markdown: ((Visit, Reference, _ note: String?) -> String)? = nil
  ) {
    self.model = model
    self.store = store
    self.reopen = reopen
    self.keep = keep
    self.export = export
    self.markdown = markdown
  }

  /// Lets the model say what is to be remembered at the end.
  mutating func end() { _ = run(model.end()) }

  /// The screen as it should look.
  func draw() -> Canvas { model.draw() }

  /// From now on questions are answered, on another thread where there is a screen to be woken.
  mutating func start(wake: (@Sendable () -> Void)?) {
    self.wake = wake
    startWorker()
    _ = run(model.start())
    fetch()
  }

  private mutating func startWorker() {
    worker?.close()
    worker = wake.map { wake in
      let worker = Worker(store)
      worker.start(wake: wake)
      return worker
    }
  }

  /// Takes a message in; returns what only a terminal can do.
  mutating func handle(_ message: Message) -> [Effect] {
    let rest = run(model.update(message))
    fetch()
    return rest
  }

  /// Takes in what the worker has worked out; false when there was nothing.
  @discardableResult
  mutating func collect(waitingMilliseconds: Int = 0) -> Bool {
    let messages = worker?.messages(waitingMilliseconds: waitingMilliseconds) ?? []
    guard !messages.isEmpty else { return false }
    for message in messages { _ = run(model.update(message)) }
    fetch()
    return true
  }

  private mutating func run(_ effects: [Effect]) -> [Effect] {
    var rest: [Effect] = []
    for effect in effects {
      switch effect {
      case .ask(let question):
        if let worker {
          worker.ask(question)
        } else if let answer = store.message(answering: question) {
          rest += run(model.update(answer))
        }
      case .find(let query, let row, let forward, let what):
        rest += run(model.update(found(query, row, forward, what)))
      case .locate(let id):
        rest += run(model.update(attempt { .located(try store.row(of: id), id) }))
      case .summarise(let subject):
        rest += run(model.update(attempt { .summarised(try SubjectSummary(subject, in: store)) }))
      case .reload: rest += reload()
      case .remember(let changes):
        if let problem = keep?(changes) {
          rest += run(model.update(.notKept(Notice(problem, isError: true))))
        }
      case .export(let request):
        let outcome = export?(request, store) ?? Notice("nothing can be exported here")
        rest += run(model.update(.noticed(outcome)))
      case .listPaths(let typed):
        rest += run(model.update(.listed(typed: typed, paths: PathListing.paths(typed))))
      case .copyMarkdown(let visit, let reference, let note):
        let message = markdown.map { Message.written($0(visit, reference, note)) }
        rest += run(model.update(message ?? .noticed(Notice("this cannot be copied here"))))
      case .copy, .edit, .openLink, .redraw, .suspend, .quit: rest.append(effect)
      }
    }
    return rest
  }

  /// What the store makes of it, or a notice of why it cannot.
  private func attempt(_ message: () throws -> Message) -> Message {
    do {
      return try message()
    } catch {
      return .noticed(Notice("\(error)", isError: true))
    }
  }

  private func found(_ query: VisitQuery, _ row: VisitRow, _ forward: Bool, _ what: String)
    -> Message
  {
    attempt {
      let rows = try store.rows(matching: query)
      let next =
        forward
        ? rows.first { $0.number > row.number } : rows.last { $0.number < row.number }
      return .found(next, what: what)
    }
  }

  private mutating func reload() -> [Effect] {
    guard let (store, desk) = reopen?() else {
      return run(model.update(.noticed(Notice("this cannot be reloaded"))))
    }
    // A broken save takes nothing away: the visits of before stay until it is mended.
    if desk.banner != nil, store.count < self.store.count {
      return run(model.update(.notReloaded(desk)))
    }
    self.store = store
    startWorker()
    return run(model.update(.reloaded(desk)))
  }

  /// Fetches the visits on the screen that are not here yet, and what is known around the selected
  /// one, which comes later where there is a worker for it.
  private mutating func fetch() {
    let missing = model.missingRows
    if !missing.isEmpty {
      let message = attempt {
        let visits = try store.visits(missing)
        let reference = try store.reference(for: visits)
        return .fetched(Array(zip(missing, visits)).map { ($0.0, $0.1) }, reference)
      }
      _ = model.update(message)
    }
    guard let (row, visit) = model.visitWithoutContext else { return }
    if let worker {
      worker.askContext(of: visit, row)
    } else {
      _ = model.update(attempt { try store.context(of: visit, row) })
    }
  }

  // MARK: Without a terminal

  /// The screen after some keys, drawn without a terminal.
  public static func screen(
    _ model: Model, _ store: any VisitStore, keys: [Key]
  ) -> Canvas {
    var browser = Browser(model, store)
    browser.start(wake: nil)
    for key in keys {
      if browser.handle(.key(key)).contains(.quit) { break }
    }
    return browser.draw()
  }
}
