import Foundation

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder {
  private let location: URL

  init() throws {
    location = FileManager.default.temporaryDirectory
      .appending(path: "legation-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: location, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: location) }

  func path(_ name: String) -> String { location.appending(path: name).path }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  /// Nil while there is no such file.
  func textIfThere(_ name: String) -> String? { try? text(name) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String, isProgram: Bool = false) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
    if isProgram {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
    }
    return path(name)
  }
}
