import ArgumentParser
import Desk
import Foundation
import TerminalFront
import Timeline

/// What to read, and which of it is asked for.
struct DataOptions: ParsableArguments {
  @Argument(
    help: "Visit files, directories of them, archives, desks, or - for standard input.",
    completion: .file(extensions: ["json", "jsonl", "legation"]))
  var paths: [String] = []

  @Option(
    name: .short, parsing: .unconditional,
    help: ArgumentHelp("A question, such as 'delegation:RUS missile'.", valueName: "question"),
    completion: Completion.question)
  var query: String?
  @Option(help: "A view saved in the browser, by its name.", completion: Completion.view)
  var view: String?

  @Option(
    help: """
      An earlier version of the record, such as '#8', an edition of the desk: new: and changed: ask \
      what is other since then.
      """,
    completion: .file(extensions: ["json", "jsonl", "legation"]))
  var since: String?

  /// What is asked and what it is asked of, read; a fault in the data is told. Ends the program
  /// where there is nothing to answer from.
  func read() throws -> (query: VisitQuery, reading: Reading) {
    let query = try question()
    let reading = Reading(try pathsToRead, since: since)
    reading.reportErrors()
    try reading.requireVisits()
    return (query, reading)
  }

  /// The question, read; a wrong one ends the program with a caret under the place.
  ///
  /// - Parameter isResolved: false to leave bookmarks and notes for the browser to look up.
  func question(isResolved: Bool = true) throws -> VisitQuery {
    try Asked.question(query, saved: view, isResolved: isResolved)
  }

  var pathsToRead: [String] {
    get throws { try Asked.paths(paths) }
  }
}

/// What is asked for on the command line, read.
enum Asked {
  /// - Parameter saved: the name of a view whose question must be met too.
  static func question(
    _ text: String?, saved: String? = nil, isResolved: Bool = true
  ) throws -> VisitQuery {
    let saved = try question(saved: saved)
    let asked = VisitQuery(try read(saved).conditions + read(text ?? "").conditions)
    guard isResolved else { return asked }
    // Only a question about bookmarks or notes looks into what is remembered.
    guard ReaderMemory().resolved(asked) != asked else { return asked }
    return try memory().resolved(asked)
  }

  static func paths(_ paths: [String]) throws -> [String] {
    guard paths.isEmpty else { return paths }
    if let path = getenv("LEGATION_DATA"), path.pointee != 0 { return [String(cString: path)] }
    let own = try Configuration.inForce().paths
    return own.isEmpty ? [try BundledData.path()] : own
  }

  /// Ends the program where what is to be read stands in the place of something else.
  ///
  /// - Parameters:
  ///   - command: as it begins when the order is right.
  ///   - isName: true where it may also be a name, as some folder has.
  static func requireNoPath(
    _ text: String, is what: String, in command: String, isName: Bool = true
  ) throws {
    let ends = [".json", ".jsonl", ".legation"]
    let looksLikePath = !isName || text.contains("/") || ends.contains { text.hasSuffix($0) }
    let isPath = looksLikePath && access(text, F_OK) == 0
    guard DeskAddress(text) != nil || isPath else { return }
    let shown = Reading.name(text)
    throw ValidationError("\(what) comes before what is read: \(command) \(shown)")
  }

  /// What the reader noted on visits; none where it cannot be read.
  static var notes: [String: String] { MemoryFile(MemoryFile.standardPath).read().notes }

  private static func memory() throws -> ReaderMemory {
    let file = MemoryFile(MemoryFile.standardPath)
    let memory = file.read()
    if let problem = file.problem {
      Report.line("legation: \(problem)")
      throw ExitCode(1)
    }
    return memory
  }

  private static func read(_ text: String) throws -> VisitQuery {
    do {
      let query = try VisitQuery(text)
      if StandardError.isTerminal, let advice = query.advice { Report.line("legation: \(advice)") }
      return query
    } catch {
      Report.line(error.underlined(text))
      throw ExitCode(1)
    }
  }

  private static func question(saved view: String?) throws -> String {
    guard let view else { return "" }
    let memory = try memory()
    guard let text = memory.views[view] else {
      let known = memory.views.keys.sorted().joined(separator: ", ")
      let hint =
        known.isEmpty ? "none is saved; :save NAME in the browser saves one" : "saved are \(known)"
      Report.line("legation: there is no view \"\(view)\"; \(hint)")
      throw ExitCode(1)
    }
    return text
  }
}

/// The answer's form.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl
}

/// Finds the collection that came with the program.
enum BundledData {
  static func path() throws -> String {
    if let path = getenv("LEGATION_DATA").map({ String(cString: $0) }), !path.isEmpty {
      return path
    }
    for directory in candidates where isCollection(directory) { return directory }
    Report.line("legation: no collection is here; name a file or a directory, or set LEGATION_DATA")
    throw ExitCode(2)
  }

  private static let schemaName = "visits.schema.json"

  /// The schema that came with the program.
  static var schemaPath: String? {
    let found = candidates.lazy.filter(isCollection)
      .compactMap { realpath($0 + "/" + schemaName, nil) }
    guard let path = found.first else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// The address of the schema for editors; its name alone where it is not found.
  static var schema: String { schemaPath.map { "file://" + $0 } ?? schemaName }

  /// Installed under the same prefix, beside the program or above it, or here.
  private static var candidates: [String] {
    var directory = above(program)
    var found = [directory + "/../share/legation/data"]
    for _ in 0..<6 {
      found.append(directory + "/data")
      directory = above(directory)
    }
    // Where there is no /proc the program does not know where it is.
    return found + ["data", "/usr/local/share/legation/data", "/usr/share/legation/data"]
  }

  private static func above(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The path of this program, with symbolic links followed.
  private static var program: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func isCollection(_ directory: String) -> Bool {
    access(directory + "/" + schemaName, R_OK) == 0
  }
}

/// Sentences on standard error.
enum Report {
  static func line(_ text: String) {
    StandardError.write(safeLines(text) + "\n")
  }

  /// Nothing in the data may reach the terminal raw.
  static func safeLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText(String($0)).shown }.joined(separator: "\n")
  }
}

/// Text on standard output: sanitised for a terminal, as it is for a pipe.
enum Output {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Whether it goes into a file. What comes out of a pipe may stand on the terminal that standard
  /// error writes to, and a line there about how far it is would fall among it.
  static let isFile: Bool = {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }()

  static var columns: Int {
    guard isTerminal else { return 80 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 120)
  }

  static func lines(_ lines: some Sequence<String>) {
    var bytes = Data()
    for line in lines {
      bytes.append(contentsOf: (isTerminal ? Report.safeLines(line) : line).utf8)
      bytes.append(0x0A)
      if bytes.count > 1 << 16 { flush(&bytes) }
    }
    flush(&bytes)
  }

  /// A reader that has seen enough, such as head, is no error; a full disk is.
  private static func flush(_ bytes: inout Data) {
    do {
      try OutputFile.write(Array(bytes), to: STDOUT_FILENO)
    } catch {
      Report.line("legation: \(error)")
      exit(2)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
