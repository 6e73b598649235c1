import Testing

@testable import Timeline

@Suite("An office")
struct OfficeTests {
  @Test(arguments: [
    ("Minister of Defence", "RUS", "defence minister"),
    ("Minister of National Defense", "RUS", "defence minister"),
    ("Defence Minister", "RUS", "defence minister"),
    ("Minister of Defence of the Russian Federation; Army General", "RUS", "defence minister"),
    ("Russian Defense Minister", "RUS", "defence minister"),
    ("Deputy Minister of Defence", "RUS", "defence deputy minister"),
    ("Vice Minister of Defence", "RUS", "defence deputy minister"),
    ("Vice-Minister of Foreign Affairs", "PRK", "deputy foreign minister"),
    ("Minister of Foreign Affairs", "CHN", "foreign minister"),
    ("Foreign Minister", "CHN", "foreign minister"),
    ("foreign minister (acting)", "CHN", "foreign minister"),
    ("Chairman of the State Duma", "RUS", "chair duma state"),
    ("Chairwoman of the State Duma", "RUS", "chair duma state"),
    ("Chairperson of the State Duma, party leader", "RUS", "chair duma state"),
    ("President", "USA", "president"), ("President of the United States", "USA", "president"),
  ])
  func `has one form however it is worded`(_ role: String, _ party: String, _ name: String) {
    #expect(Office.name(role, of: party) == name)
  }

  @Test func `keeps its deputy apart`() {
    #expect(
      Office.name("Deputy Minister of Defence", of: "RUS")
        != Office.name("Minister of Defence", of: "RUS"))
  }

  @Test(arguments: ["of the", "Russia", "the national committee"])
  func `is never nothing, even if its words are all of the kind that tell little`(_ role: String) {
    #expect(!Office.name(role, of: "RUS").isEmpty)
  }

  @Test(arguments: ["", ";", ", ", "()"])
  func `of no words is no office, and no trap`(_ role: String) {
    #expect(Office.name(role, of: "RUS").isEmpty)
  }

  @Test func `names another party's office apart`() {
    // A Chinese minister for Russian affairs is no "affairs minister" of China's own.
    #expect(Office.name("Minister for Russia", of: "CHN") == "minister russia")
  }
}
