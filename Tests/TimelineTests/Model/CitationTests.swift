import Testing

@testable import Timeline

@Suite("Citations")
struct CitationTests {
  private func source(_ change: (inout Source) -> Void = { _ in }) throws -> Citation {
    var source = Source(id: "s", publisher: "Yonhap", title: "A visit “in short”")
    source.via = "The Korea Herald"
    source.published = try EDTF("2023-07-26")
    source.url = "https://example.org/a"
    change(&source)
    return Citation(source)
  }

  @Test(arguments: [
    (
      Citation.Style.chicago,
      "Yonhap, “A visit ‘in short’,” The Korea Herald, 26 July 2023, https://example.org/a."
    ),
    (
      .apa,
      "Yonhap. (2023, July 26). A visit “in short”. The Korea Herald. https://example.org/a"
    ),
    (
      .mla,
      "Yonhap. “A visit ‘in short’.” The Korea Herald, 26 July 2023, https://example.org/a."
    ),
    (
      .plain,
      "Yonhap (via The Korea Herald), “A visit ‘in short’”, 26 July 2023, https://example.org/a"
    ),
  ])
  func `have the marks of each style`(style: Citation.Style, text: String) throws {
    #expect(try source().text(style) == text)
  }

  @Test func `put no quotation marks around what only describes`() throws {
    let described = try source { $0.title = "[report on the visit]" }
    #expect(described.text(.chicago).hasPrefix("Yonhap, [report on the visit], The Korea Herald,"))
    let two = try source { $0.title = "[a] and [b]" }
    #expect(two.text(.chicago).contains("“[a] and [b],”"))
  }

  @Test func `name the language of a title that is not English`() throws {
    let russian = try source {
      $0.title = "Захарова рассказала"
      $0.language = "ru"
    }
    #expect(russian.text(.chicago).contains("“Захарова рассказала” (in Russian), The Korea Herald"))
    let traditional = try source { $0.language = "zh-Hant" }
    #expect(traditional.languageWords == "in Traditional Chinese")
    #expect(try source { $0.language = "en" }.languageWords == nil)
  }

  @Test(arguments: [
    ("2023", "(2023)"), ("2023-07", "(2023, July)"), ("2023-07-28~", "(about 28 July 2023)"),
    ("[2023-07-27,2023-07-28]", "(27 or 28 July 2023)"), ("2023-XX", "(a month in 2023)"),
  ])
  func `say no more of a date than is known`(date: String, text: String) throws {
    let citation = try source { $0.published = try? EDTF(date) }
    #expect(citation.text(.apa).contains(text))
  }

  @Test func `do without a date, a publisher or a title`() throws {
    let bare = try source {
      $0.publisher = ""
      $0.title = ""
      $0.via = nil
      $0.published = nil
      $0.url = nil
    }
    #expect(bare.text(.chicago) == "[untitled], n.d.")
    #expect(bare.text(.apa) == "[Untitled]. (n.d.).")
    #expect(bare.text(.mla) == "[untitled].")
    #expect(bare.text(.plain) == "[untitled]")
  }

  @Test func `keep people as they are written, and then the agency is the container`() throws {
    let written = try source {
      $0.authors = ["Choe Sang-Hun", "Jean H. Lee"]
      $0.accessed = try? EDTF("2024-09-03")
    }
    #expect(
      written.text(.mla)
        == "Choe Sang-Hun and Jean H. Lee. “A visit ‘in short’.” Yonhap via The Korea Herald, "
        + "26 July 2023, https://example.org/a. Accessed 3 Sept. 2024.")
  }

  @Test func `of a statement name who speaks and who has it`() throws {
    let record = CommittedRecord.store
    let visit = try #require(record.visits.first { $0.id == "2025-07-rus-prk-lavrov" })
    let citation = Citation(visit.claims[0], number: 1, of: visit, record.reference)
    #expect(
      citation.text(.chicago).hasPrefix(
        "Maria Zakharova, “The dialogue takes place in Pyongyang,” Xinhua, 11 July 2025, quoted in")
    )
  }

  @Test func `of a visit name the entry of the collection`() throws {
    let record = CommittedRecord.store
    let visit = try #require(record.visits.first { $0.id == "2025-07-rus-prk-lavrov" })
    #expect(
      Citation(visit, in: record.title).text(.chicago)
        == "“Lavrov in Wonsan”, in Visits to and from the DPRK, 2000–2025, "
        + "entry 2025-07-rus-prk-lavrov.")
  }
}
