internal import Foundation
import Timeline

/// The file in which the reader's memory outlives the program: `$XDG_STATE_HOME/legation/memory.json`.
///
/// Every change reads the file again, changes it and puts the new one in its place in one step, so
/// that neither a crash nor a second program loses what was there.
public final class MemoryFile {
  private struct Contents: Codable {
    var version: Double
    var memory: ReaderMemory
  }

  /// What is read first: a later version may have anything else.
  private struct Version: Decodable {
    var version: Double
  }

  /// Files of a later version are left alone.
  private static let version = 1.0

  private let path: String
  private var directory: URL { URL(filePath: path).deletingLastPathComponent() }
  /// What could not be kept yet, for another program held the lock.
  private var waiting: [ReaderMemory.Change] = []
  /// True once what was left over is taken away.
  private var isTidy = false
  /// Why nothing is kept, once that is known: one sentence.
  public private(set) var problem: String?

  public init(_ path: String) {
    self.path = path
  }

  /// Where the XDG base directory specification puts it.
  public static var standardPath: String {
    let home = setting("HOME") ?? "/"
    let state = setting("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? home + "/.local/state") + "/legation/memory.json"
  }

  private static func setting(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  /// What is remembered; nothing, and `problem` set, when the file cannot be used.
  public func read() -> ReaderMemory {
    guard WholeFile.kind(of: path) != nil else { return ReaderMemory() }
    // A pipe would be waited for.
    guard WholeFile.kind(of: path) == .file, WholeFile.canBeReadAgain(path) else {
      return nothing(because: "is not a regular file; nothing is remembered")
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      return nothing(because: "cannot be read; nothing is remembered")
    }
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: data).version else {
      return nothing(because: Self.damaged)
    }
    guard version <= Self.version else {
      return nothing(because: "is from a later version of legation; nothing is remembered")
    }
    let contents = try? decoder.decode(Contents.self, from: data)
    return contents?.memory ?? nothing(because: Self.damaged)
  }

  private static let damaged =
    "is damaged and left as it is; nothing is remembered until it is moved"

  private func nothing(because reason: String) -> ReaderMemory {
    problem = "\(path) \(reason)"
    return ReaderMemory()
  }

  /// Keeps some changes. Returns a sentence the first time that fails.
  public func remember(_ changes: [ReaderMemory.Change]) -> String? {
    guard problem == nil else { return nil }
    let lock = lockFile()
    defer { if let lock { close(lock) } }
    if let lock, !isLocked(lock) { return wait(with: changes) }
    let changes = waiting + changes
    waiting = []
    if lock != nil, !isTidy {
      removeLeftOvers()
      isTidy = true
    }
    var memory = read()
    guard problem == nil else { return problem }
    for change in changes { memory.apply(change) }
    do {
      try write(memory)
    } catch {
      problem = "\(path) cannot be written; bookmarks and marks last until the program ends"
    }
    return problem
  }

  private func write(_ memory: ReaderMemory) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let known = try encoder.encode(Contents(version: Self.version, memory: memory))
    let old = try? Data(contentsOf: URL(filePath: path))
    try AtomicFile.replace(path, with: Self.keepingUnknown(in: old, known))
  }

  /// What is to be written, with what the file has and this program does not know.
  private static func keepingUnknown(in old: Data?, _ known: Data) throws -> Data {
    guard let old, let before = try object(old), var after = try object(known) else { return known }
    let memory = after["memory"] as? [String: Any] ?? [:]
    after.merge(before) { known, _ in known }
    after["memory"] = (before["memory"] as? [String: Any] ?? [:]).merging(memory) { $1 }
    return try JSONSerialization.data(
      withJSONObject: after, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  private static func object(_ data: Data) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }

  /// What earlier versions left where they were killed while they wrote.
  private func removeLeftOvers() {
    let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path)
    for name in names ?? [] where name.hasPrefix(".dat.nosync") {
      try? FileManager.default.removeItem(at: directory.appending(path: name))
    }
  }

  /// Changes are kept with the next ones, once the lock is free.
  private func wait(with changes: [ReaderMemory.Change]) -> String? {
    defer { waiting += changes }
    guard waiting.isEmpty else { return nil }
    return "\(directory.path)/lock is held by another program; bookmarks and marks wait for it"
  }

  /// True while changes wait for the lock.
  var isWaiting: Bool { !waiting.isEmpty }

  /// Another program holds it for as long as it writes; who holds it longer is not waited for again.
  private func isLocked(_ lock: Int32) -> Bool {
    for _ in 0..<(isWaiting ? 1 : 100) {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(5_000)
    }
    return false
  }

  /// Two programs change the file one after the other; nil where that cannot be arranged.
  private func lockFile() -> Int32? {
    try? FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let lock = open(directory.path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    return lock >= 0 ? lock : nil
  }
}
