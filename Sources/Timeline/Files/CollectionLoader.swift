internal import Foundation

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
    add(Problem(severity: .error, file: file, path: "", message: message))
  }

  /// Adds what only shows when everything is read.
  package mutating func report(_ severity: Problem.Severity, _ message: String) {
    add(Problem(severity: severity, file: "all files together", path: "", message: message))
  }

  mutating func add(_ problem: Problem) {
    switch problem.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
    keep([problem])
  }

  mutating func keep(_ problems: [Problem]) {
    self.problems += problems.prefix(max(0, VisitReader.mostKept - self.problems.count))
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
  private var standardInput: @Sendable () throws -> [UInt8]
  /// Told how many bytes are about to be read.
  public var willRead: @Sendable (Int) -> Void = { _ in }

  public init(standardInput: @escaping @Sendable () throws -> [UInt8] = { try readStandardInput() })
  {
    self.standardInput = standardInput
  }

  /// Never throws: whatever is wrong stands in `problems`, and the rest can be used.
  public static func load(_ paths: [String]) -> LoadedCollection {
    var loader = CollectionLoader()
    return loader.load(paths)
  }

  public mutating func load(_ paths: [String]) -> LoadedCollection {
    read(paths.flatMap { filesToRead($0) })
    check()
    return loaded
  }

  /// Several files are read side by side, the largest first; what is said of them keeps their order.
  mutating func read(_ paths: [String]) {
    let sizes = paths.map { $0 == "-" ? 0 : WholeFile.size(of: $0) }
    willRead(sizes.reduce(0, +))
    let loader = self
    for (path, outcome) in zip(paths, Parallel.map(paths, sizes: sizes) { loader.file($0) }) {
      switch outcome {
      case .read(let file): add(file)
      case .unreadable(let why): fail(Self.name(of: path), why)
      }
    }
  }

  /// What came of a file; why it could not be read is a sentence without its name.
  private enum Outcome {
    case read(VisitFile)
    case unreadable(String)
  }

  private func file(_ path: String) -> Outcome {
    do {
      let bytes =
        path == "-" ? try standardInput() : try WholeFile.bytes(of: path, atMost: mostBytes)
      guard let bytes, bytes.count <= mostBytes else {
        let size = bytes?.count ?? WholeFile.size(of: path)
        return .unreadable(
          "\(size) bytes are over the limit of \(mostBytes); build an archive of it")
      }
      return .read(VisitFile(name: Self.name(of: path), bytes: bytes))
    } catch {
      return .unreadable("\(path == "-" ? "it" : "the file") cannot be read: \(error)")
    }
  }

  private static func name(of path: String) -> String {
    path == "-" ? "standard input" : path
  }

  public static func readStandardInput() throws -> [UInt8] {
    let most = 1 << 30
    guard let bytes = try WholeFile.bytes(from: STDIN_FILENO, atMost: most) else {
      throw WholeFile.Problem("there are more than \(most) bytes; build an archive of it")
    }
    return bytes
  }

  // MARK: Files

  mutating func filesToRead(_ path: String) -> [String] {
    if path == "-" { return [path] }
    guard let kind = WholeFile.kind(of: path) else {
      fail(path, "there is no such file or directory")
      return []
    }
    guard kind == .directory else { return [path] }
    let found = WholeFile.names(in: path).filter(Self.isVisitFile).sorted().map {
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

  // MARK: Problems

  mutating func fail(_ path: String, _ message: String) { loaded.fail(path, message) }

  package mutating func add(_ problem: Problem) { loaded.add(problem) }

  mutating func keep(_ problems: [Problem]) { loaded.keep(problems) }

  /// Whether a further problem would still be shown; if not, its place need not be found.
  var keepsProblems: Bool { loaded.problems.count < VisitReader.mostKept }
}
