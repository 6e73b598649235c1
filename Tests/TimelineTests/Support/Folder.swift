import Foundation
import Timeline

/// A directory of files that lives as long as a test, and what came of loading them.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "legation-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The folder with one file `x.json`.
  convenience init(_ text: String) throws {
    try self.init()
    try write("x.json", text)
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  /// What the files hold; all of the folder when none is named.
  func load(_ names: String...) -> LoadedCollection {
    let paths = names.map { path + "/" + $0 }
    var loaded = CollectionLoader.load(paths.isEmpty ? [path] : paths)
    for index in loaded.problems.indices {
      loaded.problems[index].file = loaded.problems[index].file.replacing(path + "/", with: "")
      loaded.problems[index].file = loaded.problems[index].file.replacing(path, with: "folder")
    }
    return loaded
  }

  /// Every problem of the folder, as it is printed.
  func problems() -> [String] { load().problems.map(\.description) }
}
