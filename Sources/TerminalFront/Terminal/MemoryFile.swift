public import Foundation

/// The file in which the reader's memory outlives the program: `$XDG_STATE_HOME/legation/memory.json`.
///
/// Every change reads the file again, changes it and puts the new one in its place in one step, so
/// that neither a crash nor a second program loses what was there.
public final class MemoryFile {
  private struct Contents: Codable {
    var version: Int
    var memory: ReaderMemory
  }

  /// What files of every version have.
  private struct Head: Codable {
    var version: Int
  }

  /// Files of a later version are left alone.
  private static let version = 1

  private let url: URL
  /// True once what was left over is taken away.
  private var isTidy = false
  /// Why nothing is kept, once that is known: one sentence.
  public private(set) var problem: String?

  public init(_ url: URL) {
    self.url = url
  }

  /// Where the XDG base directory specification puts it.
  public static var standard: URL {
    let home = setting("HOME") ?? "/"
    let state = setting("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return URL(filePath: state ?? home + "/.local/state").appending(path: "legation/memory.json")
  }

  /// A word of the environment, without making a table of all of it at every start.
  private static func setting(_ name: String) -> String? {
    guard let text = getenv(name) else { return nil }
    return String(cString: text)
  }

  /// What is remembered; nothing, and `problem` set, when the file cannot be used.
  public func read() -> ReaderMemory {
    guard FileManager.default.fileExists(atPath: url.path) else { return ReaderMemory() }
    do {
      let data = try Data(contentsOf: url)
      guard try JSONDecoder().decode(Head.self, from: data).version <= Self.version else {
        problem = "\(url.path) is from a later version of legation; nothing is remembered"
        return ReaderMemory()
      }
      return try JSONDecoder().decode(Contents.self, from: data).memory
    } catch is DecodingError {
      problem = "\(url.path) is damaged and left as it is; nothing is remembered until it is moved"
    } catch {
      problem = "\(url.path) cannot be read; nothing is remembered"
    }
    return ReaderMemory()
  }

  /// Keeps some changes. Returns a sentence the first time that fails.
  public func remember(_ changes: [ReaderMemory.Change]) -> String? {
    guard problem == nil else { return nil }
    let lock = lockFile()
    defer { if let lock { close(lock) } }
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
      problem = "\(url.path) cannot be written; bookmarks and marks last until the program ends"
    }
    return problem
  }

  /// Writes beside the file and puts that in its place. Where a program was killed between the two
  /// what it left is written over the next time.
  private func write(_ memory: ReaderMemory) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let known = try encoder.encode(Contents(version: Self.version, memory: memory))
    let new = url.appendingPathExtension("new")
    try Self.keepingUnknown(in: try? Data(contentsOf: url), known).write(to: new)
    guard rename(new.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
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
    let directory = url.deletingLastPathComponent()
    let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path)
    for name in names ?? [] where name.hasPrefix(".dat.nosync") {
      try? FileManager.default.removeItem(at: directory.appending(path: name))
    }
  }

  /// Two programs change the file one after the other; nil where that cannot be arranged.
  private func lockFile() -> Int32? {
    let directory = url.deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let lock = open(directory.path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return nil }
    _ = flock(lock, LOCK_EX)
    return lock
  }
}
