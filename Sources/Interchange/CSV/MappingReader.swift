internal import Yams

/// Reads the nodes of a mapping file and says where one is wrong.
struct MappingReader {
  let file: String

  func root(_ yaml: String) throws(InterchangeProblem) -> Node {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        throw InterchangeProblem("\(file): the mapping is empty")
      }
      return root
    } catch let problem as InterchangeProblem {
      throw problem
    } catch {
      let reason = "\(error)".split(separator: "\n").prefix(1).joined()
      throw InterchangeProblem("\(file): this is no YAML: \(reason)")
    }
  }

  func problem(_ node: Node, _ reason: String) -> InterchangeProblem {
    let line = node.mark.map { ":\($0.line)" } ?? ""
    return InterchangeProblem("\(file)\(line): \(reason)")
  }

  func pairs(_ node: Node) throws(InterchangeProblem) -> [(Node, Node)] {
    guard let mapping = node.mapping else { throw problem(node, "expected names and values") }
    return mapping.map { ($0.key, $0.value) }
  }

  /// The names and values of a mapping that has only these names.
  ///
  /// - Throws: `InterchangeProblem` that names all the others.
  func pairs(
    _ node: Node, of what: String, known: [String]
  ) throws(InterchangeProblem) -> [(name: String, key: Node, value: Node)] {
    let pairs = try pairs(node).map { ($0.0.string ?? "", $0.0, $0.1) }
    let others = pairs.filter { !known.contains($0.0) }
    guard let first = others.first else { return pairs }
    let names = others.map { "\"\($0.0)\"" }.joined(separator: ", ")
    throw problem(
      first.1, "\(what) has no \(names); expected \(known.joined(separator: ", "))")
  }

  /// True where a scaffold left a place to be filled in, and nobody did.
  func isLeftOpen(_ node: Node) -> Bool {
    node.scalar.map { $0.string.isEmpty || $0.string == "~" || $0.string == "null" } ?? false
  }

  func text(_ node: Node) throws(InterchangeProblem) -> String {
    guard let text = node.scalar?.string, !isLeftOpen(node) else {
      throw problem(node, "expected a text")
    }
    return text
  }

  /// One text, or a list of them.
  func texts(_ node: Node) throws(InterchangeProblem) -> [String] {
    guard let list = node.sequence else { return [try text(node)] }
    var texts: [String] = []
    for item in list { texts.append(try text(item)) }
    return texts
  }

  /// Names and what they stand for; what is not filled in is left out.
  func names<Value>(
    _ node: Node, _ value: (Node) throws(InterchangeProblem) -> Value
  ) throws(InterchangeProblem) -> [String: Value] {
    var names: [String: Value] = [:]
    if isLeftOpen(node) { return names }
    for (key, meaning) in try pairs(node) where !isLeftOpen(meaning) {
      names[try text(key)] = try value(meaning)
    }
    return names
  }

  func number(_ node: Node) throws(InterchangeProblem) -> Int {
    guard let number = Int(try text(node)), (0...1_000_000).contains(number) else {
      throw problem(node, "expected a number from 0 to 1000000")
    }
    return number
  }

  func flag(_ node: Node) throws(InterchangeProblem) -> Bool {
    switch try text(node).lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw problem(node, "expected true or false")
    }
  }

  func separator(_ node: Node) throws(InterchangeProblem) -> UInt8 {
    let text = node.scalar?.string ?? ""
    if text == "tab" || text == "\t" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      throw problem(node, "expected one character such as \",\" or the word tab")
    }
    return byte
  }

  func party(_ node: Node) throws(InterchangeProblem) -> String {
    let text = try text(node)
    guard let code = PartyCell.party(text) else {
      throw problem(node, PartyCell.problem(text).description)
    }
    return code
  }

  func choice<Choice>(_ node: Node) throws(InterchangeProblem) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = try text(node)
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(node, "\"\(text)\" is not known here; expected \(known)")
    }
    return choice
  }

  func column(_ node: Node) throws(InterchangeProblem) -> CSVMapping.Column {
    let text = try text(node)
    // A number in quotes is a name.
    let isPlain = node.scalar?.style == .plain
    return isPlain ? Int(text).map(CSVMapping.Column.number) ?? .name(text) : .name(text)
  }

  func columns(_ node: Node) throws(InterchangeProblem) -> [CSVMapping.Column] {
    guard let list = node.sequence else { return [try column(node)] }
    var columns: [CSVMapping.Column] = []
    for item in list { columns.append(try column(item)) }
    guard !columns.isEmpty else { throw problem(node, "expected a column") }
    return columns
  }
}
