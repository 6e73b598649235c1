/// The text of a JSON value (RFC 8259) and where each value of it stands.
///
/// Foundation's decoder gives neither line nor column, stops at the first error and passes over
/// unknown fields; the visit file promises all three, so the text is read here, once, into a flat
/// list of nodes. Numbers and strings are converted when asked for.
final class JSONDocument: Sendable {
  struct Node: Sendable {
    enum Kind: UInt8, Sendable { case null, yes, no, number, string, array, object }

    var kind: Kind
    /// True when a string has no escapes and can be taken as it stands.
    var isPlain = true
    /// First byte of the value in the text.
    var start: UInt32
    /// One past its last byte.
    var end: UInt32
    /// The node after this one and all inside it.
    var next: UInt32
  }

  let bytes: [UInt8]
  let nodes: [Node]
  /// What is wrong with the text, if anything; then only a part of the nodes is there.
  let fault: Fault?

  struct Fault: Error, Sendable {
    var offset: Int
    var message: String
  }

  /// How many arrays and objects may stand inside one another. The visit file needs nine.
  static let deepest = 64

  /// Reads the value that stands in `range` of `bytes`; nothing but white space may follow it.
  init(_ bytes: [UInt8], range: Range<Int>? = nil) {
    self.bytes = bytes
    var parser = JSONParser(bytes: bytes, range: range ?? 0..<bytes.count)
    fault = bytes.withUnsafeBufferPointer { parser.run($0) }
    nodes = parser.nodes
  }

  var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// One value inside a document.
struct JSONValue {
  let document: JSONDocument
  let index: Int

  var node: JSONDocument.Node { document.nodes[index] }
  var kind: JSONDocument.Node.Kind { node.kind }
  var offset: Int { Int(node.start) }

  /// "an object", "a number" and so on, for sentences.
  var kindWords: String {
    switch kind {
    case .null: "null"
    case .yes, .no: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The text of a string, or nil for another kind.
  var string: String? {
    let node = node
    guard node.kind == .string else { return nil }
    let inside = document.bytes[Int(node.start) + 1..<Int(node.end) - 1]
    return node.isPlain ? String(decoding: inside, as: UTF8.self) : JSONParser.unescape(inside)
  }

  var number: Double? {
    let node = node
    guard node.kind == .number else { return nil }
    return Double(String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self))
  }

  /// The items of an array, in order.
  var items: Items { Items(document: document, at: index + 1, end: Int(node.next)) }

  /// The fields of an object, in order: the key and the value.
  var members: Members { Members(document: document, at: index + 1, end: Int(node.next)) }

  struct Items: Sequence, IteratorProtocol {
    let document: JSONDocument
    var at: Int
    let end: Int

    mutating func next() -> JSONValue? {
      guard at < end else { return nil }
      defer { at = Int(document.nodes[at].next) }
      return JSONValue(document: document, index: at)
    }
  }

  struct Members: Sequence, IteratorProtocol {
    let document: JSONDocument
    var at: Int
    let end: Int

    mutating func next() -> (key: JSONValue, value: JSONValue)? {
      guard at < end else { return nil }
      defer { at = Int(document.nodes[at + 1].next) }
      return (
        JSONValue(document: document, index: at), JSONValue(document: document, index: at + 1)
      )
    }
  }

  /// The value of a field, or nil.
  func field(_ name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    return members.first { $0.key.string == name }?.value
  }
}
