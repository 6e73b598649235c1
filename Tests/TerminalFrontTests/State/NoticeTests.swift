import Testing
import Timeline

@testable import TerminalFront

@Suite("Notices")
struct NoticeTests {
  @Test(
    "What the status line says to a key",
    arguments: [
      ("x", "x does nothing here; ? lists the keys"),
      ("gx", "gx does nothing here; ? lists the keys"),
      ("<F9>", "F9 does nothing here; ? lists the keys"), ("-", "headings by quarter"),
      ("----", "one heading for all"), ("<C-c>", "nothing to cancel; q quits"),
      ("2Go", "this visit has no source"), ("gg7o", "this visit has 1 source; there is no 7"),
      ("3Go", "opening source 1: https://wire.example/2022/disputed"),
      ("8Go", "source 1 has no link"),
      ("R", "this cannot be reloaded"),
    ])
  func notices(keys: String, notice: String) throws {
    #expect(try Reader.after(keys).notice == notice)
  }

  @Test("A notice goes with the next key")
  func gone() throws {
    #expect(try Reader.after("xj").notice == nil)
  }

  @Test(
    "o opens the source in sight, with a count that one",
    arguments: [
      ("5Go", "https://gazette.example/2022/07/26/guests-arrive-for-a-festival-that-never-was"),
      ("5G2o", "https://wire.example/2022/disputed"),
    ])
  func openingSources(keys: String, link: String) throws {
    #expect(try Reader.after(keys).effects == [.openLink(link)])
  }
}
