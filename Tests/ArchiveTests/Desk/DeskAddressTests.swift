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

  @Test(arguments: [
    ("postgres://anna:p@xyz@db/visits", "postgres://anna@db/visits"),
    ("postgres://anna:p@xyz:w@db:1/visits", "postgres://anna@db:1/visits"),
    ("postgres://anna:p/xyz@db/visits", "postgres://db/visits"),
    ("postgres://anna:p@x/xyz@db/visits#2", "postgres://anna@db/visits#2"),
  ])
  func `what of a password is not written as it should be is not shown`(
    _ text: String, _ shown: String
  ) throws {
    let address = try #require(DeskAddress(text))
    #expect(address.shown == shown)
    let problem = #expect(throws: DeskProblem.self) { try DeskStore(address) }
    #expect(problem?.description.contains("@ is written %40") == true)
    #expect(problem?.description.contains("xyz") == false)
  }

  @Test(arguments: ["postgres://anna:p%40ss@db/visits", "host=db user=anna password=p@ss"])
  func `a password that is written as it should be is one`(_ text: String) throws {
    let address = try #require(DeskAddress(text))
    #expect(address.shown.hasPrefix("postgres://anna@db/"))
    #expect(throws: Never.self) { try address.check() }
  }

  @Test func `of two tries with one server the first says why`() {
    let place = "connection to server at \"db\" (10.0.0.7), port 5432 failed: FATAL:  "
    let second = "no pg_hba.conf entry for host \"10.0.0.9\", user \"anna\", no encryption"
    let words = "\(place)password authentication failed for user \"anna\"\n\(place)\(second)\n"
    let problem = ServerWords.problem(connecting: words, "desk")
    #expect(
      problem.message == "the server refuses: password authentication failed for user \"anna\"")
    // Of several servers the last is told.
    let other = words.replacing("\"db\"", with: "\"one\"")
    #expect(
      ServerWords.problem(connecting: other + place + "the database is starting up\n", "desk")
        .message == "the server refuses: the database is starting up")
  }

  @Test func `without a root certificate it is said how one is named`() {
    let words = """
      connection to server at "db" (10.0.0.7), port 5432 failed: root certificate file \
      "/home/anna/.postgresql/root.crt" does not exist
      Either provide the file or change sslmode to disable server certificate verification.
      """
    let problem = ServerWords.problem(connecting: words, "desk")
    #expect(problem.kind == .refused)
    #expect(problem.message.contains("sslrootcert="))
    #expect(!problem.message.contains("/home"))
  }

  @Test(arguments: ["postgres://db/visits", "postgres://db/visits#", "postgres://db/visits#new"])
  func `without a number behind the mark it is the newest`(_ text: String) {
    #expect(DeskAddress(text)?.edition == nil)
    #expect(DeskAddress(text)?.text == text)
  }
}
