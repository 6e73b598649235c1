import Testing
import Timeline

@testable import Interchange

@Suite("Numbers and lists without end")
struct LimitTests {
  @Test(
    "A number that no date can hold is a fault of the date",
    arguments: [
      "99999999999999999999", "99999999999999999999/01/2020", "3 May 99999999999999999999",
      "9223372036854775807", "-9223372036854775808", "99999999999999999999:30",
      "2020-99999999999999999999", "99999999999999999999-99999999999999999999", "9999999999999年1月",
    ])
  func dates(cell: String) {
    for style in [DateStyle(), DateStyle(order: .dayFirst, pairs: .years, century: 1900)] {
      #expect(throws: InterchangeProblem.self) { try DateCell.date(cell, style: style) }
    }
  }

  @Test("A century that no date can hold is a fault of the mapping")
  func century() {
    #expect(throws: InterchangeProblem.self) {
      try CSVMapping(yaml: "party: USA\ncentury: 9223372036854775807\n", file: "map.yaml")
    }
  }

  @Test("A stay in a description may end in a year that has too many digits")
  func descriptions() throws {
    let text = "In the U.S. January 99999999999999999999; 1999."
    #expect(WiderStay.find(in: text, around: try EDTF("1999-01-05")) == nil)
  }

  private func read(_ table: String, _ mapping: String) throws -> Imported {
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: mapping, file: "map.yaml")
    return try Imported(.csv, [try TestFile.make("rows.csv", Array(table.utf8))], options)
  }

  @Test("Twenty thousand rows with one id, or none, all have ids of their own")
  func ids() throws {
    let rows = (0..<20_000).map { "7,2001-02-03,Japan,\($0)\n" }.joined()
    for mapping in ["{ id: No, dates: When, host: Who }", "{ dates: When, host: Who }"] {
      let read = try read("No,When,Who,More\n" + rows, "party: USA\ncolumns: \(mapping)\n")
      #expect(Set(read.visits.map(\.id)).count == 20_000)
    }
  }

  @Test(
    "An id that nobody can see is none", arguments: ["\u{200B}", "\u{2060}\u{FE0F}", "\u{3164}"])
  func invisibleIDs(id: String) throws {
    let read = try read(
      "No,When,Who\n\(id),2001-02-03,Japan\n",
      "party: USA\ncolumns: { id: No, dates: When, host: Who }\n")
    #expect(read.visits.allSatisfy { $0.id.hasPrefix("2001-02-03-usa-jpn") })
    #expect(read.visits.count == 1)
  }

  @Test("More values in a cell than anybody means are a fault of the row")
  func cells() throws {
    let hosts = (0..<50_000).map { "Host \($0)" }.joined(separator: ";")
    let read = try read(
      "When,Who,Hosts\n2001-02-03,Japan,\(hosts)\n2001-02-04,Japan,Bo Ray\n",
      "party: USA\ncolumns: { dates: When, host: Who, hosts: Hosts }\n")
    #expect(read.visits.count == 1)
    let said = "2: 50000 values stand in one cell for \"hosts\"; there can be 1000"
    #expect(read.reasons(.refused) == [said])
  }

  @Test("More rows of one visit than anybody means are a fault of the rows")
  func joins() throws {
    let rows = (0..<1_500).map { "7,2001-02-03,Japan,Person \($0)\n" }.joined()
    let read = try read(
      "No,When,Who,Name\n" + rows,
      "party: USA\njoin: No\ncolumns: { dates: When, host: Who, person: Name }\n")
    #expect(read.visits.count == 1)
    #expect(read.counts.dropFirst(3).first == 500)
  }

  @Test(
    "Where a spreadsheet looks past something for a formula, the cell is guarded; and read back",
    arguments: [
      "\n=1", " =1", "\u{200B}=1", "\u{FEFF}@x", "＝1", "＋1", "－1", "＠x", "\u{A0}-1", "\u{2028}=1",
      "﹣1", "\u{202E}=1", "\t=1",
    ])
  func formulas(text: String) {
    let cell = CSVExport.cell(text)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test("What begins with a letter, a digit or a quotation mark is not guarded")
  func plain() {
    for text in ["a=1", "1-2", " a", "«=1", "ﬁ", ""] {
      #expect(!CSVExport.cell(text).hasPrefix("'"))
    }
  }

  @Test("No control character is written into a table or a page")
  func controls() {
    let text = "a\u{1B}[31m\u{9B}b\u{7}c\u{7F}"
    #expect(CSVExport.cell(text) == "a[31mbc")
    let unwanted: [UInt32] = [0xFFFE, 0xFDD0, 0x1FFFF, 0x200F, 0x61C, 0x202E, 0x9B, 0x10FFFE]
    for scalar in unwanted.compactMap(Unicode.Scalar.init) {
      #expect(PlainText.html("a\(scalar)b") == "ab")
    }
  }
}
