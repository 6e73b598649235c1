import Interchange
import Testing
import Timeline

@Suite("XML that means harm")
struct HostileXMLTests {
  private func fault(_ text: String) throws -> String {
    let file = try TestFile.make("a.xml", text)
    let read = try Imported(.histstateVisits, [file])
    #expect(read.addsUp)
    #expect(read.report.brokenFiles == 1)
    return try #require(read.reasons(.file).first)
  }

  @Test("A billion laughs is refused before anything is expanded")
  func laughs() throws {
    let fault = try fault(
      """
      <?xml version="1.0"?>
      <!DOCTYPE visits [
        <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      ]>
      <visits><visit><id>1</id><visitor>&d;</visitor></visit></visits>
      """)
    #expect(fault.contains("take the DOCTYPE out"))
  }

  @Test("An external entity is refused, and the file it names not read")
  func external() throws {
    let fault = try fault(
      """
      <!DOCTYPE visits [<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <visits><visit><id>1</id><visitor>&x;</visitor></visit></visits>
      """)
    #expect(fault.contains("DOCTYPE"))
  }

  @Test("A wrong document type is named")
  func wrongType() throws {
    #expect(
      try fault("<!DOCTYPE html SYSTEM \"x.dtd\"><html/>")
        .contains("the document type is \"html\", expected \"visits\""))
  }

  @Test("Another root element is named", arguments: ["<trips/>", "<html><body/></html>"])
  func wrongRoot(text: String) throws {
    #expect(try fault(text).contains("expected \"visits\""))
  }

  @Test("What is no XML at all is said to be none", arguments: ["", "hello", "{\"a\": 1}"])
  func noXML(text: String) throws {
    #expect(try fault(text).contains("no XML"))
  }

  @Test("An entity nobody declared breaks the file and is not expanded")
  func undeclared() throws {
    #expect(
      try fault("<visits><visit><id>&boom;</id></visit></visits>").contains("broken"))
  }

  @Test("A file that ends early keeps the rows before")
  func cut() throws {
    let file = try TestFile.make(
      "a.xml",
      """
      <visits><visit><id>1</id><start-date>1999-01-02</start-date><end-date>1999-01-02</end-date>
      <visitor>King A</visitor><from id="france">France</from></visit><visit><id>2</id>
      """)
    let read = try Imported(.histstateVisits, [file])
    #expect(read.visits.map(\.id) == ["histstate-visit-1"])
    #expect(read.reasons(.file).first?.contains("ends early at line 2") == true)
    #expect(read.report.hasFaults)
  }

  @Test("Ten megabytes in one element are refused with a sentence")
  func long() throws {
    let text = String(repeating: "x", count: 10 << 20)
    let file = try TestFile.make(
      "a.xml", "<visits><visit><id>1</id><visitor>\(text)</visitor></visit></visits>")
    let read = try Imported(.histstateVisits, [file])
    #expect(read.reasons(.refused) == ["1: the row is over the limit of 1 MiB"])
  }

  @Test("Nested elements by the thousand are no trouble")
  func deep() throws {
    let nested = String(repeating: "<a>", count: 5000)
    let fault = try fault("<visits><visit>" + nested)
    #expect(fault.contains("nested more than 64 deep"))
  }

  @Test("Latin-1 is read and said; another encoding is refused")
  func encodings() throws {
    let row = """
      <visits><visit><id>1</id><start-date>1999-01-02</start-date><end-date>1999-01-02</end-date>
      <visitor>King Andr#</visitor><from id="france">France</from></visit></visits>
      """
    let bytes = row.utf8.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
    let read = try Imported(.histstateVisits, [try TestFile.make("a.xml", bytes)])
    #expect(read.reference.people.values.map(\.name) == ["André"])
    #expect(read.reasons(.repaired) == ["1: the row is not UTF-8; it was read as Latin-1"])
    #expect(try fault("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + row).contains("Shift_JIS"))
  }

  @Test(
    "What is not well-formed is told with its line",
    arguments: [
      "<visits><visit></visits>", "<visits a=1/>", "<visits a=\"1\" a=\"2\"/>",
      "<visits>< /visits>",
      "<visits/>more", "<visits/><visits/>", "<visits><!bad></visits>", "<visits>&#xD800;</visits>",
      "<visits>&amp</visits>", "<visits></visits></visits>",
    ])
  func broken(text: String) throws {
    #expect(try fault(text).contains("broken at line 1"))
  }

  @Test("Comments, instructions and plain sections are understood")
  func markup() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><!-- <visit> --><!DOCTYPE visits SYSTEM "v.dtd">
      <visits><?note ?><visit><id><![CDATA[1]]></id><start-date>1999-01-02</start-date>
      <end-date>1999-01-02</end-date><visitor>King <![CDATA[A<&B]]></visitor>
      <from id='france'>France</from></visit></visits>
      """
    let read = try Imported(.histstateVisits, [try TestFile.make("a.xml", text)])
    #expect(read.report.brokenFiles == 0)
    #expect(read.reference.people.values.map(\.name) == ["A<&B"])
  }
}
