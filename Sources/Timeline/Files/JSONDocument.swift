/// The text of a JSON value (RFC 8259) and where each value of it stands.
///
/// Foundation's decoder gives neither line nor column, stops at the first error and passes over
/// unknown fields; the visit file promises all three, so the text is read here, once, into a flat
/// list of nodes. Numbers and strings are converted when asked for.
package final class JSONDocument: Sendable {
  package struct Node: Sendable {
    package enum Kind: UInt8, Sendable { case null, yes, no, number, string, array, object }

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
  package let fault: Fault?

  package struct Fault: Error, Sendable {
    var offset: Int
    var message: String
  }

  /// How many arrays and objects may stand inside one another. The visit file needs nine.
  static let deepest = 64

  /// Reads the value that stands in `range` of `bytes`; nothing but white space may follow it.
  package init(_ bytes: [UInt8], range: Range<Int>? = nil) {
    self.bytes = bytes
    var parser = JSONParser(bytes: bytes, range: range ?? 0..<bytes.count)
    fault = bytes.withUnsafeBufferPointer { parser.run($0) }
    nodes = parser.nodes
  }

  /// Hands out the outermost value, for as long as the work takes.
  package func read<Result>(_ work: (JSONValue) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { text in
      try nodes.withUnsafeBufferPointer { nodes in
        try work(JSONValue(text: text, nodes: nodes, index: 0))
      }
    }
  }
}

/// One value inside a document; not to be kept beyond its `read`.
package struct JSONValue {
  // Not the document: counting who holds it took a quarter of the time of reading.
  fileprivate let text: UnsafeBufferPointer<UInt8>
  fileprivate let nodes: UnsafeBufferPointer<JSONDocument.Node>
  let index: Int

  var node: JSONDocument.Node { nodes[index] }
  package var kind: JSONDocument.Node.Kind { node.kind }
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
  package var string: String? {
    let node = node
    guard node.kind == .string else { return nil }
    let inside = text[Int(node.start) + 1..<Int(node.end) - 1]
    return node.isPlain
      ? String(decoding: UnsafeBufferPointer(rebasing: inside), as: UTF8.self)
      : JSONParser.unescape(inside)
  }

  /// True when an escape of a string is half of a character, which is read as U+FFFD.
  var hasHalfCharacter: Bool {
    let node = node
    guard node.kind == .string, !node.isPlain else { return false }
    return JSONParser.hasHalfCharacter(text[Int(node.start) + 1..<Int(node.end) - 1])
  }

  package var number: Double? {
    let node = node
    guard node.kind == .number else { return nil }
    return Double(String(decoding: text[Int(node.start)..<Int(node.end)], as: UTF8.self))
  }

  /// The items of an array, in order.
  package var items: Items { Items(outer: self, at: index + 1) }

  /// The fields of an object, in order: the key and the value.
  package var members: Members { Members(outer: self, at: index + 1) }

  var isEmptyList: Bool { kind == .array && Int(node.next) == index + 1 }

  private func other(_ index: Int) -> JSONValue {
    JSONValue(text: text, nodes: nodes, index: index)
  }

  package struct Items: Sequence, IteratorProtocol {
    let outer: JSONValue
    var at: Int

    package mutating func next() -> JSONValue? {
      guard at < Int(outer.node.next) else { return nil }
      let item = outer.other(at)
      at = Int(item.node.next)
      return item
    }
  }

  package struct Members: Sequence, IteratorProtocol {
    let outer: JSONValue
    var at: Int

    package mutating func next() -> (key: JSONValue, value: JSONValue)? {
      guard at < Int(outer.node.next) else { return nil }
      let (key, value) = (outer.other(at), outer.other(at + 1))
      at = Int(value.node.next)
      return (key, value)
    }
  }

  /// The value of a field, or nil.
  package func field(_ name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    return members.first { $0.key.string == name }?.value
  }
}
