internal import Timeline
internal import Yams

extension CSVMapping {
  /// Reads the mapping file at a path.
  ///
  /// - Throws: `InterchangeProblem` that names file and line.
  public init(file: String) throws(InterchangeProblem) {
    let bytes: [UInt8]?
    do {
      bytes = try ByteSource(file).rest(atMost: 1 << 20)
    } catch {
      throw InterchangeProblem("\(file): \(error)")
    }
    guard let bytes else { throw InterchangeProblem("\(file): this is too long for a mapping") }
    try self.init(yaml: String(decoding: bytes, as: UTF8.self), file: file)
  }

  /// Reads a mapping file.
  ///
  /// - Throws: `InterchangeProblem` that names file and line.
  public init(yaml: String, file: String) throws(InterchangeProblem) {
    self.init()
    let reader = MappingReader(file: file)
    let root = try reader.root(yaml)
    columns = [:]
    isOwn = false
    for (key, value) in try reader.pairs(root) {
      switch key.string ?? "" {
      case "collection": try readCollection(value, reader)
      case "columns": try readColumns(value, reader)
      case "values": try readValues(value, reader)
      case "dates": order = try reader.choice(value)
      case "separator": separator = try reader.separator(value)
      case "list": list = try reader.text(value)
      case "skip": skip = try reader.number(value)
      case "party": values[.party] = try reader.party(value)
      case "host": values[.host] = try reader.party(value)
      case let name:
        let known = "collection, columns, values, dates, separator, list, skip, party, host"
        throw reader.problem(key, "there is no field \"\(name)\" here; expected \(known)")
      }
    }
    if columns.isEmpty { throw reader.problem(root, "the field \"columns\" is missing") }
  }

  private mutating func readColumns(_ node: Node, _ reader: MappingReader)
    throws(InterchangeProblem)
  {
    for (key, value) in try reader.pairs(node) {
      let field: Field = try reader.choice(key)
      let text = try reader.text(value)
      columns[field] = Int(text).map(Column.number) ?? .name(text)
    }
  }

  private mutating func readValues(_ node: Node, _ reader: MappingReader)
    throws(InterchangeProblem)
  {
    for (key, value) in try reader.pairs(node) {
      let field: Field = try reader.choice(key)
      switch field {
      case .status: values[field] = (try reader.choice(value) as Visit.Status).rawValue
      case .type: values[field] = (try reader.choice(value) as Visit.Kind).rawValue
      default: values[field] = try reader.text(value)
      }
    }
  }

  private mutating func readCollection(_ node: Node, _ reader: MappingReader)
    throws(InterchangeProblem)
  {
    for (key, value) in try reader.pairs(node) {
      switch key.string ?? "" {
      case "id": collection.id = try reader.text(value)
      case "title": collection.title = try reader.text(value)
      case "about": collection.about = try reader.text(value)
      case "license": collection.license = try reader.text(value)
      case "compiled": collection.compiled = try reader.choice(value)
      case let name:
        let known = "id, title, about, license, compiled"
        throw reader.problem(key, "a collection has no field \"\(name)\"; expected \(known)")
      }
    }
  }
}

/// Reads the nodes of a mapping file and says where one is wrong.
private struct MappingReader {
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

  func text(_ node: Node) throws(InterchangeProblem) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw problem(node, "expected a text")
    }
    return text
  }

  func number(_ node: Node) throws(InterchangeProblem) -> Int {
    guard let number = Int(try text(node)), number >= 0 else {
      throw problem(node, "expected a number")
    }
    return number
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
      throw problem(node, "\"\(text)\" is no party\(PartyCell.nearest(text))")
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
}
