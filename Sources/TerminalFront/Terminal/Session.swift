internal import Foundation

/// The program at a real terminal: draws, waits, takes in what happened, and gives the terminal
/// back whatever comes.
public struct Session {
  private var browser: Browser
  private let terminal: CursesTerminal
  private var isDone = false
  /// True when something happened that the screen does not show yet.
  private var isStale = true
  /// The beginning of a paste that is still coming in.
  private var pasted: String?

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
    _ makeBrowser: (Size) -> Browser, theme: Theme, ascii: Bool
  ) throws -> Int32 {
    let likelySize = CursesTerminal.prepare()
    var browser = makeBrowser(likelySize)
    // What is around the first visit is worked out while the terminal is got ready.
    browser.start { CursesTerminal.wake() }
    browser.collect(waitingMilliseconds: Self.answerMilliseconds)
    let terminal = try CursesTerminal(theme: theme, ascii: ascii)
    defer { terminal.close() }
    var session = Session(browser: browser, terminal: terminal)
    if terminal.size != likelySize { session.take(.resized(terminal.size)) }
    return session.loop()
  }

  private init(browser: Browser, terminal: CursesTerminal) {
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
    terminal.show(canvas)
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
      case .copy(let text): terminal.copy(text)
      case .ask, .work, .giveUp, .remember, .exportChart: break
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
    guard let problem = LinkOpener.open(link) else { return }
    take(.noticed(Notice(problem, isError: true)))
  }
}

extension Model {
  /// True while a prefix key waits for what follows and nothing says yet what may.
  var waitsForKey: Bool { !input.pending.isEmpty && overlay == nil }
}
