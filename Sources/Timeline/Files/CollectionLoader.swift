internal import Foundation
internal import Synchronization

/// What came of reading files: the visits that are whole, what they refer to, what is wrong.
public struct LoadedCollection: Sendable {
  public var collections: [VisitCollection] = []
  public var visits: [Visit] = []
  public var reference = Reference()
  /// The first hundred, errors and warnings, file by file.
  public var problems: [Problem] = []
  public var errorCount = 0
  public var warningCount = 0
  public var fileCount = 0

  public init() {}

  /// Adds an error with a file as a whole.
  public mutating func fail(_ file: String, _ message: String) {
    errorCount += 1
    guard problems.count < VisitReader.mostKept else { return }
    problems.append(Problem(severity: .error, file: file, path: "", message: message))
  }

  /// What to call all of it together.
  ///
  /// A file with a header and no visits names the whole of its directory; else a single title, or
  /// how many there are.
  public var title: String {
    if let titleOfAll { return titleOfAll }
    guard let first = collections.first else { return "Visits" }
    return collections.count == 1 ? first.title : "\(collections.count) collections"
  }

  var titleOfAll: String?
}

/// Reads a file, a directory of files, or standard input (`-`) into one collection.
public struct CollectionLoader: Sendable {
  /// A file larger than this is refused: build an archive of it.
  public var mostBytes = 1 << 30

  var loaded = LoadedCollection()
  var files: [VisitFile] = []
  private var standardInput: @Sendable () -> [UInt8]

  public init(standardInput: @escaping @Sendable () -> [UInt8] = { readStandardInput() }) {
    self.standardInput = standardInput
  }

  /// Never throws: whatever is wrong stands in `problems`, and the rest can be used.
  public static func load(_ paths: [String]) -> LoadedCollection {
    var loader = CollectionLoader()
    return loader.load(paths)
  }

  public mutating func load(_ paths: [String]) -> LoadedCollection {
    for path in paths {
      read(filesToRead(path))
    }
    check()
    return loaded
  }

  /// Several files are read side by side; what is said of them keeps their order.
  mutating func read(_ paths: [String]) {
    var whole: [(name: String, bytes: [UInt8])] = []
    for path in paths {
      guard let bytes = bytes(of: path) else { continue }
      whole.append((path == "-" ? Self.standardInputName : path, bytes))
    }
    let files = Mutex([VisitFile?](repeating: nil, count: whole.count))
    let texts = whole
    // The largest first, or the others would wait for it at the end.
    let order = texts.indices.sorted { texts[$0].bytes.count > texts[$1].bytes.count }
    DispatchQueue.concurrentPerform(iterations: texts.count) { number in
      let index = order[number]
      let file = VisitFile(name: texts[index].name, bytes: texts[index].bytes)
      files.withLock { $0[index] = file }
    }
    for file in files.withLock({ $0 }) {
      if let file { add(file) }
    }
  }

  public static func readStandardInput() -> [UInt8] {
    [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  }

  // MARK: Files

  private static let standardInputName = "standard input"

  mutating func filesToRead(_ path: String) -> [String] {
    var isDirectory: ObjCBool = false
    if path == "-" { return [path] }
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      fail(path, "there is no such file or directory")
      return []
    }
    guard isDirectory.boolValue else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = names.filter(Self.isVisitFile).sorted().map {
      path + (path.hasSuffix("/") ? "" : "/") + $0
    }
    if found.isEmpty {
      fail(path, "no visit files are in this directory; expected *.json or *.jsonl")
    }
    return found
  }

  private static func isVisitFile(_ name: String) -> Bool {
    let isVisible = !name.hasPrefix(".") && !name.hasSuffix(".schema.json")
    return isVisible && [".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
  }

  /// Takes in what was read of a file.
  mutating func add(_ file: VisitFile, hasMoreLines: Bool = false) {
    loaded.fileCount += 1
    loaded.errorCount += file.problemCount
    keep(file.problems)
    if let collection = file.collection {
      add(collection, isForAll: !file.hasVisits && !hasMoreLines)
    }
    files.append(file)
  }

  private mutating func add(_ collection: VisitCollection, isForAll: Bool) {
    if isForAll {
      loaded.titleOfAll = collection.title
    } else {
      loaded.collections.append(collection)
    }
  }

  private mutating func bytes(of path: String) -> [UInt8]? {
    if path == "-" {
      let bytes = standardInput()
      return fits(bytes.count, Self.standardInputName) ? bytes : nil
    }
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard fits((attributes[.size] as? Int) ?? 0, path) else { return nil }
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      fail(path, "the file cannot be read: \(Self.reason(error))")
      return nil
    }
  }

  private mutating func fits(_ size: Int, _ name: String) -> Bool {
    if size <= mostBytes { return true }
    fail(name, "\(size) bytes are over the limit of \(mostBytes); build an archive of it")
    return false
  }

  static func reason(_ error: any Error) -> String {
    // On Linux the underlying error is no NSError until it is made one.
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    return String(cString: strerror(Int32(((underlying ?? error) as NSError).code)))
  }

  // MARK: Problems

  mutating func fail(_ path: String, _ message: String) {
    add(Problem(severity: .error, file: path, path: "", message: message))
  }

  package mutating func add(_ problem: Problem) {
    switch problem.severity {
    case .error: loaded.errorCount += 1
    case .warning: loaded.warningCount += 1
    }
    keep([problem])
  }

  mutating func keep(_ problems: [Problem]) {
    let room = VisitReader.mostKept - loaded.problems.count
    loaded.problems += problems.prefix(max(0, room))
  }

  /// Whether a further problem would still be shown; if not, its place need not be found.
  var keepsProblems: Bool { loaded.problems.count < VisitReader.mostKept }
}
