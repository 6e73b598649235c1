import Testing
import Timeline

@testable import Interchange

@Suite("Files for reference managers")
struct CitationFormTests {
  private func source(_ title: String, _ change: (inout Source) -> Void = { _ in }) -> CitedWork {
    var source = Source(id: "s 1", publisher: "A & B", title: title)
    change(&source)
    return CitedWork(citation: Citation(source), source: source)
  }

  @Test func `BibTeX writes out what TeX reads as its own`() {
    let text = BibTeXForm().text(source(#"50% of {x} #1 \ $a_b^c~"#), isFirst: true)
    #expect(
      text.contains(
        ##"title = {{50\% of \textbraceleft{}x\textbraceright{} \#1 \textbackslash{} "##
          + ##"\$a\_b\textasciicircum{}c\textasciitilde{}}}"##))
    #expect(text.hasPrefix("@online{s-1,\n"))
    #expect(text.contains(#"author = {{A \& B}}"#))
    let opening = text.count { $0 == "{" }
    let closing = text.count { $0 == "}" }
    #expect(opening == closing)
  }

  @Test func `BibTeX keeps an address as it is, but for what would end the field`() {
    let text = BibTeXForm().text(
      source("T") { $0.url = "https://a.example/%20a_b?x={y}&z=1#f" }, isFirst: true)
    #expect(text.contains("url = {https://a.example/%20a_b?x=%7By%7D&z=1#f}"))
  }

  @Test func `BibTeX has the date as precise as it is known`() throws {
    for date in ["2023-07-28~", "2023-07", "2023", "[2023-07-27,2023-07-28]"] {
      let text = BibTeXForm().text(source("T") { $0.published = try? EDTF(date) }, isFirst: true)
      #expect(text.contains("  date = {\(date)},\n  year = {2023}"))
    }
  }

  @Test func `RIS keeps each value on its line, whatever stands in it`() {
    let text = RISForm().text(source("A\r\nER  - \r\nTY  - BOOK"), isFirst: true)
    #expect(text.components(separatedBy: "\r\nER  - ").count == 2)
    #expect(text.contains("TI  - A ER - TY - BOOK\r\n") || text.contains("TI  - A"))
    #expect(text.hasSuffix("ER  - \r\n\r\n"))
  }

  @Test func `CSL says no more of a date than is known`() throws {
    func issued(_ date: String) -> String {
      let text = CSLForm().text(source("T") { $0.published = try? EDTF(date) }, isFirst: true)
      return text.firstMatch(of: /"issued":(\{.*?\}),/).map { String($0.1) } ?? ""
    }
    #expect(issued("2023-07-26") == #"{"date-parts":[[2023,7,26]]}"#)
    #expect(issued("2023-07") == #"{"date-parts":[[2023,7]]}"#)
    #expect(issued("2023-07-26~") == #"{"date-parts":[[2023,7,26]],"circa":true}"#)
    #expect(
      issued("[2023-07-26,2023-07-28]")
        == #"{"date-parts":[[2023,7,26],[2023,7,28]],"circa":true}"#)
  }

  @Test(arguments: [Source.Kind.press, .wire])
  func `a newspaper is what an article stands in, and no author`(kind: Source.Kind) {
    let paper = source("T") { $0.kind = kind }
    let csl = CSLForm().text(paper, isFirst: true)
    #expect(csl.contains(#""type":"article-newspaper""#))
    #expect(csl.contains(#""container-title":"A & B","publisher":"A & B""#))
    #expect(!csl.contains(#""author""#))
    let ris = RISForm().text(paper, isFirst: true)
    #expect(ris.contains("T2  - A & B\r\nPB  - A & B\r\n"))
    #expect(!ris.contains("AU  - "))
    let carried = source("T") {
      $0.kind = kind
      $0.via = "Daily"
    }
    #expect(CSLForm().text(carried, isFirst: true).contains(#""container-title":"Daily""#))
    #expect(RISForm().text(carried, isFirst: true).contains("AU  - A & B\r\n"))
  }

  @Test func `a statement is no hearing before a court`() {
    var work = source("T")
    work.citation.work = .statement
    #expect(RISForm().text(work, isFirst: true).hasPrefix("TY  - GEN\r\n"))
  }

  @Test func `a source without anything is still an entry`() {
    let bare = source("") { $0.publisher = "" }
    #expect(CSLForm().text(bare, isFirst: true).contains(#""id":"s 1","type":"webpage""#))
    #expect(BibTeXForm().text(bare, isFirst: true).hasPrefix("@online{s-1,\n"))
    #expect(RISForm().text(bare, isFirst: true) == "TY  - ELEC\r\nID  - s 1\r\nER  - \r\n\r\n")
  }
}
