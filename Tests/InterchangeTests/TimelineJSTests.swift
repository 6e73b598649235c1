import Interchange
import Testing
import Timeline

@Suite("TimelineJS")
struct TimelineJSTests {
  private static let json = """
    {"title": {"text": {"headline": "Our [events]: {1}"}}, "scale": "human", "events": [
      {"unique_id": "a", "start_date": {"year": "2019", "month": "4", "day": "24"},
       "end_date": {"year": 2019, "month": 4, "day": 26}, "group": "North Korea → Russia",
       "text": {"headline": "Kim in <b>Vladivostok</b>",
                "text": "<p>By train.</p><p>Caf&eacute; &amp; talks<script>alert(1)</script></p>"},
       "media": {"url": "https://a.example/x.jpg", "credit": "A&amp;B", "caption": "A train"}},
      {"start_date": {"year": 2019}, "text": {"headline": "A year"}, "group": "USA -> France, Cuba"},
      {"start_date": {"year": 2019, "month": 7}, "text": {"headline": "A month"}, "group": "PRK → CHN"},
      {"start_date": {"year": 2019, "day": 3}, "text": {"text": "No headline"}, "group": "PRK → CHN"},
      {"start_date": {"month": 7}, "text": {"headline": "No year"}, "group": "PRK → CHN"},
      {"start_date": {"year": 2019, "month": 2, "day": 30}, "text": {"headline": "x"}, "group": "PRK → CHN"},
      {"start_date": {"year": 2019}, "text": {"headline": "Who?"}, "group": "Others"},
      {"unique_id": "a", "start_date": {"year": 2020}, "text": {"headline": "Again \\u001b[31m"},
       "group": "PRK → CHN", "media": {"url": "images/a.jpg"}},
      7,
      {"start_date": "soon"}
    ], "eras": [{"start_date": {"year": 1}}]}
    """

  @Test("JSON is read with the exact counts, and HTML becomes text")
  func json() throws {
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", Self.json)])
    #expect(read.addsUp)
    #expect(read.counts == [10, 5, 0, 5, 2, 0])
    let first = try read.visit("a")
    #expect(first.title == "Kim in Vladivostok")
    #expect(first.summary == "By train. Café & talks")
    #expect(first.dates.description == "2019-04-24/2019-04-26")
    #expect(
      first.sources.compactMap { read.reference.sources[$0]?.publisher } == ["A&B", "TimelineJS"])
    #expect(read.visits[1].hostParties == ["FRA", "CUB"])
    #expect(
      read.visits.map(\.dates.description).dropFirst() == ["2019", "2019-07", "2019", "2020"])
    #expect(read.visits.last?.id == "a-2")
    #expect(
      read.reasons(.repaired) == [
        "4: a day without a month was left out", "8: control characters were taken out",
        "8: the media is no web address and was left out", "8: the id a was taken",
      ])
  }

  @Test("The table is read like the JSON; title and era rows are left out")
  func table() throws {
    let header = "Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Type,Group\n"
    let rows = """
      2019,4,24,,2019,4,26,Kim,<i>Text</i>,https://a.example/,,PRK → RUS
      2019,,,,,,,Whole year,,,,PRK → RUS
      ,,,,,,,The title,,,title,
      2019,13,1,,,,,No month,,,,PRK → RUS
      """
    let read = try Imported(.timelinejs, [try TestFile.make("t.csv", header + rows)])
    #expect(read.counts == [4, 2, 0, 2, 0, 1])
    #expect(read.visits.map(\.dates.description) == ["2019-04-24/2019-04-26", "2019"])
    #expect(read.visits[0].summary == "Text")
    #expect(read.reasons(.refused) == ["5: \"2019-13-01\" is not a date: there is no month 13"])
  }

  @Test("Parties can be said for a timeline whose groups name none")
  func parties() throws {
    var options = ImportOptions()
    options.party = "PRK"
    options.host = "RUS"
    let text = "{\"events\":[{\"start_date\":{\"year\":2019},\"text\":{\"headline\":\"x\"}}]}"
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", text)], options)
    #expect(read.visits.map(\.direction) == ["North Korea → Russia"])
  }

  @Test(
    "JSON of another kind is told",
    arguments: [
      ("{\"visits\": []}", "no list \"events\""), ("{\"events\": [{\"a\": 1", "ends early"),
      ("Name,Age\n1,2\n", "Year and Headline are missing"), ("", "the file is empty"),
    ])
  func foreign(text: String, reason: String) throws {
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", text)])
    #expect(read.reasons(.file).first?.contains(reason) == true)
  }

  @Test("Ten megabytes in one event are refused")
  func long() throws {
    let long = String(repeating: "x", count: 10 << 20)
    let text = "{\"events\":[{\"text\":{\"text\":\"\(long)\"}}]}"
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", text)])
    #expect(read.reasons(.refused) == ["1: the event is over the limit of 1 MiB"])
  }

  @Test(
    "Years before 1000, empty ends and points are read; years before our era are told",
    arguments: [
      ("{\"year\": 476}", "", "0476"), ("{\"year\": \"800\", \"month\": \"12\"}", "", "0800-12"),
      ("{\"year\": 2018.0}", "", "2018"), ("{\"year\": 2018}", "{}", "2018"),
      ("{\"year\": 2018}", "{\"year\": \"\", \"month\": \"\"}", "2018"),
      ("{\"year\": \"-44\"}", "", nil),
    ] as [(String, String, String?)])
  func years(start: String, end: String, expected: String?) throws {
    let last = end.isEmpty ? "" : ", \"end_date\": \(end)"
    let text =
      "{\"events\": [{\"start_date\": \(start)\(last), \"text\": {\"headline\": \"x\"}, "
      + "\"group\": \"PRK → CHN\"}]}"
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", text)])
    #expect(read.visits.map(\.dates.description) == [expected].compactMap { $0 })
    if expected == nil {
      #expect(
        read.reasons(.refused) == [
          "1: the year -44 is before our era; dates here begin with year 0"
        ])
    }
  }

  @Test("Version 2, its tables and bare lists are read")
  func versions() throws {
    let old = """
      {"timeline": {"headline": "T", "type": "default", "date": [
        {"startDate": "2011,12,10", "endDate": "2011,12,11", "headline": "A", "tag": "PRK → CHN",
         "asset": {"media": "https://a.example/1", "credit": "B"}},
        {"startDate": "2012", "headline": "B", "tag": "PRK → CHN"}, 7]}}
      """
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", old)])
    #expect(read.visits.map(\.dates.description) == ["2011-12-10/2011-12-11", "2012"])
    #expect(read.counts == [3, 2, 0, 1, 0, 0])
    let bare =
      "[{\"start_date\": {\"year\": 2018}, \"text\": {\"headline\": \"x\"}, \"group\": \"PRK → CHN\"}]"
    #expect(try Imported(.timelinejs, [try TestFile.make("t.json", bare)]).counts[1] == 1)
    let table =
      "Start Date,End Date,Headline,Tag\n12/10/2011,12/11/2011,A,PRK → CHN\n2012,,B,PRK → CHN\n"
    let rows = try Imported(.timelinejs, [try TestFile.make("t.csv", table)])
    #expect(rows.visits.map(\.dates.description) == ["2011-12-10/2011-12-11", "2012"])
  }

  @Test(
    "What a slide has and a visit has not is told",
    arguments: [
      ("\"display_date\": \"In spring\"", "the date is shown as \"In spring\", which is not kept"),
      ("\"background\": {\"color\": \"red\"}", "the background of the slide is not kept"),
      ("\"tag\": \"Summits\"", "the group or tag \"Summits\" was kept as a topic"),
      (
        "\"media\": {\"url\": \"https://a.example\", \"thumbnail\": \"x\"}",
        "the thumbnail of the media is not kept"
      ),
      ("\"end_date\": {\"month\": 3}", "the end has no year and was left out"),
      ("\"end_date\": {\"year\": 2018, \"hour\": 9}", "the time of day was left out"),
    ])
  func told(field: String, reason: String) throws {
    let text =
      "{\"events\": [{\"start_date\": {\"year\": 2018}, \"text\": {\"headline\": \"x\"}, "
      + "\"group\": \"PRK → CHN\", \(field)}]}"
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", text)])
    #expect(read.reasons(.repaired) == ["1: \(reason)"])
  }

  @Test("A group that names no parties is a topic")
  func groups() throws {
    var options = ImportOptions()
    options.party = "PRK"
    options.host = "CHN"
    let text =
      "{\"events\":[{\"start_date\":{\"year\":2018},\"text\":{\"headline\":\"x\"},\"group\":\"War\"}]}"
    let read = try Imported(.timelinejs, [try TestFile.make("t.json", text)], options)
    #expect(read.visits.map(\.topics) == [["War"]])
  }
}
