internal import Foundation
internal import Timeline

/// A folder that is new or was empty, filled with files.
final class SiteFolder {
  private let path: String
  private(set) var count = 0

  /// - Throws: `OutputProblem` when something stands there.
  static func check(_ path: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return }
    guard isDirectory.boolValue else {
      throw OutputProblem(path, "is a file; expected a folder that is new or empty")
    }
    guard try FileManager.default.contentsOfDirectory(atPath: path).isEmpty else {
      throw OutputProblem(path, "is not empty; expected a folder that is new or empty")
    }
  }

  init(_ path: String) throws {
    self.path = path
    try Self.check(path)
    for folder in ["", "/visits", "/people", "/places", "/parties", "/years", "/charts"] {
      do {
        try FileManager.default.createDirectory(
          atPath: path + folder, withIntermediateDirectories: true)
      } catch {
        throw OutputProblem(path, "cannot be made: \(error.localizedDescription)")
      }
    }
  }

  func write(_ pages: SitePages) throws {
    try pages.each { name, text in
      let output = try OutputFile("\(path)/\(name)", force: false)
      output.write(text)
      try output.finish()
      count += 1
    }
  }
}
