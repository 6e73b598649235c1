internal import Foundation

/// Whether the terminal passes copied text on to the clipboard, as far as that can be known.
enum Clipboard {
  /// Why copied text will not arrive, and what lets it: one sentence, or nil. Asks tmux, which
  /// takes a moment.
  static func problem(
    _ environment: [String: String] = ProcessInfo.processInfo.environment,
    tmuxSetting: () -> String? = tmuxSetting
  ) -> String? {
    if environment["TERM"] == "linux" {
      return "the console has no clipboard: what was copied cannot be pasted elsewhere"
    }
    guard environment["TMUX"]?.isEmpty == false, let setting = tmuxSetting(), setting != "on" else {
      return nil
    }
    return "tmux does not pass copied text on (set-clipboard is \(setting)); "
      + "\"tmux set -g set-clipboard on\" lets it"
  }

  static func tmuxSetting() -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux", "show-options", "-gsv", "set-clipboard"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
