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

  @Test(
    "The arrows go through the fields, around the end, also with a count larger than their number")
  func fields() throws {
    #expect(try Reader.after("fl").model.facets?.field == .host)
    #expect(try Reader.after("fh").model.facets?.field == FacetState.fields.last)
    #expect(try Reader.after("flh").model.facets?.field == .delegation)
    let count = FacetState.fields.count
    #expect(try Reader.after("f\(count)l").model.facets?.field == .delegation)
    #expect(try Reader.after("f\(3 * count + 1)l").model.facets?.field == .host)
    #expect(try Reader.after("f\(3 * count - 1)h").model.facets?.field == .host)
    #expect(try Reader.after("f99999999h").model.facets != nil)
  }

  @Test("Every field is gone through once, but for ids, and years, which the tree of dates has")
  func everyField() {
    #expect(Set(FacetState.fields) == Set(Field.allCases).subtracting([.id, .year]))
    #expect(FacetState.fields.count == Field.allCases.count - 2)
  }

  @Test("Narrowing shows the values that have the text, also by their other names")
  func narrowing() throws {
    var reader = try Reader.after("f/per")
    #expect(values(reader) == ["Peru 1"])
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

  @Test("The selected value is kept in sight")
  func scrolling() throws {
    var reader = try Reader.after("f15lG")
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
