import Testing
import Timeline

@testable import TerminalFront

@Suite("Parts of the filter")
struct FilterPartsTests {
  private func reader(_ keys: String) throws -> Reader {
    try Reader.after("Fhost:MNG delegation:JPN<Enter>" + keys)
  }

  @Test("A count sets one part aside and brings it back")
  func suspending() throws {
    #expect(try reader("").visits.count == 2)
    #expect(
      try reader("2!").visits == [
        "2019-05-jpn-mng", "2022-07-per-mng", "2022-07-ken-mng", "2022-07-jpn-mng",
      ])
    #expect(try reader("2!2!").visits.count == 2)
    #expect(try reader("1!2!").visits.count == 9)
    #expect(try reader("2!").model.query.conditions.count == 2)
  }

  @Test("Undo and H bring back a part that was suspended", arguments: ["u", "H"])
  func back(key: String) throws {
    let reader = try reader("2!" + key)
    #expect(reader.visits.count == 2)
    #expect(reader.model.filter.suspended.isEmpty)
  }

  @Test("Backspace drops the last part, with a count that one")
  func dropping() throws {
    #expect(try reader("<Backspace>").model.query.description == "host:MNG")
    #expect(try reader("1<Backspace>").model.query.description == "delegation:JPN")
    #expect(try reader("<Backspace><Backspace><Backspace>").model.query.isEmpty)
  }

  @Test("There is no third part of two", arguments: ["3!", "3<Backspace>", "99999999!"])
  func noPart(keys: String) throws {
    let reader = try reader(keys)
    #expect(reader.notice?.hasPrefix("the filter has 2 parts; there is no ") == true)
    #expect(reader.visits.count == 2)
  }

  @Test("= filters by the delegation in the list, by who is on the line in the detail")
  func byThis() throws {
    #expect(try Reader.after("5G=").model.query.description == "delegation:PER")
    #expect(try Reader.after("5G==").notice == "the filter already has delegation:PER")
    #expect(try Reader.after("5Gl=").notice == "nothing to filter by on this line")
    let detail = try #require(try Reader.after("5Gl").model.detail)
    let line = try #require(
      detail.lines.indices.first { detail.targets(onLine: $0) == [.subject(.person("jose"))] })
    #expect(try Reader.after("5Gl\(line + 1)gg=").model.query.description == "person:jose")
  }

  @Test("* searches the name of the head in every spelling")
  func searchName() throws {
    let reader = try Reader.after("2G*")
    #expect(reader.model.search?.text == "\"Rei Mihon\"")
    #expect(reader.model.search?.hits?.count == 4)
    #expect(reader.model.memory.searches == ["\"Rei Mihon\""])
  }

  @Test("yc copies a citation, yi the id")
  func copying() throws {
    let citation = try Reader.after("5Gyc").effects
    #expect(citation.count == 1)
    guard case .copy(let text) = citation.first else { return }
    #expect(text.hasPrefix("Peru → Mongolia, José Ejemplo, 25 July to 27 or 28 July 2022. "))
    #expect(text.contains("https://gazette.example/"))
    #expect(try Reader.after("5Gyi").effects == [.copy("2022-07-per-mng")])
    #expect(try Reader.after("Fhost:FRA<Enter>yc").effects.isEmpty)
  }

  @Test("The tree of dates opens decade and year, and v twice marks a range")
  func dates() throws {
    var reader = try Reader.after("fy")
    #expect(reader.model.facets?.shown.map(\.value.id) == ["2010s", "2020s"])
    try reader.type("j<Enter>")
    #expect(
      reader.model.facets?.shown.map(\.value.id)
        == ["2010s", "2020s", "2020", "2021", "2022", "2023", "2024"])
    try reader.type("jjv")
    #expect(reader.notice == "from 2021 to …; v again marks the other end")
    try reader.type("jjv")
    #expect(reader.model.query.description == "during:2021/2023")
    #expect(reader.visits.count == 5)
    #expect(try Reader.after("fv").notice == "a range can only be marked among dates; y shows them")
  }

  @Test("A range is the same whichever end is marked first")
  func backwards() throws {
    #expect(try Reader.after("fyj<Enter>jjjjvkkv").model.query.description == "during:2021/2023")
  }
}
