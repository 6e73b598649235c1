internal import Foundation

/// The program at a real terminal: draws, waits, takes in what happened, and gives the terminal
/// back whatever comes.
public struct Session {
  private var browser: Browser
  private let terminal: CursesTerminal
  private var lastCanvas: Canvas?
  private var isDone = false

  /// How long a prefix key waits before a menu shows what may follow.
  private static let pauseMilliseconds: Int32 = 400
  /// How long a key waits for its answer before the screen is drawn without it.
  private static let answerMilliseconds = 20

  /// Runs until the reader quits; returns the exit code of the process.
  ///
  /// - Throws: an error whose description is a sentence, when the terminal cannot be used.
  public static func run(
    _ makeBrowser: (Size) -> Browser, theme: Theme, ascii: Bool
  ) throws -> Int32 {
    let terminal = try CursesTerminal(theme: theme, ascii: ascii)
    defer { terminal.close() }
    var session = Session(browser: makeBrowser(terminal.size), terminal: terminal)
    return session.loop()
  }

  private init(browser: Browser, terminal: CursesTerminal) {
    self.browser = browser
    self.terminal = terminal
  }

  private mutating func loop() -> Int32 {
    browser.start { CursesTerminal.wake() }
    while !isDone {
      browser.collect(waitingMilliseconds: Self.answerMilliseconds)
      show()
      let isPaused = browser.model.waitsForKey
      let happened = terminal.wait(milliseconds: isPaused ? Self.pauseMilliseconds : -1)
      if happened.contains(.terminated) { return 128 + terminal.signal }
      if happened.contains(.resized) { take(.resized(terminal.size)) }
      if happened.isEmpty, isPaused { take(.paused) }
      if happened.contains(.input) {
        for message in terminal.messages() { take(message) }
      }
      // A closed terminal reads as input for ever; without this the process would spin.
      if happened.contains(.hungUp) { return 128 + SIGHUP }
    }
    return 0
  }

  private mutating func show() {
    let canvas = browser.model.draw()
    if canvas != lastCanvas { terminal.show(canvas, after: lastCanvas) }
    lastCanvas = canvas
  }

  private mutating func take(_ message: Message) {
    for effect in browser.handle(message) {
      switch effect {
      case .quit: isDone = true
      case .redraw: redraw()
      case .suspend:
        terminal.suspend()
        redraw()
        take(.resized(terminal.size))
      case .openLink(let link): open(link)
      case .ask, .find, .reload: break
      }
    }
  }

  private mutating func redraw() {
    terminal.forget()
    lastCanvas = nil
  }

  private mutating func open(_ link: String) {
    guard let problem = LinkOpener.open(link) else { return }
    take(.noticed(Notice(problem, isError: true)))
  }
}

extension Model {
  /// True while a prefix key waits for what follows and nothing says yet what may.
  var waitsForKey: Bool { !input.pending.isEmpty && !showsContinuations }
}
