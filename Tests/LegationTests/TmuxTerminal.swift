import Foundation
import Synchronization

/// A real terminal with a shell in it: a window of tmux, on a server of its own.
///
/// The folder the shell stands in holds `visits.json`, and `legation` is on its path. The server
/// ends with the value.
final class TmuxTerminal {
  /// What was waited for and did not come.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  let folder: TemporaryFolder
  private let socket: String
  private let environment: [String: String]

  private static let opened = Atomic(0)

  /// Nil when tmux is not installed.
  static let tmux: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/tmux" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    try folder.write(FewVisits.json, to: "visits.json")
    let number = Self.opened.add(1, ordering: .relaxed).newValue
    socket = "legation-test-\(ProcessInfo.processInfo.processIdentifier)-\(number)"
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    self.environment = [
      "PATH": "\(Program.products.path):\(path)", "HOME": folder.path(""), "LC_ALL": "C.UTF-8",
      "PS1": "ready> ", "TERM": "xterm-256color",
    ].merging(environment) { _, wanted in wanted }
    try ask(
      "start-server", ";", "set", "-g", "default-terminal", "screen-256color", ";",
      "set", "-g", "status", "off", ";",
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path(""), "sh", "-i")
    try wait(for: "the shell") { $0.contains("ready>") }
  }

  deinit { try? close() }

  /// Ends the server, and with it the terminal.
  func close() throws { try ask("kill-server") }

  // MARK: What a reader does

  /// Presses keys, by the names tmux has for them: `j`, `Down`, `Escape`, `C-z`.
  func press(_ keys: String...) throws { try ask(["send-keys"] + keys) }

  /// Types text as it is, control characters too.
  func type(_ text: String) throws { try ask("send-keys", "-l", text) }

  /// Types a command of the shell, and Enter.
  func command(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Pastes text, between the marks of a paste when the program asked for them.
  func paste(_ text: String) throws {
    try folder.write(text, to: "clipboard")
    try ask("load-buffer", folder.path("clipboard"), ";", "paste-buffer", "-p", "-r")
  }

  /// Keeps all that comes to the terminal from now on in a file of the folder, byte for byte.
  func record(to file: String) throws {
    try ask("pipe-pane", "cat > '\(folder.path(file))'")
  }

  func resize(columns: Int, rows: Int) throws {
    try ask("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  // MARK: What a reader sees

  /// The characters on the screen.
  var screen: String {
    get throws { try ask("capture-pane", "-p") }
  }

  /// The same with the escape sequences that colour them.
  var coloredScreen: String {
    get throws { try ask("capture-pane", "-p", "-e") }
  }

  /// The row the cursor stands on.
  var cursorRow: String {
    get throws {
      let row = Int(try value("cursor_y")) ?? 0
      return String(try screen.split(separator: "\n", omittingEmptySubsequences: false)[row])
    }
  }

  /// What tmux knows of the terminal, such as `alternate_on`.
  func value(_ name: String) throws -> String {
    try ask("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen is as wanted; the time only ends a test that would fail.
  @discardableResult
  func wait(
    for what: String, seconds: Int = 10, until isThere: (String) throws -> Bool
  ) throws -> String {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let screen = try screen
      if try isThere(screen) { return screen }
      guard ContinuousClock.now < end else {
        throw Refusal(description: "\(what) did not come; the screen is\n\(screen)")
      }
      usleep(5_000)
    }
  }

  /// Waits until the selected visit is the one.
  func wait(forSelected text: String) throws {
    try wait(for: "\(text) selected") { _ in
      try cursorRow.contains("▸") && cursorRow.contains(text)
    }
  }

  // MARK: What runs in it

  /// Starts the browser on the few visits and waits for its first screen, the last visit selected.
  func openBrowser(_ command: String = "legation visits.json") throws {
    try self.command(command)
    try wait(forSelected: "Eve Moor")
  }

  /// The process the shell waits for.
  var running: pid_t {
    get throws {
      let shell = try value("pane_pid")
      let children = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      guard let child = children.split(separator: " ").first.flatMap({ pid_t($0) }) else {
        throw Refusal(description: "nothing runs in the shell")
      }
      return child
    }
  }

  @discardableResult
  private func ask(_ request: String...) throws -> String { try ask(request) }

  @discardableResult
  private func ask(_ request: [String]) throws -> String {
    guard let tmux = Self.tmux else { throw Refusal(description: "tmux is not installed") }
    let answer = try Program.run(
      tmux, ["-L", socket, "-u", "-f", "/dev/null"] + request, environment: environment)
    guard answer.status == 0 else {
      throw Refusal(description: "tmux \(request.joined(separator: " ")): \(answer.errors)")
    }
    return answer.output
  }
}
