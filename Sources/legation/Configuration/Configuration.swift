import Foundation
import TerminalFront

/// What the reader set up, and from which line of which file each value is.
struct Configuration: Equatable {
  var settings = Settings()
  /// What opens when nothing is named; empty where nothing is set.
  var paths: [String] = []
  /// The lines of the file by the names of what they set: `view`, `keys.next-hit`, `theme.mark`.
  var lines: [String: Int] = [:]
  /// The file, whether or not it is there.
  var file: String
  var isThere = false

  init(file: String) { self.file = file }

  /// Where the XDG base directory specification puts it.
  static var standardFile: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/"
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? home + "/.config") + "/legation/config.yaml"
  }

  /// Where a value is from, in a few words: "config.yaml:3" with the whole path, or "default".
  func origin(_ name: String) -> String {
    lines[name].map { "\(file):\($0)" } ?? "default"
  }
}

/// Something in the file that cannot be meant: one sentence with file and line.
struct ConfigurationProblem: Error, Equatable, CustomStringConvertible {
  var file: String
  var line: Int?
  var reason: String

  var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
