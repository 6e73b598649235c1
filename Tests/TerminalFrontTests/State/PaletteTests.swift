import Testing
import Timeline

@testable import TerminalFront

@Suite("The palette")
struct PaletteTests {
  @Test("Every command can be run by its name", arguments: Command.allCases)
  func everyCommand(command: Command) throws {
    let reader = try Reader.after("5G:\(command.name)<Enter>")
    #expect(reader.notice?.hasPrefix("there is no command") != true)
    let isListed = PaletteEntry.matching(command.name, reader.model).contains {
      $0.text == command.name
    }
    #expect(isListed)
  }

  @Test("A command does by its name what its key does")
  func likeTheKey() throws {
    for (name, keys) in [("up", "k"), ("first", "gg"), ("help", "?"), ("facets", "f")] {
      let typed = try Reader.after(":\(name)<Enter>").model.draw()
      #expect(typed == (try Reader.after(keys).model.draw()), "\(name)")
    }
  }

  @Test("A beginning is enough when only one command has it")
  func prefixes() throws {
    #expect(try Reader.after("5G:bookm<Enter>").notice?.hasPrefix("bookmarked") == true)
    #expect(try Reader.after(":zoom<Enter>").notice?.hasPrefix("there is no command") == true)
  }

  @Test("A name nobody has is told with the nearest")
  func unknown() throws {
    let reader = try Reader.after(":bokmark<Enter>")
    #expect(reader.notice == "there is no command \"bokmark\"; did you mean \"bookmark\"?")
    #expect(reader.model.notice?.isError == true)
    #expect(reader.model.prompt == nil)
  }

  @Test("Nothing typed does nothing", arguments: [":<Enter>", ":  <Enter>", ":<Esc>"])
  func nothing(keys: String) throws {
    let reader = try Reader.after(keys)
    #expect(reader.effects.isEmpty)
    #expect(reader.notice == nil)
  }

  @Test("Every prefix of every entry can be typed")
  func everyPrefix() throws {
    for name in Command.allCases.map(\.name) + PaletteEntry.Word.allCases.map(\.rawValue) {
      var reader = try Reader.after(":")
      for character in name {
        reader.send(.key(.character(character)))
        #expect(!reader.model.suggestions.isEmpty, "\(reader.model.prompt?.string ?? "")")
      }
    }
  }

  @Test("A filter is kept under a name, listed, brought back and forgotten")
  func views() throws {
    var reader = try Reader.after("Fhost:MNG<Enter>:save of mongolia<Enter>X")
    #expect(reader.model.memory.views == ["of mongolia": "host:MNG"])
    try reader.type(":view ")
    #expect(reader.model.suggestions.map(\.label) == ["of mongolia"])
    try reader.type("of mongolia<Enter>")
    #expect(reader.model.query.description == "host:MNG")
    try reader.type(":delete-view of mongolia<Enter>")
    #expect(reader.model.memory.views.isEmpty)
    #expect(reader.notice == "view of mongolia deleted; u brings it back")
    try reader.type("u")
    #expect(reader.model.memory.views == ["of mongolia": "host:MNG"])
  }

  @Test(
    "A view taken with Tab, or chosen with an arrow, is found",
    arguments: ["<Tab><Enter>", "<Down><Enter>"])
  func completedView(keys: String) throws {
    let reader = try Reader.after("Fhost:MNG<Enter>:save spring<Enter>X:view sp" + keys)
    #expect(reader.model.query.description == "host:MNG")
  }

  @Test(":views lists what is kept with its question; Enter opens one, d deletes one")
  func viewList() throws {
    let keys = "Fhost:MNG<Enter>:save a<Enter>XFhost:PER<Enter>:save b<Enter>X:views<Enter>"
    var reader = try Reader.after(keys)
    #expect(
      reader.model.menu
        == Menu(
          title: "saved views",
          items: [.init(label: "a", note: "host:MNG"), .init(label: "b", note: "host:PER")],
          selected: 0))
    try reader.type("jjkj<Enter>")
    #expect(reader.model.query.description == "host:PER")
    #expect(reader.model.menu == nil)
    try reader.type(":views<Enter>jd")
    #expect(reader.model.memory.views == ["a": "host:MNG"])
    #expect(reader.model.menu?.selected == 0)
    try reader.type("d")
    #expect(reader.model.memory.views.isEmpty)
    #expect(reader.model.menu == nil)
    #expect(
      try Reader.after(":views<Enter>").notice == "no view is saved; :save NAME saves the filter")
  }

  @Test("Esc leaves the list of views and everything else as it is", arguments: ["<Esc>", "q"])
  func leavingViews(key: String) throws {
    let reader = try Reader.after("Fhost:MNG<Enter>:save a<Enter>:views<Enter>" + key)
    #expect(reader.model.savedViews == nil)
    #expect(reader.model.query.description == "host:MNG")
    #expect(reader.effects.isEmpty)
  }

  @Test("A view without a name, of no filter or that is not there says so")
  func noView() throws {
    #expect(
      try Reader.after("Fhost:MNG<Enter>:save<Enter>").notice?.hasPrefix("expected a name") == true)
    #expect(try Reader.after(":save x<Enter>").notice == "there is no filter to save")
    for word in ["view", "delete-view"] {
      #expect(try Reader.after(":\(word) x<Enter>").notice == "there is no view \"x\"")
    }
  }

  @Test("A date, a filter and words can stand behind the commands that ask for them")
  func behindCommands() throws {
    #expect(try Reader.after(":go-to-date 2021-02<Enter>").visit == "2021-02-mng-jpn")
    #expect(
      try Reader.after(":filter-text host:PER<Enter>").visits
        == ["2019-03-isl-per", "2024-06-mng-per"])
    #expect(try Reader.after("gg:search umbrella<Enter>").model.list.selected == 4)
    let wrong = try Reader.after(":filter-text hots:PER<Enter>")
    #expect(wrong.model.prompt?.string == "hots:PER")
    #expect(wrong.notice?.contains("did you mean") == true)
  }

  @Test("What a command has no use for is not passed over")
  func nothingBehind() throws {
    let reader = try Reader.after("5G:who kim-jong-un<Enter>")
    #expect(reader.notice == "who takes nothing behind it but a number")
    #expect(try Reader.after("gg:down 3<Enter>").model.list.selected == 3)
  }
}
