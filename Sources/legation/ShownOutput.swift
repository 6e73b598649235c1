import Foundation
import Timeline

/// A file's text on its way to standard output.
enum ShownOutput {
  /// Writes to a path, or to standard output for `-`: as it is to a pipe, sanitised to a terminal.
  static func write<Result>(
    to path: String, force: Bool, _ write: (_ path: String, _ force: Bool) throws -> Result
  ) throws -> Result {
    guard path == "-", isatty(STDOUT_FILENO) == 1 else { return try write(path, force) }
    let directory = FileManager.default.temporaryDirectory
    let file = directory.appending(path: "legation-\(UUID().uuidString)")
    UnfinishedFiles.add(file.path)
    defer {
      unlink(file.path)
      UnfinishedFiles.forget(file.path)
    }
    let result = try write(file.path, false)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    Output.lines(text.split(whereSeparator: \.isNewline).lazy.map(String.init))
    return result
  }
}
