import Testing
import Timeline

@testable import TerminalFront

/// The invented visits, oldest first: 0 2019-03 Iceland to Peru, 1 2019-05 Japan to Mongolia,
/// 2 2020 Kenya to Iceland, 3 2021-02 Mongolia to Japan, 4 2022-07-25 Peru, 5 2022-07-26 Kenya and
/// 6 2022-07-26 Japan to Mongolia, 7 2023-11 Iceland to Japan and Kenya, 8 2024-06 Mongolia to Peru.
@Suite("Moving")
struct MovingTests {
  @Test("The program opens on the newest visit")
  func opening() {
    let reader = Reader()
    #expect(reader.model.list.selected == 8)
    #expect(reader.visit == "2024-06-mng-per")
  }

  @Test(
    "Keys move the cursor of the list",
    arguments: [
      ("k", 7), ("3k", 5), ("<Up><Up>", 6), ("kj", 8), ("j", 8), ("99k", 0), ("gg", 0), ("G", 8),
      ("3G", 2), ("2gg", 1), ("99G", 8), ("<Home>", 0), ("<Home><End>", 8), ("gg2j", 2),
      ("{", 7), ("2{", 4), ("gg}", 1), ("gg3}", 3), ("gg4}", 4), ("gg5}", 7), ("gg9}", 8),
      ("gg{", 0), ("6G{", 4), ("-{", 7), ("--gg}", 2), ("b", 2), ("gg<Space>", 6), ("<C-u>", 5),
      ("gg<C-d>", 3), ("99999999k", 0), ("99999999<C-b>", 0), ("gg99999999<PgDn>", 8),
    ])
  func inTheList(keys: String, index: Int) throws {
    #expect(try Reader.after(keys).model.list.selected == index)
  }

  @Test("A step down changes the cursor and nothing else")
  func nothingElse() throws {
    var reader = try Reader.after("ggk")
    var expected = reader.model
    expected.list.selected = 1
    expected.lastRow = expected.rows[1].key
    try reader.type("j")
    expected.contexts[expected.rows[1].key] = reader.model.context
    #expect(reader.model == expected)
    #expect(reader.model.context != nil)
  }

  @Test(
    "Jumps in time go to the first visit on or after the day, backwards to the last before it",
    arguments: [
      ("gg@2022<Enter>", 4), ("@2019-05<Enter>", 1), ("@26 July 2022<Enter>", 5),
      ("@2030<Enter>", 8), ("@1990<Enter>", 0), ("@50%<Enter>", 4), ("@0%<Enter>", 0),
      ("@today<Enter>", 8), ("@-1y<Enter>", 6), ("gg@+3m<Enter>", 2), ("[y", 6), ("gg]y", 3),
      ("gg2]y", 4), ("5G]d", 5), ("6G[d", 4), ("7G[w", 3), ("5G]w", 7), ("gg]m", 1), ("2G[m", 0),
      ("8G[m", 6), ("gg@+1y<Enter>.", 4), ("@99y<Enter><Esc>", 8),
    ])
  func inTime(keys: String, index: Int) throws {
    #expect(try Reader.after(keys).model.list.selected == index)
  }

  @Test("A jump that finds no visit on the day says so")
  func nearest() throws {
    #expect(try Reader.after("@2025<Enter>").notice == "nearest visit before 1 January 2025")
    #expect(try Reader.after("@1990<Enter>").notice == "nearest visit after 1 January 1990")
    #expect(try Reader.after("@2021-02-10<Enter>").notice == nil)
  }

  @Test("A text that is not a date keeps the prompt open and says what would do")
  func noDate() throws {
    let reader = try Reader.after("k@foo<Enter>")
    #expect(reader.model.prompt?.string == "foo")
    #expect(reader.model.notice?.isError == true)
    #expect(reader.notice?.hasPrefix("\"foo\" is not a date; try 2019, ") == true)
    #expect(reader.model.list.selected == 7)
  }

  @Test(
    "To the next of a kind",
    arguments: [
      ("gg]v", 7), ("8G[v", 0), ("5G]o", 6), ("7G[o", 4), ("gg]c", 4), ("gg]c]c", 6),
      ("[c", 6), ("[c[c", 4), ("4G]v", 8),
    ])
  func ofAKind(keys: String, index: Int) throws {
    #expect(try Reader.after(keys).model.list.selected == index)
  }

  @Test(
    "Where there is none of a kind the cursor stays, and the reason is said",
    arguments: [
      ("]v", 8, "no other visit by Mongolia here"), ("gg]o", 0, "this visit has no occasion"),
      ("7G]c", 6, "no other contested visit here"),
      ("7G]o", 6, "no other visit on this occasion here"),
    ])
  func noneOfAKind(keys: String, index: Int, notice: String) throws {
    let reader = try Reader.after(keys)
    #expect(reader.model.list.selected == index)
    #expect(reader.notice == notice)
  }

  @Test("A visit hidden by the filter is not gone to")
  func withinTheFilter() throws {
    let reader = try Reader.after("Fhost:MNG<Enter>gg]v")
    #expect(reader.visit == "2022-07-jpn-mng")
  }

  @Test(
    "In the detail the same keys move the cursor from line to line, with counts",
    arguments: [
      ("j", 1), ("5j", 5), ("5jk", 4), ("9j3k", 6), ("5jgg", 0), ("7gg", 6), ("j}", 8), ("}{", 0),
    ])
  func inTheDetail(keys: String, line: Int) throws {
    let reader = try Reader.after("5Gl" + keys)
    #expect(reader.model.detailCursor == line)
    let shown = reader.model.detailTop..<reader.model.detailTop + reader.model.layout.detail.rows
    #expect(shown.contains(line))
    #expect(reader.model.list.selected == 4)
  }

  @Test("The detail scrolls to its end and no farther", arguments: ["G", "99999j", "9<Space>"])
  func endOfDetail(keys: String) throws {
    let model = try Reader.after("5Gl" + keys).model
    let lines = try #require(model.detail?.lines.count)
    #expect(model.detailTop == lines - model.layout.detail.rows)
  }

  @Test("Another visit shows its detail from the beginning")
  func detailFromTheBeginning() throws {
    #expect(try Reader.after("5Gl5jhk").model.detailTop == 0)
  }
}
