import Testing

@testable import Timeline

@Suite("JSON text")
struct JSONParserTests {
  private func fault(_ text: String) -> JSONDocument.Fault? {
    JSONDocument(Array(text.utf8)).fault
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0", "7", "-12.5", "1e9", "1E-9", "1.5e+300", "\"\"", "\"é习\"",
    #""\" \\ \/ \b \f \n \r \t \u00e9 \uD83D\uDE00 \uDEAD""#, "[]", "{}", "[ 1 , [ ] , { } ]",
    #"{"a":{"b":[null,true]},"a":0}"#, " \t\r\n[1]\n", "\"\u{7F}\u{2028}\"", "[[[[[[[[]]]]]]]]",
  ])
  func `that is well-formed is taken`(_ text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    ("", 0, "the text ends where a value was expected"),
    ("nul", 0, "expected a value such as null"),
    ("True", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("nullx", 4, "text after the end of the value"),
    ("1 2", 2, "text after the end of the value"),
    ("01", 0, "this is no number"),
    ("-", 0, "this is no number"),
    ("-a", 0, "this is no number"),
    ("1.", 0, "this is no number"),
    ("1e", 0, "this is no number"),
    ("1e+", 0, "this is no number"),
    (".5", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("+1", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("NaN", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("'a'", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("0x10", 1, "text after the end of the value"),
    ("[1,]", 3, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("[1 2]", 3, "expected , or ] in the list"),
    ("[1", 0, "the list that begins here is never closed"),
    ("[", 1, "the text ends where a value was expected"),
    ("]", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("{\"a\":1,}", 7, "expected the name of a field in \"quotes\""),
    ("{1:1}", 1, "expected the name of a field in \"quotes\""),
    ("{\"a\"}", 4, "expected : after the name of a field"),
    ("{\"a\":}", 5, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("{\"a\":1", 0, "the object that begins here is never closed"),
    ("{", 1, "expected the name of a field in \"quotes\""),
    ("// note\n1", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
    ("\"a", 0, "the text that begins here is never closed"),
    ("\"a\\\"", 0, "the text that begins here is never closed"),
    ("\"\\", 1, "the text ends inside an escape"),
    ("\"\\x\"", 1, "there is no such escape in JSON"),
    ("\"\\u12\"", 1, "an escape \\u needs four hexadecimal digits"),
    ("\"\\u12G4\"", 1, "an escape \\u needs four hexadecimal digits"),
    ("\"a\nb\"", 2, "a control character stands in a text; write it as an escape"),
    ("\"a\tb\"", 2, "a control character stands in a text; write it as an escape"),
    ("\u{A0}1", 0, "expected a value: a text in \"quotes\", a number, a list or an object"),
  ])
  func `that is not is told where and why`(_ text: String, _ offset: Int, _ message: String) {
    #expect(fault(text)?.offset == offset)
    #expect(fault(text)?.message == message)
  }

  @Test func `may be nested 64 levels and no deeper`() {
    let brackets = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(fault(brackets(64)) == nil)
    #expect(fault(brackets(65))?.offset == 64)
  }

  @Test(arguments: [
    (#""plain é""#, "plain é"), (#""a\"b\\c\/d""#, "a\"b\\c/d"),

    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u00e9\u00E9""#, "éé"), (#""x\uD83D\uDE00y""#, "x😀y"), (#""\uD83Dx""#, "\u{FFFD}x"),
    (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}"), (#""\u0000""#, "\0"), (#""é\né""#, "é\né"),
  ])
  func `gives its strings without escapes`(_ text: String, _ value: String) {
    #expect(JSONDocument(Array(text.utf8)).read { $0.string } == value)
  }

  @Test func `gives numbers, items and fields in their order`() {
    JSONDocument(Array(#"{"a":[1,[2,3],-4.5e1],"b":{"c":"d"},"a":0}"#.utf8)).read { root in
      #expect(root.members.map { $0.key.string } == ["a", "b", "a"])
      #expect(root.field("a")?.items.map(\.number) == [1, nil, -45])
      #expect(root.field("b")?.field("c")?.string == "d")
      #expect(root.field("d") == nil)
      #expect(root.field("b")?.offset == 26)
    }
  }

  @Test func `is written so that it reads the same`() {
    let texts = ["", "plain", "\"\\/\u{8}\n\r\t\0\u{1F}\u{7F}", "é习😀\u{2028}", "a\u{301}"]
    for isPretty in [false, true] {
      var writer = JSONWriter(pretty: isPretty)
      writer.object { writer in
        writer.name("texts")
        writer.array { writer in
          for text in texts {
            writer.item()
            writer.string(text)
          }
        }
        writer.field("none", [String]())
        writer.field("whole", 39.0 as Double?)
        writer.field("part", -125.75 as Double?)
        writer.name("empty")
        writer.object { _ in }
      }
      let document = JSONDocument(Array(writer.text.utf8))
      #expect(document.fault == nil)
      document.read { root in
        #expect(root.field("texts")?.items.map(\.string) == texts)
        #expect(root.field("none") == nil)
        #expect(root.field("whole")?.number == 39)
        #expect(root.field("part")?.number == -125.75)
      }
    }
  }

  @Test func `is indented by two spaces when it is for people`() {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.field("id", "a")
      writer.field("topics", ["x", "y"])
    }
    #expect(writer.text == "{\n  \"id\": \"a\",\n  \"topics\": [\n    \"x\",\n    \"y\"\n  ]\n}")
  }
}
