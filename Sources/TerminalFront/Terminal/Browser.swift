public import Timeline

/// A model and the store it looks at: takes messages, lets the store do what it asks.
///
/// The same for the real terminal and for pictures of the screen.
public struct Browser {
  public private(set) var model: Model
  private let jobs: JobRunner
  /// Answers at once; nil where there is a worker, so that no store is kept which nobody asks.
  private var answerer: Answerer?
  private(set) var worker: Worker?
  /// Keeps changes of the memory; returns a sentence when that fails.
  private let keep: (([ReaderMemory.Change]) -> String?)?
  /// Writes a drawn view out; returns what to tell the reader.
  private let exportChart: ((ChartExport) -> Notice)?

  /// A visit as Markdown; nil where nothing can write it.
  private let markdown: ((Visit, Reference, _ note: String?) -> String)?
  private let cite: Cite?

  /// A citation in a format of reference managers; nil for none of them.
  public typealias Cite = (_ format: String, Citation, Source?) -> String?

  public typealias Reopen = @Sendable () -> (store: any VisitStore, desk: Desk)

  /// Writes visits out and returns what to tell the reader. The check throws when the reader gives
  /// up: nothing is to be left behind then.
  public typealias Export =
    @Sendable (
      ExportRequest, any VisitStore,
      _ progress: @escaping Progress, _ check: @escaping @Sendable () throws -> Void
    ) throws -> Notice

  public init(
    _ model: Model, _ store: any VisitStore, reopen: Reopen? = nil,
    keep: (([ReaderMemory.Change]) -> String?)? = nil, export: Export? = nil,
    exportChart: ((ChartExport) -> Notice)? = nil,
    markdown: ((Visit, Reference, _ note: String?) -> String)? = nil, cite: Cite? = nil
  ) {
    self.model = model
    self.keep = keep
    self.exportChart = exportChart
    answerer = Answerer(store)
    jobs = JobRunner(reopen: reopen, export: export)
    self.markdown = markdown
    self.cite = cite
  }

  /// Lets the model say what is to be remembered at the end.
  mutating func end() { _ = run(model.end()) }

  /// The screen as it should look.
  func draw() -> Canvas { model.draw() }

  /// From now on questions are answered, on another thread where there is a screen to be woken.
  mutating func start(wake: (@Sendable () -> Void)?) {
    if let wake, let store = answerer?.store {
      worker = Worker(store, jobs, wake: wake)
      answerer = nil
      worker?.start()
    }
    _ = run(model.start())
  }

  /// Takes a message in; returns what only a terminal can do.
  mutating func handle(_ message: Message) -> [Effect] {
    if case .key = message, model.away != nil { worker?.hurry() }
    return run(model.update(message))
  }

  /// Takes in what the worker has worked out; false when there was nothing.
  @discardableResult
  mutating func collect(waitingMilliseconds: Int = 0) -> Bool {
    let messages = worker?.messages(waitingMilliseconds: waitingMilliseconds) ?? []
    for message in messages { _ = handle(message) }
    return !messages.isEmpty
  }

  private mutating func run(_ effects: [Effect]) -> [Effect] {
    effects.flatMap { run($0) }
  }

  private mutating func run(_ effect: Effect) -> [Effect] {
    switch effect {
    case .ask(let question):
      guard let worker else { return answer(question) }
      worker.ask(question)
    case .work(let job):
      guard let worker else { return work(job) }
      worker.add(job)
    case .giveUp: worker?.giveUp()
    case .remember(let changes):
      guard let problem = keep?(changes) else { return [] }
      return handle(.notKept(Notice(problem, isError: true)))
    case .exportChart(let chart):
      let outcome = exportChart?(chart) ?? Notice("nothing can be exported here")
      return handle(.noticed(outcome))
    case .listPaths(let typed):
      return handle(.listed(typed: typed, paths: PathListing.paths(typed)))
    case .copyMarkdown(let visit, let reference, let note):
      let message = markdown.map { Message.written($0(visit, reference, note)) }
      return handle(message ?? .noticed(Notice("this cannot be copied here")))
    case .copyCitation(let format, let citation, let source):
      let message = cite?(format, citation, source).map(Message.written)
      return handle(message ?? .noticed(Notice("this cannot be copied here")))
    case .copy, .edit, .openLink, .redraw, .suspend, .quit: return [effect]
    }
    return []
  }

  // MARK: At once

  /// What an answer leads to may ask for the rest itself.
  private mutating func answer(_ question: Question) -> [Effect] {
    var rest: [Effect] = []
    for part in question.parts where model.awaits(part) {
      if let message = answerer?.message(answering: part) { rest += handle(message) }
    }
    return rest
  }

  private mutating func work(_ job: Job) -> [Effect] {
    guard let answerer else { return [] }
    let outcome = jobs.run(job, answerer.store, progress: { _ in }, check: {})
    if let store = outcome.store { self.answerer = Answerer(store) }
    return handle(outcome.message)
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
