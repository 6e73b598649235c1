import Testing

@testable import Timeline

@Suite("A visit beside the rest of the file")
struct ReferenceProblemTests {
  @Test(arguments: [
    Change(
      #""person": "shoigu""#, #""person": "shoigo""#,
      #"x.json:16:62: visits[0].delegation.members[0].person: "#
        + #"no person has the id or name "shoigo"; the nearest is "shoigu""#),
    Change(
      #""person": "kim""#, #""person": "Wang Yi""#,
      #"x.json:17:79: visits[0].stops[0].hosts[0].person: "#
        + #"no person has the id or name "Wang Yi""#),
    Change(
      #"["shoigu", "kim"]"#, #"["shoigu", "nobody"]"#,
      #"x.json:19:34: visits[0].events[0].participants[1]: "#
        + #"no person has the id or name "nobody""#),
    Change(
      #""place": "pyongyang""#, #""place": "pyonyang""#,
      #"x.json:17:27: visits[0].stops[0].place: "#
        + #"no place has the id or name "pyonyang"; the nearest is "pyongyang""#),
    Change(
      #""sources": ["kcna-1"], "responses""#, #""sources": ["kcna-2"], "responses""#,
      #"x.json:21:19: visits[0].claims[0].sources[0]: "#
        + #"no source has the id "kcna-2"; the nearest is "kcna-1""#),
    Change(
      #"{ "visit": "v1" }"#, #"{ "visit": "v2" }"#,
      #"x.json:23:29: warning: visits[0].related[0].visit: "#
        + #"no visit has the id "v2"; the nearest is "v1""#),
  ])
  func `may refer to nobody`(_ change: Change) throws {
    try change.check()
  }

  @Test func `warns where the outlet of the only source is said to speak`() throws {
    let outlet = SampleFile.text.replacing(#""kind": "official""#, with: #""kind": "press""#)
    let found = try Folder(outlet).problems()
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        #"warning: visits[0].claims[0].by: "KCNA" published the claim's own source; expected who "#
          + #"says it, or "ownVoice": true where the outlet speaks for itself"#) == true,
      "\(found)")
    let claim = #""First since 1991", "by": "KCNA""#
    for (by, isFine) in [
      (#""First since 1991", "by": "KCNA", "ownVoice": true"#, true),
      (#""First since 1991", "by": "Reuters""#, true), (claim, false),
    ] {
      let problems = try Folder(outlet.replacing(claim, with: by)).problems()
      #expect(problems.isEmpty == isFine, "\(problems)")
    }
  }

  @Test func `may name a person by any spelling`() throws {
    for name in ["Sergei Shoigu", "Sergey Shoygu", "SERGEI SHOIGU", "sergei-shoigu"] {
      let loaded = try Folder(
        SampleFile.text.replacing(#""person": "shoigu""#, with: "\"person\": \"\(name)\"")
      ).load()
      #expect(loaded.problems == [])
      #expect(loaded.visits.first?.delegation.members.map(\.person) == ["shoigu"])
    }
  }

  @Test func `may use a name that fits two people, and hears of both`() throws {
    let change = Change(
      #"{ "id": "kim", "name": "Kim Jong Un" }"#,
      #"{ "id": "kim", "name": "Kim" }, { "id": "kim-2", "name": "Kim II", "aliases": ["KIM"] }"#)
    let text = try change.text().replacing(
      #""person": "kim""#, with: #""person": "Kim""#)
    #expect(
      try Folder(text).problems() == [
        #"x.json:17:79: visits[0].stops[0].hosts[0].person: the name "Kim" fits "#
          + #""kim" and "kim-2"; write the id of the one that is meant"#
      ])
  }

  @Test func `may name people and places itself when the file declares none`() throws {
    let visit = SampleFile.visit("v1").replacing(
      #""party":"RUS""#, with: #""party":"RUS","members":[{"person":"Sergei Shoigu"}]"#
    ).replacing(#""party":"PRK""#, with: #""party":"PRK","place":"Wonsan""#)
    let loaded = try Folder(SampleFile.file(visit)).load()
    #expect(loaded.problems == [])
    #expect(loaded.reference.people["Sergei Shoigu"]?.name == "Sergei Shoigu")
    #expect(loaded.reference.places["Wonsan"]?.party == "PRK")
  }

  @Test func `may not use an id where nothing is declared`() throws {
    let visit = SampleFile.visit("v1").replacing(
      #""party":"RUS""#, with: #""party":"RUS","members":[{"person":"sergei-shoigu"}]"#)
    #expect(
      try Folder(SampleFile.file(visit)).problems() == [
        "x.json:2:134: visits[0].delegation.members[0].person: "
          + "no person has the id or name \"sergei-shoigu\""
      ])
  }

  @Test(arguments: [
    Change(
      #"{ "id": "kim", "name""#, #"{ "id": "shoigu", "name""#,
      #"x.json:7:13: people[1].id: "shoigu" is declared differently at x.json:6:23: name "Kim Jong Un" here"#
    ),
    Change(
      #""published": "2023-07-27" }"#,
      #""published": "2023-07-27" }, { "id": "kcna-1", "publisher": "K", "title": "T" }"#,
      #"x.json:5:70: sources[1].id: "kcna-1" is declared differently at x.json:4:24: publisher "K" here"#
    ),
  ])
  func `may meet two equal ids`(_ change: Change) throws {
    let folder = try Folder(try change.text())
    let found = folder.problems().map { $0.replacing(folder.path + "/", with: "") }
    #expect(found.first?.hasPrefix(change.problems.first ?? "?") == true, "\(found)")
  }

  @Test func `may not have the id of another visit`() throws {
    let loaded = try Folder(SampleFile.file(SampleFile.visit("a"), SampleFile.visit("a"))).load()
    #expect(
      loaded.problems.map { $0.description.replacing(/in \/.*\//, with: "in ") }.first?
        .hasPrefix(#"x.json:3:7: visits[1].id: the id "a" is taken already by a visit of "#)
        == true)
    #expect(loaded.visits.map(\.id) == ["a"])
    #expect(loaded.errorCount == 1)
  }

  @Test(arguments: [
    Change(
      #"{ "date": "2023-07-26""#, #"{ "date": "2023-07-28""#,
      "x.json:18:27: warning: visits[0].events[0].date: "
        + "28 July 2023 lies outside the visit, 25 to 27 July 2023"),
    Change(
      #""place": "pyongyang", "party""#, #""dates": "2023-08", "party""#,
      "x.json:17:27: warning: visits[0].stops[0].dates: "
        + "August 2023 lies outside the visit, 25 to 27 July 2023"),
    Change(#"{ "date": "2023-07-26""#, #"{ "date": "2023-07""#),
    Change(#"{ "date": "2023-07-26""#, #"{ "date": "2023-07-24/2023-07-25""#),
    Change(#""2023-07-25/2023-07-27""#, #""2023-07-20/""#),
    Change(#""2023-07-25/2023-07-27""#, #""2023-07-20~""#),
  ])
  func `is warned of events and stops outside its dates`(_ change: Change) throws {
    try change.check()
    #expect(try Folder(try change.text()).load().visits.count == 1)
  }

  @Test(arguments: [
    Change(
      #", "sources": ["kcna-1"] } ],"#, #" } ],"#,
      "x.json:15:23: warning: visits[0].typeAsStated[0]: this statement has no source"),
    Change(
      #""stance": "denies", "sources": ["kcna-1"]"#, #""stance": "denies", "sources": []"#,
      "x.json:22:9: warning: visits[0].claims[0].responses[0]: this statement has no source"),
    Change(
      #", "kim"], "sources": ["kcna-1"]"#, #", "kim"]"#,
      "x.json:18:17: warning: visits[0].events[0]: this statement has no source"),
  ])
  func `is warned of statements without a source`(_ change: Change) throws {
    try change.check()
    #expect(try Folder(try change.text()).load().warningCount == 1)
  }
}
