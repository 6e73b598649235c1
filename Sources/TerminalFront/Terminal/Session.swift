public import Foundation

/// The program at a real terminal: draws, waits, takes in what happened, and gives the terminal
/// back whatever comes.
public struct Session {
  private var browser: Browser
  private let terminal: any ReaderTerminal
  private var isDone = false
  /// True when something happened that the screen does not show yet.
  private var isStale = true
  /// The beginning of a paste that is still coming in.
  private var pasted: String?
  /// What other threads have to say.
  private let mailbox = Mailbox { CursesTerminal.wake() }
  private let files: CollectionFiles
  private var isClipboardKnown = false

  /// How long a prefix key waits before a menu shows what may follow.
  private static let pauseMilliseconds: Int32 = 400
  /// A paste that stalls so long has lost its end.
  private static let pasteMilliseconds: Int32 = 5_000
  /// How long an answer takes before something is said of it.
  private static let lateMilliseconds: Int32 = 100
  /// How long a key waits for its answer before the screen is drawn without it.
  private static let answerMilliseconds = 20

  /// Runs until the reader quits; returns the exit code of the process.
  ///
  /// - Throws: an error whose description is a sentence, when the terminal cannot be used.
  public static func run(
    _ makeBrowser: (Size) -> Browser, files: CollectionFiles, kind: Kind, watch: Watch = { _, _ in }
  ) throws -> Int32 {
    let likelySize = CursesTerminal.prepare()
    var browser = makeBrowser(likelySize)
    // What is around the first visit is worked out while the terminal is got ready.
    browser.start { CursesTerminal.wake() }
    browser.collect(waitingMilliseconds: Self.answerMilliseconds)
    let terminal = try terminal(kind, browser.model.settings)
    defer { terminal.close() }
    var session = Session(browser: browser, terminal: terminal, files: files)
    let mailbox = session.mailbox
    FileWatcher.watch(files) { mailbox.post(.filesChanged) }
    let worker = browser.worker
    watch({ mailbox.post($0) }, { worker?.doubt(since: $0, $1) })
    if terminal.size != likelySize { session.take(.resized(terminal.size)) }
    return session.loop()
  }

  /// Begins to tell of what others write, and of a store that seems to be away, since when and why,
  /// on threads of its own.
  public typealias Watch = (
    _ tell: @escaping @Sendable (Message) -> Void,
    _ doubt: @escaping @Sendable (Date, String) -> Void
  ) -> Void

  /// How the program is shown.
  public enum Kind: Sendable {
    case screen(isASCII: Bool)
    /// Line by line, with nothing drawn.
    case plain
  }

  private static func terminal(_ kind: Kind, _ settings: Settings) throws -> any ReaderTerminal {
    switch kind {
    case .plain: return try PlainTerminal()
    case .screen(let isASCII):
      return try CursesTerminal(
        ascii: isASCII, mouse: settings.hasMouse, background: settings.theme.name == .auto)
    }
  }

  private init(browser: Browser, terminal: any ReaderTerminal, files: CollectionFiles) {
    self.files = files
    self.browser = browser
    self.terminal = terminal
  }

  private mutating func loop() -> Int32 {
    while !isDone {
      collect(waitingMilliseconds: Self.answerMilliseconds)
      show()
      let happened = terminal.wait(milliseconds: patience)
      if happened.contains(.terminated) {
        browser.end()
        return 128 + terminal.signal
      }
      if happened.contains(.stopped) { suspend() }
      if happened.contains(.resized) { take(.resized(terminal.size)) }
      for message in mailbox.take() { take(message) }
      if happened.isEmpty { goOn() }
      if happened.contains(.input) {
        for message in terminal.messages(continuing: &pasted) { take(message) }
      }
      // A closed terminal reads as input for ever; without this the process would spin.
      if happened.contains(.hungUp) {
        browser.end()
        return 128 + SIGHUP
      }
    }
    return 0
  }

  /// How long to wait for something to happen; negative for ever.
  private var patience: Int32 {
    if pasted != nil { return Self.pasteMilliseconds }
    if isLate { return Self.lateMilliseconds }
    return browser.model.waitsForKey ? Self.pauseMilliseconds : -1
  }

  /// True while an answer is awaited and nothing says so yet.
  private var isLate: Bool { browser.model.isWaiting && !browser.model.saysWorking }

  /// Nothing happened for so long.
  private mutating func goOn() {
    if let pasted {
      self.pasted = nil
      take(.pasted(pasted))
    } else if isLate {
      take(.late)
    } else if browser.model.waitsForKey {
      take(.paused)
    }
  }

  private mutating func collect(waitingMilliseconds: Int) {
    if browser.collect(waitingMilliseconds: waitingMilliseconds) { isStale = true }
  }

  /// One frame. What has come while it was drawn is in it: mostly what is known around the visit.
  private mutating func show() {
    guard isStale else { return }
    var canvas = browser.draw()
    if browser.collect() { canvas = browser.draw() }
    terminal.show(canvas, browser.model)
    isStale = false
  }

  private mutating func take(_ message: Message) {
    isStale = true
    for effect in browser.handle(message) {
      switch effect {
      case .quit: isDone = true
      case .redraw: redraw()
      case .suspend: suspend()
      case .openLink(let link): open(link)
      case .copy(let text): copy(text)
      case .edit(let target): edit(target)
      case .ask, .work, .giveUp, .remember, .listPaths, .copyMarkdown, .copyCitation,
        .exportChart:
        break
      }
    }
  }

  private mutating func suspend() {
    terminal.suspend()
    redraw()
    take(.resized(terminal.size))
  }

  private mutating func redraw() {
    terminal.forget()
    isStale = true
  }

  private mutating func open(_ link: String) {
    let mailbox = mailbox
    let problem = LinkOpener.open(link) { mailbox.post(.noticed(Notice($0, isError: true))) }
    guard let problem else { return }
    take(.noticed(Notice(problem, isError: true)))
  }

  /// The first time it is found out, beside, whether copied text arrives.
  private mutating func copy(_ text: String) {
    terminal.copy(text)
    guard !isClipboardKnown else { return }
    isClipboardKnown = true
    let mailbox = mailbox
    let said = browser.model.notice.map { $0.text + "; " } ?? ""
    Thread.detachNewThread {
      guard let problem = Clipboard.problem() else { return }
      mailbox.post(.noticed(Notice(said + problem)))
    }
  }

  /// The screen is the editor's until it ends; then the files are read again.
  private mutating func edit(_ target: EditTarget) {
    let place: CollectionFiles.Place?
    switch target {
    case .visit(let id): place = files.place(of: id)
    case .place(let file, let line): place = CollectionFiles.Place(file: file, line: line)
    }
    guard let place else {
      take(.noticed(Notice(files.nothingToEdit)))
      return
    }
    terminal.leave()
    let problem = ReaderEditor().run(file: place.file, line: place.line)
    terminal.comeBack()
    redraw()
    take(.resized(terminal.size))
    take(.filesChanged)
    if let problem { take(.noticed(Notice(problem, isError: true))) }
  }
}
