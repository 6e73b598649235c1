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

  private static let keys = [
    "collection", "columns", "values", "dates", "pairs", "century", "separator", "list", "skip",
    "header", "encoding", "codes", "missing", "party", "host", "people", "aliases", "types",
    "statuses", "where", "join",
  ]

  /// Reads a mapping file.
  ///
  /// - Throws: `InterchangeProblem` that names file and line.
  public init(yaml: String, file: String) throws(InterchangeProblem) {
    self.init()
    let reader = MappingReader(file: file)
    let root = try reader.root(yaml)
    columns = [:]
    isOwn = false
    for (name, _, value) in try reader.pairs(root, of: "a mapping", known: Self.keys) {
      try read(name, value, reader)
    }
    if columns.isEmpty { throw reader.problem(root, "the field \"columns\" is missing") }
  }

  private mutating func read(
    _ name: String, _ value: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    switch name {
    case "collection": try readCollection(value, reader)
    case "columns": try readColumns(value, reader)
    case "values": try readValues(value, reader)
    case "dates": style.order = try reader.choice(value)
    case "pairs": style.pairs = try reader.choice(value)
    case "century": style.century = try reader.number(value)
    case "separator": separator = try reader.separator(value)
    case "list": list = try reader.text(value)
    case "skip": skip = try reader.number(value)
    case "header": hasHeader = try reader.flag(value)
    case "encoding": try readEncoding(value, reader)
    case "codes": hasISOLetters = try reader.choice(value) as Codes == .iso2
    case "missing": missing = Set(try reader.texts(value).map { $0.lowercased() })
    case "party": values[.party] = try reader.party(value)
    case "host": values[.host] = try reader.party(value)
    case "people": try readPeople(value, reader)
    case "aliases": try readAliases(value, reader)
    case "types": types = folded(try reader.names(value, reader.choice))
    case "statuses": statuses = folded(try reader.names(value, reader.choice))
    case "where": try readConditions(value, reader)
    default: join = try reader.columns(value)
    }
  }

  private enum Codes: String, CaseIterable { case iso2, iso3 }

  private func folded<Value>(_ names: [String: Value]) -> [String: Value] {
    Dictionary(names.map { (SearchKey.fold($0.key), $0.value) }, uniquingKeysWith: { $1 })
  }

  private mutating func readColumns(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    for (key, value) in try reader.pairs(node) {
      let field: Field = try reader.choice(key)
      columns[field] = try reader.columns(value)
    }
  }

  private mutating func readValues(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    for (key, value) in try reader.pairs(node) {
      let field: Field = try reader.choice(key)
      switch field {
      case .status: values[field] = (try reader.choice(value) as Visit.Status).rawValue
      case .type: values[field] = (try reader.choice(value) as Visit.Kind).rawValue
      default: values[field] = try reader.text(value)
      }
    }
  }

  private mutating func readCollection(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    let known = ["id", "title", "about", "license", "compiled"]
    for (name, _, value) in try reader.pairs(node, of: "a collection", known: known) {
      switch name {
      case "id": collection.id = try reader.text(value)
      case "title": collection.title = try reader.text(value)
      case "about": collection.about = try reader.text(value)
      case "license": collection.license = try reader.text(value)
      default: collection.compiled = try reader.choice(value)
      }
    }
  }

  private mutating func readEncoding(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    let name = try reader.text(node)
    guard TextConverter.knows(name) else {
      throw reader.problem(
        node, "the encoding \"\(name)\" is not known; expected for example cp1251")
    }
    encoding = name
  }

  private mutating func readPeople(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    for (name, _, value) in try reader.pairs(node, of: "people", known: ["separators", "roles"]) {
      switch name {
      case "separators": people.separators = try reader.texts(value)
      default: people.roles = try reader.choice(value)
      }
    }
  }

  private mutating func readAliases(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    let known = ["parties", "people", "places"]
    for (name, _, value) in try reader.pairs(node, of: "aliases", known: known) {
      switch name {
      case "parties": partyAliases = folded(try reader.names(value, reader.party))
      case "people": personAliases = try reader.names(value, reader.text)
      default: placeAliases = try reader.names(value, reader.text)
      }
    }
  }

  private mutating func readConditions(
    _ node: Node, _ reader: MappingReader
  ) throws(InterchangeProblem) {
    for (key, value) in try reader.pairs(node) {
      conditions.append(
        Condition(column: try reader.column(key), values: try reader.texts(value)))
    }
  }
}
