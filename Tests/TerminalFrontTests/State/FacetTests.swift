import Testing
import Timeline

@testable import TerminalFront

@Suite("The facet pane")
struct FacetTests {
  /// "+ Japan 2" for each value shown.
  private func values(_ reader: Reader) -> [String] {
    guard let facets = reader.model.facets else { return [] }
    return facets.shown.map { count in
      let mark =
        switch reader.model.query.inclusion(of: count.value.id, in: facets.field) {
        case .none: ""
        case .included: "+"
        case .excluded: "-"
        }
      return "\(mark)\(count.value.label) \(count.count)"
    }
  }

  @Test("It opens on delegations, most frequent first, and has the keys")
  func opening() throws {
    let reader = try Reader.after("f")
    #expect(reader.model.focus == .facets)
    #expect(values(reader) == ["Iceland 2", "Japan 2", "Kenya 2", "Mongolia 2", "Peru 1"])
  }

  @Test("Space includes a value and takes it out again")
  func toggling() throws {
    var reader = try Reader.after("fj<Space>")
    #expect(reader.model.query.description == "delegation:JPN")
    #expect(reader.visits == ["2019-05-jpn-mng", "2022-07-jpn-mng"])
    // The counts are those without the field's own conditions: every value can still be chosen.
    #expect(values(reader) == ["Iceland 2", "+Japan 2", "Kenya 2", "Mongolia 2", "Peru 1"])
    try reader.type("<Space>")
    #expect(reader.model.query.isEmpty)
  }

  @Test(
    "Include, exclude and only",
    arguments: [
      ("+", "delegation:ISL"), ("++", "delegation:ISL"), ("+j+", "delegation:ISL,JPN"),
      ("-", "-delegation:ISL"), ("--", ""), ("-+", "delegation:ISL"), ("+-", "-delegation:ISL"),
      ("+j-", "delegation:ISL -delegation:JPN"), ("+j+jo", "delegation:KEN"),
      ("-j-jo", "delegation:KEN"), ("+j<Space>k<Space>", "delegation:JPN"),
    ])
  func choosing(keys: String, query: String) throws {
    #expect(try Reader.after("f" + keys).model.query.description == query)
  }

  @Test("What is excluded is hidden")
  func excluding() throws {
    let reader = try Reader.after("fj-")
    #expect(reader.visits.count == 7)
    #expect(!reader.visits.contains("2019-05-jpn-mng"))
  }

  @Test("Other conditions of the filter stay")
  func otherConditions() throws {
    let reader = try Reader.after("Fhost:MNG<Enter>f<Space>")
    #expect(reader.model.query.description == "host:MNG delegation:JPN")
  }

  @Test("The arrows go through the fields and around the end")
  func fields() throws {
    #expect(try Reader.after("fl").model.facets?.field == .host)
    #expect(try Reader.after("fh").model.facets?.field == FacetState.fields.last)
    #expect(try Reader.after("flh").model.facets?.field == .delegation)
    let around = String(repeating: "l", count: FacetState.fields.count)
    #expect(try Reader.after("f" + around).model.facets?.field == .delegation)
  }

  @Test("Every field is gone through once, but for ids, and years, which the tree of dates has")
  func everyField() {
    #expect(Set(FacetState.fields) == Set(Field.allCases).subtracting([.id, .year]))
    #expect(FacetState.fields.count == Field.allCases.count - 2)
  }

  @Test("Every field has a letter of its own, which no command of the pane has")
  func letters() throws {
    let letters = FacetState.fields.map(\.letter)
    #expect(Set(letters).count == letters.count)
    let general: Set<Character> = [
      "j", "k", "g", "G", "b", "n", "N", "u", "q", "f", "F", "B", "H", "L", "X",
    ]
    for field in FacetState.fields {
      #expect(
        KeyMap.standard.command([.character(field.letter)], in: .facets)?.spec.scope != .facets)
      #expect(!general.contains(field.letter))
      #expect(try Reader.after("f\(field.letter)").model.facets?.field == field)
    }
  }

  @Test("The letters are shown until the next key")
  func menu() throws {
    #expect(try Reader.after("f").model.menu?.items.count == FacetState.fields.count)
    #expect(try Reader.after("fj").model.menu == nil)
    #expect(try Reader.after("fjf").model.menu != nil)
  }

  @Test("The cursor is where it was in each field, also when the pane is opened again")
  func cursors() throws {
    var reader = try Reader.after("fjjwjd")
    #expect(reader.model.facets?.selectedValue?.id == "KEN")
    try reader.type("w")
    #expect(reader.model.facets?.selected == 1)
    try reader.type("<Esc>f")
    #expect(reader.model.facets?.field == .host)
    #expect(reader.model.facets?.selected == 1)
  }

  @Test("Enter includes a value and goes on to the next field")
  func goingOn() throws {
    let reader = try Reader.after("fj<Enter>")
    #expect(reader.model.query.description == "delegation:JPN")
    #expect(reader.model.facets?.field == .host)
  }

  @Test(
    "Digits type a year in any field, its first or its last, and > and < filter since and until it",
    arguments: [
      ("2021>", "since:2021"), ("0>", "since:2020"), ("21>", "since:2021"),
      ("2019<lt>", "until:2019"),
      ("2021>2023<lt>", "since:2021 until:2023"), ("21>19>", "since:2019"),
      ("19>20<lt>", "since:2019 until:2020"), ("19v21v", "during:2019/2021"),
      ("22<Space>", "date:2022"), ("23-", "-date:2023"), ("2<Backspace>4>", "since:2024"),
      ("y>", "since:201X"), ("w22<Enter>j>", "since:2022-07"), ("19>22<Space>o", "date:2022"),
      ("99>", ""),
    ])
  func years(keys: String, query: String) throws {
    #expect(try Reader.after("f" + keys).model.query.description == query)
  }

  @Test("After a year the whole tree is there again, with the cursor on it")
  func wholeTree() throws {
    let facets = try #require(try Reader.after("f22>").model.facets)
    #expect(facets.typedYear == nil)
    #expect(facets.selectedValue?.id == "2022")
    #expect(facets.shown.count > 2)
    #expect(try Reader.after("f22<Esc>").model.facets?.typedYear == nil)
    #expect(try Reader.after("f22<Esc><Esc>").model.facets == nil)
    #expect(try Reader.after("fd>").notice == "since and until need a date; y shows the dates")
  }

  @Test("Narrowing shows the values that have the text, also by their other names")
  func narrowing() throws {
    var reader = try Reader.after("f/per")
    #expect(values(reader) == ["Peru 1"])
    #expect(values(try Reader.after("f/per<Enter><Esc>")).count == 5)
    try reader.type("<Enter><Space>")
    #expect(reader.model.query.description == "delegation:PER")
    #expect(values(try Reader.after("f/JPN")) == ["Japan 2"])
    #expect(values(try Reader.after("f/none")).isEmpty)
    #expect(values(try Reader.after("f/per<Esc>")).count == 5)
  }

  @Test("Nothing can be chosen from an empty list")
  func nothingToChoose() throws {
    #expect(try Reader.after("f/none<Enter><Space>+-o").model.query.isEmpty)
  }

  @Test("Sorting by name, first date, last date and back by count")
  func sorting() throws {
    #expect(values(try Reader.after("fl")) != values(try Reader.after("fls")))
    #expect(values(try Reader.after("fls")).first == "Iceland 1")
    #expect(values(try Reader.after("flssss")) == values(try Reader.after("fl")))
  }

  @Test("Esc and q close it and keep the filter", arguments: ["<Esc>", "q"])
  func closing(key: String) throws {
    let reader = try Reader.after("f<Space>" + key)
    #expect(reader.model.facets == nil)
    #expect(reader.model.focus == .list)
    #expect(reader.model.query.description == "delegation:ISL")
    #expect(reader.effects.isEmpty)
  }

  @Test("A name is whole where only its bar is in the way")
  func longNames() throws {
    let visits = ["Thongsavanh Phomvihane", "Kim"].map { ("2020-01-01", "LAO", "PRK", $0) }
    var reader = Reader(Size(rows: 24, columns: 80), try Collections.store(visits))
    try reader.type("fp")
    let lines = reader.model.draw().textLines
    #expect(lines.contains { $0.contains(/│   Thongsavanh Phomvihane +1$/) })
    #expect(lines.contains { $0.contains(/│   Kim +███████ +1$/) })
  }

  @Test("The selected value is kept in sight")
  func scrolling() throws {
    var reader = try Reader.after("fPG")
    for size in [
      Size(rows: 24, columns: 80), Size(rows: 8, columns: 30), Size(rows: 5, columns: 20),
    ] {
      reader.send(.resized(size))
      let facets = try #require(reader.model.facets)
      let rows = reader.model.layout.facets.rows - 1
      #expect((facets.top..<facets.top + max(1, rows)).contains(facets.selected))
    }
  }
}
