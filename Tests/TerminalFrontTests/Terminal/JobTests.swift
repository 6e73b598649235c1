import Synchronization
import Testing
import Timeline

@testable import TerminalFront

@Suite("What is done beside the questions", .timeLimit(.minutes(5)))
struct JobTests {
  /// A reader at a screen of its own for whom an export goes on until it is given up.
  private func exporting(_ began: @escaping @Sendable () -> Void) throws -> Browser {
    let model = Model(
      desk: Invented.desk(), size: Invented.standardSize, today: Invented.today,
      exportFormats: ["csv"])
    var browser = Browser(
      model, Invented.store,
      export: { _, _, progress, check in
        progress(0.5)
        began()
        while true { try check() }
      })
    browser.start {}
    for key in try Key.keys(":export csv visits.csv<Enter>") { _ = browser.handle(.key(key)) }
    return browser
  }

  @Test("An export says how far it is, and Ctrl-C gives it up; the screen goes on")
  func givingUpAnExport() throws {
    let hasBegun = Atomic(false)
    var browser = try exporting { hasBegun.store(true, ordering: .relaxed) }
    while !hasBegun.load(ordering: .relaxed) {}
    _ = browser.handle(.late)
    while browser.model.progress == nil { browser.collect(waitingMilliseconds: 10) }
    #expect(browser.draw().textLines[22].hasPrefix(" writing visits.csv: 50 % (^C gives up)"))
    for key in try Key.keys("kk") { _ = browser.handle(.key(key)) }
    #expect(browser.model.list.selected == 6)
    _ = browser.handle(.key(.control("c")))
    #expect(browser.model.notice?.text == "given up")
    while browser.model.notice?.text == "given up" { browser.collect(waitingMilliseconds: 10) }
    #expect(browser.model.notice?.text == "given up; visits.csv is not written")
    _ = browser.handle(.key(.character("G")))
    #expect(browser.model.list.selected == 8)
  }

  @Test("A reload that was given up changes nothing")
  func givingUpAReload() throws {
    let mayEnd = Atomic(false)
    var browser = Browser(
      Invented.model(), Invented.store,
      reopen: {
        while !mayEnd.load(ordering: .relaxed) {}
        return (ManyVisits.store, Desk(title: "other", total: 1, span: nil))
      })
    browser.start {}
    while browser.model.isWaiting { browser.collect(waitingMilliseconds: 1_000) }
    for key in try Key.keys("R") { _ = browser.handle(.key(key)) }
    _ = browser.handle(.late)
    #expect(browser.draw().textLines[22].hasPrefix(" reading the files again … (^C gives up)"))
    _ = browser.handle(.key(.control("c")))
    mayEnd.store(true, ordering: .relaxed)
    for key in try Key.keys("Fhost:MNG<Enter>") { _ = browser.handle(.key(key)) }
    while browser.model.isWaiting { browser.collect(waitingMilliseconds: 1_000) }
    #expect(browser.model.desk.title == Invented.store.title)
    #expect(browser.model.rows.count == 4)
  }
}
