import Archive
import Foundation

@testable import Timeline

/// A directory of its own for one test, gone when the test is.
final class Scratch {
  let path = NSTemporaryDirectory() + "legation-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
    return file(name)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// An archive of some files.
  @discardableResult
  func build(
    _ paths: [String], to name: String = "desk.legation", force: Bool = false
  ) throws -> String {
    _ = try ArchiveBuilder(paths, to: file(name), force: force).build()
    return file(name)
  }
}
