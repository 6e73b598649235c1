import Testing
import Timeline

@testable import TerminalFront

@Suite("Looking a key ahead")
struct ForesightTests {
  private func foresight(of model: Model) -> Foresight {
    var foresight = Foresight()
    while foresight.look(aheadOf: model) {}
    return foresight
  }

  @Test("What was foreseen is what the key does")
  func foreseeing() throws {
    // What is around a visit that has been looked at is known.
    let before = try Reader.after("ggjk")
    let after = try Reader.after("ggjkj")
    var foresight = foresight(of: before.model)
    let taken = foresight.take(.character("j"))
    let outcome = try #require(taken)
    #expect(outcome.model == after.model)
    #expect(outcome.canvas == after.browser.draw())
  }

  @Test("Nothing is foreseen twice, of another key, or of a model that changed since")
  func forgetting() throws {
    let model = try Reader.after("ggjk").model
    var twice = foresight(of: model)
    _ = twice.take(.character("j"))
    let again = twice.take(.character("j"))
    #expect(again == nil)
    var other = foresight(of: model)
    #expect(other.take(.character("x")) == nil)
    var past = foresight(of: model)
    past.forget()
    #expect(past.take(.character("j")) == nil)
  }

  @Test("The keys that were pressed last are looked at")
  func choosing() throws {
    let model = try Reader.after("ggjk").model
    var foresight = Foresight()
    #expect(foresight.take(.tab) == nil)
    foresight.forget()
    while foresight.look(aheadOf: model) {}
    #expect(foresight.take(.tab)?.model.focus == .detail)
  }

  @Test(
    "Keys that ask for something or leave the program are not",
    arguments: ["q", "o", "!", "B", "R"])
  func acting(key: String) throws {
    let key = try #require(Key.keys(key).first)
    let model = try Reader.after("Fhost:MNG<Enter>").model
    var foresight = Foresight()
    _ = foresight.take(.tab)
    _ = foresight.take(key)
    foresight.forget()
    while foresight.look(aheadOf: model) {}
    var other = foresight
    let isTabForeseen = other.take(.tab) != nil
    let isForeseen = foresight.take(key) != nil
    #expect(isTabForeseen)
    #expect(!isForeseen)
  }

  @Test("Whoever looks ahead sees the same", arguments: 0..<16)
  func random(seed: Int) throws {
    var dice = Dice(seed)
    var plain = Reader()
    var foreseeing = Reader()
    for _ in 0..<24 {
      let keys = dice.pick([
        "j", "k", "j", "k", "<Down>", "2j", "G", "<Tab>", "z", "f", "/per<Enter>",
        "n", "N", "<Esc>", "Fhost:MNG<Enter>", "!", "X", "y", "<Space>", "?", "<C-o>", "mx",
      ])
      for _ in 0..<dice.number(1...3) {
        for key in try Key.keys(keys) {
          while foreseeing.browser.anticipate() {}
          foreseeing.send(.key(key))
          plain.send(.key(key))
        }
      }
      #expect(foreseeing.model == plain.model)
      #expect(foreseeing.browser.draw() == plain.browser.draw())
    }
    #expect(foreseeing.effects == plain.effects)
  }
}
