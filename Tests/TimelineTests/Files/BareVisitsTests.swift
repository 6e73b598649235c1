import Testing

@testable import Timeline

@Suite("Visits without what they name")
struct BareVisitsTests {
  private func visit(_ id: String) -> String {
    #"{"id":"\#(id)","title":"T","dates":"2018","status":"completed","type":"official","#
      + #""delegation":{"party":"USA","members":[{"person":"ann-lee"}]},"#
      + #""stops":[{"party":"FRA"}],"sources":["a-1","b-2"]}"#
  }

  private func lines(_ count: Int) -> String {
    (1...count).map { visit("v\($0)") }.joined(separator: "\n") + "\n"
  }

  @Test func `are told in one sentence before the errors that come of it`() throws {
    let loaded = try Folder(lines(3)).load()
    #expect(loaded.problems.first?.description == "x.json: " + VisitFile.bareVisits)
    #expect(loaded.errorCount == 10)
  }

  @Test func `and the errors of a kind are the first few, and how many more there are`() throws {
    let loaded = try Folder(lines(1_000)).load()
    #expect(loaded.errorCount == 3_001)
    let told = loaded.shortProblems()
    #expect(told.count == 13)
    #expect(told[0] == "x.json: " + VisitFile.bareVisits)
    #expect(told[11] == "and 995 more of this kind: no person has the id or name …")
    #expect(told[12] == "and 1995 more of this kind: no source has the id …")
    let all = loaded.shortProblems(most: .max)
    #expect(all.count == 102)
    #expect(all.last?.hasPrefix("and 19") == true)
  }

  @Test(arguments: [
    ("[\n  %\n]\n", "a list"), ("[%]", "a list on a line"), ("{\n%", "a visit"),
  ])
  func `are told so when they are one document`(form: String, name: String) throws {
    let inner = form == "{\n%" ? String(visit("v").dropFirst()) : visit("v")
    let loaded = try Folder(form.replacing("%", with: inner)).load()
    #expect(loaded.problems.map(\.description) == ["x.json: " + VisitFile.bareVisits])
  }

  @Test func `are whole where they name people in words and no sources`() throws {
    let text = visit("v").replacing("ann-lee", with: "Ann Lee")
      .replacing(#","sources":["a-1","b-2"]"#, with: "")
    let loaded = try Folder(text + "\n").load()
    #expect(loaded.problems == [])
    #expect(loaded.visits.count == 1)
  }

  @Test func `are read beside a file that has what they name`() throws {
    let folder = try Folder(visit("v") + "\n")
    try folder.write(
      "y.json",
      #"{"people":[{"id":"ann-lee","name":"Ann Lee"}],"sources":[{"id":"a-1","publisher":"A","#
        + #""title":"A"},{"id":"b-2","publisher":"B","title":"B"}]}"#)
    #expect(folder.load().problems == [])
  }

  @Test(arguments: ["Date,End\n2018,2019\n", "\"Date\";\"End\"\n1;2\n", "Date\tEnd\n"])
  func `a table is told how it is read`(table: String) throws {
    let problems = try Folder(table).problems()
    #expect(problems.count == 1)
    #expect(problems[0].hasSuffix("; `legation import csv` reads a table"), "\(problems)")
  }

  @Test func `an archive is told how it is checked`() throws {
    let problems = try Folder("SQLite format 3\0").problems()
    #expect(problems[0].contains("`legation archive check`"))
  }
}
