import Testing

@testable import Timeline

@Suite("A field that is wrong is named with its place")
struct FieldProblemTests {
  @Test func `and a file without fault has no problems`() throws {
    let loaded = try Folder(SampleFile.text).load()
    #expect(loaded.problems == [])
    #expect(loaded.visits.map(\.id) == ["v1"])
    #expect(loaded.errorCount == 0 && loaded.warningCount == 0 && loaded.fileCount == 1)
  }

  @Test(arguments: [
    Change(
      #""title": "Shoigu in Pyongyang""#, #""title": 7"#,
      "x.json:11:14: visits[0].title: expected a text, found a number"),
    Change(
      #""title": "Shoigu in Pyongyang""#, #""title": null"#,
      "x.json:11:14: visits[0].title: expected a text, found null"),
    Change(
      #"["kcna-1"] } ],"#, #"{} } ],"#,
      "x.json:15:82: visits[0].typeAsStated[0].sources: expected a list, found an object"),
    Change(
      #""head": true"#, #""head": "yes""#,
      "x.json:16:80: visits[0].delegation.members[0].head: expected true or false, found a text"),
    Change(
      #"39.03"#, #""39.03""#,
      "x.json:8:85: places[0].latitude: expected a number, found a text"),
    Change(
      #"[ { "visit": "v1" } ]"#, #"[ "v1" ]"#,
      "x.json:23:18: visits[0].related[0]: expected an object, found a text"),
    Change(
      #"["Sergey Shoygu"]"#, #"[true]"#,
      "x.json:6:70: people[0].aliases[0]: expected a text, found true or false"),
  ])
  func `when it is of the wrong type`(_ change: Change) throws {
    let found = try Folder(try change.text()).problems()
    // What is left out is missed by those who refer to it; what is wrong with it comes first.
    #expect(found.first == change.problems.first)
  }

  @Test(arguments: [
    ("[]", "x.json:1:1: expected an object, found a list"),
    ("\n  7", "x.json:2:3: expected an object, found a number"),
    ("\"visits\"", "x.json:1:1: expected an object, found a text"),
  ])
  func `when the whole is of the wrong type`(_ text: String, _ problem: String) throws {
    #expect(try Folder(text).problems() == [problem])
  }

  @Test(arguments: [
    Change(
      #""title": "Shoigu in Pyongyang","#, "",
      #"x.json:9:15: visits[0]: the field "title" is missing"#),
    Change(
      #""delegation": { "party": "RUS", "#, #""delegation": { "#,
      #"x.json:16:19: visits[0].delegation: the field "party" is missing"#),
    Change(
      #""publisher": "KCNA", "#, "",
      #"x.json:4:16: sources[0]: the field "publisher" is missing"#),
    Change(
      #""stance": "denies", "#, "",
      #"x.json:22:9: visits[0].claims[0].responses[0]: the field "stance" is missing"#),
  ])
  func `when it is missing`(_ change: Change) throws {
    let found = try Folder(try change.text()).problems()
    // What is left out is missed by those who refer to it; the missing field comes first.
    #expect(found.first == change.problems.first)
  }

  @Test(arguments: [
    Change(
      #""title": "Shoigu"#, #""titel": "x", "title": "Shoigu"#,
      #"x.json:11:14: visits[0].titel: there is no field "titel" here; did you mean "title"?"#),
    Change(
      #""head": true"#, #""colour": 1"#,
      #"x.json:16:82: visits[0].delegation.members[0].colour: there is no field "colour" here"#),
    Change(
      #""collection": {"#, #""visit": [], "collection": {"#,
      #"x.json:3:12: visit: there is no field "visit" here; did you mean "visits"?"#),
  ])
  func `when nobody knows it`(_ change: Change) throws {
    try change.check()
  }

  @Test(arguments: [
    Change(
      #""status": "completed","#, #""status": "completed", "status": "completed","#,
      "x.json:13:38: visits[0].status: the field stands here twice"),
    Change(
      #""status": "completed","#, #""status": "completed", "st\u0061tus": "completed","#,
      "x.json:13:43: visits[0].status: the field stands here twice"),
  ])
  func `when it stands there twice, at the second`(_ change: Change) throws {
    try change.check()
  }

  @Test func `when it stands there twice and the second is no date, at the second`() throws {
    let change = Change(
      #""status": "completed","#, #""dates": "soon", "status": "completed","#,
      "x.json:13:14: visits[0].dates: the field stands here twice",
      #"x.json:13:14: visits[0].dates: "soon" is not a date: the year "soon" is not four digits"#)
    try change.check()
  }

  @Test(arguments: [
    Change(
      #""type": "official""#, #""type": "offical""#,
      #"x.json:14:13: visits[0].type: "offical" is not known here; did you mean "official"?"#),
    Change(
      #""stance": "denies""#, #""stance": "shrugs""#,
      #"x.json:22:35: visits[0].claims[0].responses[0].stance: "shrugs" is not known here; "#
        + "expected confirms, denies, questions, corrects, declines"),
    Change(
      #""kind": "talks""#, #""kind": "Talks""#,
      #"x.json:18:49: visits[0].events[0].kind: "Talks" is not known here; did you mean "talks"?"#),
    Change(
      #""compiled": "hand""#, #""compiled": "robot""#,
      #"x.json:3:89: collection.compiled: "robot" is not known here; "#
        + "expected hand, machine, mixed"),
  ])
  func `when its word is not of the list`(_ change: Change) throws {
    try change.check()
  }

  @Test(arguments: [
    Change(
      #""party": "RUS""#, #""party": "RUZ""#,
      #"x.json:16:30: visits[0].delegation.party: "RUZ" is no code of a party; "#
        + #"the nearest known is "RUS" (Russia)"#),
    Change(
      #""party": "RUS""#, #""party": "Soviet Union""#,
      #"x.json:16:30: visits[0].delegation.party: "Soviet Union" is no code of a party; "#
        + #"did you mean "SUHH" (Soviet Union)?"#),
    Change(
      #""party": "RUS""#, #""party": "russia""#,
      #"x.json:16:30: visits[0].delegation.party: "russia" is no code of a party; "#
        + #"did you mean "RUS" (Russia)?"#),
    Change(
      #""party": "RUS""#, #""party": "Atlantis!!""#,
      #"x.json:16:30: visits[0].delegation.party: "Atlantis!!" is no code of a party"#),
  ])
  func `when its code is no party's`(_ change: Change) throws {
    try change.check()
  }

  @Test(arguments: [
    Change(
      #""2023-07-25/2023-07-27""#, #""2023-02-30""#,
      #"x.json:12:14: visits[0].dates: "2023-02-30" is not a date: February 2023 has 28 days"#),
    Change(
      #""2023-07-25/2023-07-27""#, #""2023-07-27/2023-07-25""#,
      #"x.json:12:14: visits[0].dates: "2023-07-27/2023-07-25" is not a date: "#
        + "it ends before it starts"),
    Change(
      #""published": "2023-07-27""#, #""published": "27 July""#,
      #"x.json:5:46: sources[0].published: "27 July" is not a date: "#
        + #"the year "27 July" is not four digits"#),
  ])
  func `when its date is none`(_ change: Change) throws {
    let found = try Folder(try change.text()).problems()
    #expect(found.first == change.problems.first)
  }

  @Test(arguments: [
    Change(
      #""title": "Shoigu in Pyongyang""#, #""title": """#,
      "x.json:11:14: visits[0].title: the text is empty; leave the field out if nothing is known"),
    Change(
      #"[ { "place": "pyongyang", "party": "PRK", "hosts": [ { "person": "kim" } ] } ]"#, "[]",
      "x.json:17:14: visits[0].stops: a visit has at least one stop"),
    Change(
      "39.03", "390.3", "x.json:8:85: places[0].latitude: 390.3 is not between -90.0 and 90.0"),
    Change(
      "39.03", "39.03, \"longitude\": -181",
      "x.json:8:105: places[0].longitude: -181.0 is not between -180.0 and 180.0"),
  ])
  func `when it is empty or out of range`(_ change: Change) throws {
    let found = try Folder(try change.text()).problems()
    #expect(found.first == change.problems.first)
  }

  @Test(arguments: [
    "ftp://kcna.kp/1", "kcna.kp/1", "https:/kcna.kp", "javascript:alert(1)", "https://kcna.kp/a b",
    "HTTPS://kcna.kp",
  ])
  func `when it is no web address`(_ address: String) throws {
    let text = SampleFile.text.replacing("https://kcna.kp/1", with: address)
    let problem =
      "x.json:5:12: sources[0].url: \"\(address)\" is no web address; "
      + "expected http:// or https:// and no spaces"
    #expect(try Folder(text).problems().first == problem)
  }
}
