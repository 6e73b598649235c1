import Testing

@testable import Timeline

@Suite("Why nothing matches")
struct QueryHintTests {
  @Test(arguments: [
    (
      "led:president", "led: takes people; \"president\" is an office: counterpart-office:president"
    ),
    (
      "delegation:RUS office:\"Choe Son Hui\"",
      "office: takes offices; \"Choe Son Hui\" is a person: person:\"Choe Son Hui\""
    ),
    ("source:Pyongyang", "\"Pyongyang\" is a place: place:Pyongyang"),
    ("led:\"Kim Jong Un\"", "no visit has led \"Kim Jong Un\"; person:\"Kim Jong Un\" finds some"),
    ("led:nobody", "no visit has led \"nobody\"; led: takes people"),
    ("led:Shoigo", "no visit has led \"Shoigo\"; did you mean \"Sergei Shoigu\"?"),
    ("topic:nothing", "no visit has topic \"nothing\""),
  ])
  func `is a value of another field, or one that nothing is called`(
    _ question: String, _ hint: String
  ) throws {
    #expect(try SampleCollection.store.hint(for: VisitQuery(question)) == hint)
  }

  @Test func `is nothing that a value is to blame for`() throws {
    #expect(try SampleCollection.store.hint(for: VisitQuery("led:shoigu during:1900")) == nil)
  }
}
