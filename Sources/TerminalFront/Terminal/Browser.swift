public import Timeline

/// A model and the store it looks at: takes messages, lets the store do what it asks.
///
/// The same for the real terminal and for pictures of the screen.
public struct Browser {
  public private(set) var model: Model
  private var foresight = Foresight()
  /// The screen of the model as it is, where that was foreseen.
  private var foreseen: Canvas?
  private var store: any VisitStore
  private var librarian: Librarian?
  /// Reads the collection again; nil where that is not possible.
  private let reopen: (() -> (store: any VisitStore, desk: Desk))?
  /// Keeps changes of the memory; returns a sentence when that fails.
  private let keep: (([ReaderMemory.Change]) -> String?)?
  /// Writes visits out; returns what to tell the reader.
  private let export: Export?

  public typealias Export =
    (_ format: String, _ path: String, VisitQuery, any VisitStore) -> Notice

  public init(
    _ model: Model, _ store: any VisitStore,
    reopen: (() -> (store: any VisitStore, desk: Desk))? = nil,
    keep: (([ReaderMemory.Change]) -> String?)? = nil, export: Export? = nil
  ) {
    self.model = model
    self.store = store
    self.reopen = reopen
    self.keep = keep
    self.export = export
  }

  /// Lets the model say what is to be remembered at the end.
  mutating func end() { _ = run(model.end()) }

  /// Tells the model what happened; what was foreseen of it holds no longer.
  private mutating func update(_ message: Message) -> [Effect] {
    foresight.forget()
    foreseen = nil
    return model.update(message)
  }

  /// The screen as it should look.
  func draw() -> Canvas { foreseen ?? model.draw() }

  /// From now on questions are answered on another thread.
  mutating func start(wake: (@Sendable () -> Void)?) {
    let first = model.start()
    // All rows lie ready: to have another thread hand them over would take longer.
    let isReady = model.query.isEmpty
    if isReady { _ = run(first) }
    if let wake { hire(wake) }
    wakeFront = wake
    if !isReady { _ = run(first) }
    fetch()
  }

  private var wakeFront: (@Sendable () -> Void)?

  private mutating func hire(_ wake: @escaping @Sendable () -> Void) {
    librarian?.close()
    let hired = Librarian(store)
    librarian = hired.start(wake: wake) ? hired : nil
  }

  /// Takes a message in; returns what only a terminal can do.
  mutating func handle(_ message: Message) -> [Effect] {
    if case .key(let key) = message, let outcome = foresight.take(key) {
      model = outcome.model
      foreseen = outcome.canvas
      return []
    }
    let rest = run(update(message))
    fetch()
    return rest
  }

  /// Takes in the answers that have come.
  mutating func collect(waitingMilliseconds: Int) {
    // New rows often put the cursor on another visit, and what is around it is asked for only then.
    if takeAnswers(waitingMilliseconds) { _ = takeAnswers(waitingMilliseconds) }
  }

  /// Takes in the first answers there are, but for what is known around a visit.
  mutating func collectFirst(waitingMilliseconds: Int) {
    _ = takeAnswers(waitingMilliseconds, forContext: false)
  }

  /// False when none had come.
  private mutating func takeAnswers(_ waitingMilliseconds: Int, forContext: Bool = true) -> Bool {
    let answers = librarian?.answers(
      waitingMilliseconds: waitingMilliseconds, forContext: forContext && model.context == nil)
    guard let answers, !answers.isEmpty else { return false }
    for message in answers { _ = run(update(message)) }
    fetch()
    return true
  }

  private mutating func run(_ effects: [Effect]) -> [Effect] {
    var rest: [Effect] = []
    for effect in effects {
      switch effect {
      case .ask(let question):
        if let librarian {
          librarian.ask(question)
        } else {
          if let answer = store.message(answering: question) { rest += run(update(answer)) }
        }
      case .find(let query, let row, let forward, let what):
        rest += run(update(found(query, row, forward, what)))
      case .locate(let id):
        rest += run(update(attempt { .located(try store.row(of: id), id) }))
      case .summarise(let subject):
        rest += run(update(attempt { .summarised(try SubjectSummary(subject, in: store)) }))
      case .reload: rest += reload()
      case .remember(let changes):
        if let problem = keep?(changes) {
          rest += run(update(.notKept(Notice(problem, isError: true))))
        }
      case .export(let format, let path, let query):
        let outcome = export?(format, path, query, store) ?? Notice("nothing can be exported here")
        rest += run(update(.noticed(outcome)))
      case .copy, .openLink, .redraw, .suspend, .quit: rest.append(effect)
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
      return run(update(.noticed(Notice("this cannot be read again"))))
    }
    self.store = store
    if let wakeFront { hire(wakeFront) }
    return run(update(.reloaded(desk)))
  }

  /// Fetches the visits on the screen that are not here yet.
  private mutating func fetch() {
    let missing = model.missingRows
    if !missing.isEmpty {
      let message = attempt {
        let visits = try store.visits(missing)
        let reference = try store.reference(for: visits)
        return .fetched(Array(zip(missing, visits)).map { ($0.0, $0.1) }, reference)
      }
      // While they are laid out, what is around them is worked out.
      if case .fetched(let visits, _) = message { askContexts(of: visits) }
      _ = update(message)
    }
    if model.context == nil { fetchContext() }
  }

  /// What is known around the visits comes later where there is another thread for it; without
  /// one only what is shown is worked out.
  private mutating func fetchContext() {
    askContexts()
    if librarian == nil, model.context == nil, let row = model.selectedRow,
      let visit = model.selectedVisit
    {
      _ = update(attempt { try store.context(of: visit, row) })
    }
  }

  /// - Parameter fetched: visits that the model has not got yet.
  private func askContexts(of fetched: [(row: VisitRow, visit: Visit)] = []) {
    librarian?.askContexts(of: model.contextRows) { row in
      guard model.shelf.context(of: row) == nil else { return nil }
      return model.visits[row.number] ?? fetched.first { $0.row == row }?.visit
    }
  }

  /// Makes one thing ready that the next key may ask for; false when nothing is left. For when the
  /// reader has got the answer to the last key.
  mutating func anticipate() -> Bool {
    fetchContext()
    foresight.forgetWhatIsPast()
    return model.anticipate() || foresight.look(aheadOf: model)
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
