internal import Foundation

/// One file of visits as it was read: what it holds, where each part stands, what is wrong.
struct VisitFile: Sendable {
  /// A value and the place it was read from.
  struct Read<Value: Sendable>: Sendable {
    var value: Value
    /// Which item of its list it is; nil on a line of its own.
    var index: Int?
    /// False when something of it is missing or broken, which has been reported.
    var isWhole = true
    /// Where the JSON text it stands in begins: 0, or the beginning of its line.
    var textStart: Int
    /// The line that is all its own, if it has one.
    var line: Range<Int>?
  }

  let name: String
  let bytes: [UInt8]
  private(set) var collection: VisitCollection?
  private(set) var sources: [Read<Source>] = []
  private(set) var people: [Read<Person>] = []
  private(set) var places: [Read<Place>] = []
  private(set) var visits: [Read<Visit>] = []
  /// True when visits stand in it, be they whole or not.
  private(set) var hasVisits = false
  private(set) var problems: [Problem] = []
  private(set) var problemCount = 0
  private(set) var kinds = ProblemKinds()
  /// False when it begins with a visit, on a line of its own.
  private(set) var hasHeader = true
  /// False when the file names people and places where they are met.
  private(set) var declaresPeople = false
  private(set) var declaresPlaces = false
  /// Where everything stands, for what turns out to be wrong beside other files; lines are read
  /// again one by one.
  private var document: Deferred<JSONDocument>?
  /// False for lines out of the middle of a file.
  private(set) var isWhole = true
  /// Lines of the file that stand before these bytes.
  private var linesBefore = 0

  static let names = VisitReader.Names([
    "$schema", "$comment", "format", "collection", "sources", "people", "places", "visits",
  ])

  /// Reads the bytes of a file; `name` stands in front of its problems.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    guard let start = firstByte() else { return }
    if let lines = jsonLines(from: start) {
      for (number, line) in lines.enumerated() { readLine(line, isHeader: number == 0) }
    } else {
      readDocument(start..<bytes.count)
    }
    declaresPeople = !people.isEmpty
    declaresPlaces = !places.isEmpty
  }

  /// Reads further lines of a file of JSON Lines, each a visit.
  init(_ bytes: [UInt8], ofFileThatBegins header: VisitFile, linesBefore: Int) {
    name = header.name
    self.bytes = bytes
    self.linesBefore = linesBefore
    isWhole = false
    collection = header.collection
    hasHeader = header.hasHeader
    declaresPeople = header.declaresPeople
    declaresPlaces = header.declaresPlaces
    if let bad = UTF8Check.firstBadByte(bytes) {
      failUTF8(at: bad)
      return
    }
    for line in lines(from: 0) { readLine(line, isHeader: false) }
  }

  // MARK: The text as a whole

  /// The bytes of the byte order mark, which is no character of the text.
  private var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The first byte that counts; nil, with a problem, when the file is empty or not UTF-8.
  private mutating func firstByte() -> Int? {
    if let foreign = ForeignFile.name(bytes) {
      let isArchive = foreign.hasPrefix("an archive")
      let hint = isArchive ? "; `legation archive check` checks an archive" : ""
      fail(at: nil, "this is \(foreign); expected a collection of visits\(hint)")
      return nil
    }
    if let bad = UTF8Check.firstBadByte(bytes) {
      failUTF8(at: bad)
      return nil
    }
    guard let start = bytes[markLength...].firstIndex(where: { $0 > 0x20 }) else {
      fail(at: nil, "the file is empty; expected a collection of visits")
      return nil
    }
    return start
  }

  /// The lines of JSON Lines; nil when the text is one JSON value.
  ///
  /// It is JSON Lines when its first line is an object by itself and is not all of it.
  private func jsonLines(from start: Int) -> [Range<Int>]? {
    let firstEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    guard bytes[start] == UInt8(ascii: "{"), bytes[..<firstEnd].last(where: { $0 > 0x20 }) == 0x7D
    else { return nil }
    let first = JSONDocument(bytes, range: start..<firstEnd)
    let isAll = !bytes[firstEnd...].contains { $0 > 0x20 }
    guard first.fault == nil, !isAll || !first.read({ $0.field("visits") != nil }) else {
      return nil
    }
    return lines(from: start)
  }

  /// The lines with something on them.
  private func lines(from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    bytes.withUnsafeBytes { bytes in
      var at = start
      while at < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
        let found = rest.baseAddress.flatMap { base in
          memchr(base, 0x0A, rest.count).map { UnsafeRawPointer($0) - base }
        }
        let end = at + (found ?? rest.count)
        if bytes[at..<end].contains(where: { $0 > 0x20 }) { lines.append(at..<end) }
        at = end + 1
      }
    }
    return lines
  }

  private mutating func readDocument(_ range: Range<Int>) {
    // Not kept: it is as large as what comes out of it, and seldom needed again.
    let document = JSONDocument(bytes, range: range)
    self.document = Deferred { [bytes] in JSONDocument(bytes, range: range) }
    if let fault = document.fault {
      let hint = isTable(range.lowerBound) ? "; `legation import csv` reads a table" : ""
      return fail(at: fault.offset, fault.message + hint)
    }
    if document.read(Self.isBare) { return fail(at: nil, Self.bareVisits) }
    var reader = VisitReader()
    document.read { readObject($0, &reader, textStart: range.lowerBound) }
    keep(reader)
  }

  /// What a file of visits lacks that names nothing of what they refer to.
  static let bareVisits =
    "these are visits alone, as `legation list` and `show` print them; expected the people, places "
    + "and sources they name, too: `legation export --format jsonl` writes all of it"

  /// True for one visit, or a list of them.
  private static func isBare(_ root: JSONValue) -> Bool {
    switch root.kind {
    case .object: !isHeader(root)
    case .array: root.items.first { _ in true }.map { $0.kind == .object && !isHeader($0) } ?? false
    case .null, .yes, .no, .number, .string: false
    }
  }

  /// True for what begins like a table, of which the first line has several cells.
  private func isTable(_ start: Int) -> Bool {
    let line = bytes[start...].prefix { $0 != 0x0A }
    let isJSON = "{[".utf8.contains(bytes[start])
    return !isJSON && line.contains { ",;\t".utf8.contains($0) }
  }

  private mutating func readLine(_ range: Range<Int>, isHeader: Bool) {
    let document = JSONDocument(bytes, range: range)
    if let fault = document.fault { return fail(at: fault.offset, fault.message) }
    var reader = VisitReader()
    if isHeader, document.read(Self.isHeader) {
      document.read { readObject($0, &reader, textStart: range.lowerBound) }
    } else {
      hasVisits = true
      if isHeader { hasHeader = false }
      if let visit: Visit = document.read({ reader.object($0) }) {
        let isWhole = reader.problemCount == 0
        visits.append(
          Read(
            value: visit, index: nil, isWhole: isWhole, textStart: range.lowerBound, line: range))
      }
    }
    keep(reader)
  }

  /// A header has a field that only a file has, or none that only a visit has.
  private static func isHeader(_ root: JSONValue) -> Bool {
    let names = Set(root.members.map { $0.key.string ?? "" })
    let (file, visit) = (Set(Self.names.all), Set(Visit.fields.names.all))
    return !names.isDisjoint(with: file.subtracting(visit))
      || names.isDisjoint(with: visit.subtracting(file))
  }

  private mutating func readObject(_ root: JSONValue, _ reader: inout VisitReader, textStart: Int) {
    var file = self
    _ = reader.object(root, Self.names) { reader, index, value in
      switch Self.names.all[index] {
      case "format": Self.checkFormat(value, &reader)
      case "collection": file.collection = reader.object(value)
      case "sources": file.sources = Self.list(value, &reader, textStart)
      case "people": file.people = Self.list(value, &reader, textStart)
      case "places": file.places = Self.list(value, &reader, textStart)
      case "visits":
        file.hasVisits = value.kind == .array && !value.isEmptyList
        file.visits = Self.list(value, &reader, textStart)
      case "$comment" where value.kind == .array: _ = reader.texts(value)
      default: _ = reader.text(value)
      }
    }
    self = file
  }

  /// The newest form of the file this program reads.
  static let format = 2

  private static func checkFormat(_ value: JSONValue, _ reader: inout VisitReader) {
    guard let number = reader.number(value, in: 1...1e6) else { return }
    if number > Double(format) || number != number.rounded() {
      reader.report(
        "the file is of format \(number.formatted()); this program reads formats 1 to \(format)")
    }
  }

  private static func list<Value: FileObject>(
    _ value: JSONValue, _ reader: inout VisitReader, _ textStart: Int
  ) -> [Read<Value>] {
    var index = -1
    return reader.list(value) { reader, item in
      index += 1
      let before = reader.problemCount
      let value: Value? = reader.object(item)
      guard let value = consume value else { return nil }
      let isWhole = reader.problemCount == before
      return Read(value: value, index: index, isWhole: isWhole, textStart: textStart)
    }
  }

  // MARK: Problems and where they stand

  private mutating func keep(_ reader: VisitReader) {
    for (offset, path, message) in reader.problems where problems.count < VisitReader.mostKept {
      problems.append(problem(.error, at: offset, path.description, message))
    }
    problemCount += reader.problemCount
    kinds.add(reader.kinds)
  }

  private mutating func failUTF8(at offset: Int) {
    fail(at: offset, "byte \(String(bytes[offset], radix: 16, uppercase: true)) is not UTF-8")
  }

  private mutating func fail(at offset: Int?, _ message: String) {
    problemCount += 1
    kinds.add(.error, message)
    guard problems.count < VisitReader.mostKept else { return }
    problems.append(problem(.error, at: offset, "", message))
  }

  private func problem(
    _ severity: Problem.Severity, at offset: Int?, _ path: String, _ message: String
  ) -> Problem {
    let position = offset.map(position)
    return Problem(
      severity: severity, file: name, line: position?.line, column: position?.column, path: path,
      message: message)
  }

  /// A problem with something that was read well and is wrong beside the rest.
  func problem<Value>(
    _ severity: Problem.Severity, _ read: Read<Value>, in list: String, _ path: FieldPath,
    _ message: String
  ) -> Problem {
    var full = FieldPath()
    if let index = read.index { full = full + list + index }
    full.steps += path.steps
    let lineEnd = bytes[read.textStart...].firstIndex(of: 0x0A) ?? bytes.count
    let document = document?.value ?? JSONDocument(bytes, range: read.textStart..<lineEnd)
    let offset = document.read { full.value(in: $0).offset }
    return problem(severity, at: offset, full.description, message)
  }

  /// Line and column, both from 1, of a byte.
  private func position(_ offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = linesBefore == 0 ? min(markLength, before.count) : 0
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    let line = linesBefore + before.count { $0 == 0x0A } + 1
    return (line, String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }
}
