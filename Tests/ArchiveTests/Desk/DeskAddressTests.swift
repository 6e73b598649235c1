import Testing

@testable import Desk

@Suite struct DeskAddressTests {
  @Test func `an edition stands behind the desk`() throws {
    let address = try #require(DeskAddress("postgres://anna:secret@db.example.org/visits#12"))
    #expect(address.edition == 12)
    #expect(address.text == "postgres://anna:secret@db.example.org/visits")
    #expect(address.shown == "postgres://anna@db.example.org/visits#12")
    #expect(DeskAddress("service=desk#3")?.edition == 3)
    #expect(DeskAddress("service=desk#3")?.shown == "service=desk#3")
  }

  @Test(arguments: ["postgres://db/visits", "postgres://db/visits#", "postgres://db/visits#new"])
  func `without a number behind the mark it is the newest`(_ text: String) {
    #expect(DeskAddress(text)?.edition == nil)
    #expect(DeskAddress(text)?.text == text)
  }
}
