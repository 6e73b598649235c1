import Testing
import Timeline

@testable import TerminalFront

@Suite("A store that does not answer", .timeLimit(.minutes(5)))
struct GateTests {
  private func browser(_ store: any VisitStore) -> Browser {
    let desk = Desk(title: store.title, total: store.count, span: store.span)
    let model = Model(
      desk: desk, size: Invented.standardSize, today: Invented.today, mostHeldWhole: 1)
    return Browser(model, store)
  }

  private func waitForAnswers(_ browser: inout Browser, _ look: (Model) -> Void = { _ in }) {
    while browser.model.isWaiting {
      browser.collect(waitingMilliseconds: 1_000)
      look(browser.model)
    }
  }

  @Test(
    "Every key gives its frame while the gate is shut; then only the newest answer is shown",
    arguments: [
      "jjkGgg100G", "@50%<Enter>]vjj", "/museum<Enter>nnN", "Fdelegation:PER<Enter>X",
      "Fdelegation:PER<Enter>F<C-u>delegation:KEN<Enter>G", "fjjj<Esc>gg",
      "ttt<Esc>G", "/talks<Esc>/museum<Enter>*", "maG'a", "lGh]ykk",
      "Fdelegation:PER<Enter>/museum<Enter>!", "Bjj:bookmarks<Enter>",
    ])
  func keysAtAShutGate(keys: String) throws {
    let store = GatedStore(ManyVisits.store)
    var browser = browser(store)
    browser.start {}
    waitForAnswers(&browser)
    let before = browser.model.answeredQuery
    store.shut()
    for key in try Key.keys(keys) {
      _ = browser.handle(.key(key))
      #expect(browser.draw().size == Invented.standardSize)
    }
    let wanted = browser.model.storeQuery
    #expect(browser.model.answeredQuery == before)
    store.open()
    waitForAnswers(&browser) { model in
      #expect(model.answeredQuery == before || model.answeredQuery == wanted)
    }
    #expect(browser.model.answeredQuery == browser.model.storeQuery)
    #expect(browser.model.visits.count == browser.model.rows.count)
  }

  @Test("What is given up at a shut gate is not shown when it opens")
  func givenUp() throws {
    let store = GatedStore(ManyVisits.store)
    var browser = browser(store)
    browser.start {}
    waitForAnswers(&browser)
    let before = browser.model.rows
    store.shut()
    for key in try Key.keys("Fdelegation:PER<Enter>") { _ = browser.handle(.key(key)) }
    _ = browser.handle(.late)
    _ = browser.handle(.key(.control("c")))
    #expect(!browser.model.isWaiting)
    #expect(browser.model.query.isEmpty)
    store.open()
    for key in try Key.keys("kk") { _ = browser.handle(.key(key)) }
    waitForAnswers(&browser)
    #expect(browser.model.rows == before)
  }

  @Test("Whatever is interrupted, what is asked at last is answered", arguments: 0..<12)
  func interrupted(seed: Int) throws {
    var dice = Dice(seed)
    let store = ManyVisits.store
    var browser = browser(store)
    browser.start {}
    let keys = [
      "G", "gg", "600G", "/museum<Enter>", "F<C-u>/t.lks/<Enter>", "X", "f", "<Esc>", "n",
      "F<C-u>/mu.*m/ delegation:PER<Enter>", "@50%<Enter>", "]v", "H",
    ]
    for _ in 0..<40 {
      for key in try Key.keys(dice.pick(keys)) { _ = browser.handle(.key(key)) }
      if dice.chance(30) { store.cancel() }
      if dice.chance(20) {
        _ = browser.handle(.late)
        _ = browser.handle(.key(.control("c")))
      }
      if dice.chance(30) { browser.collect() }
    }
    for key in try Key.keys("<Esc><Esc><Esc><Esc>F<C-u>delegation:KEN<Enter>G") {
      _ = browser.handle(.key(key))
    }
    waitForAnswers(&browser)
    let rows = try store.select(VisitQuery("delegation:KEN"))
    #expect(browser.model.window.count == (try rows.count()))
    #expect(browser.model.selectedRow == (try rows.rows(.last, limit: 1).last))
    #expect(!browser.model.saysWorking)
  }
}
