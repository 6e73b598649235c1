internal import Foundation
internal import Timeline

/// Opens a web address in the reader's browser: `$BROWSER`, else `xdg-open`. Never by a shell: the
/// address is one argument, whatever it holds.
enum LinkOpener {
  /// Returns why it could not be opened: one sentence, or nil.
  ///
  /// - Parameter failed: called from another thread with a sentence when the opener ends with an
  ///   error after all.
  static func open(_ link: String, failed: @escaping @Sendable (String) -> Void) -> String? {
    guard WebAddress.isOne(link) else {
      return "\"\(link)\" is not a web address and was not opened"
    }
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment["BROWSER"].map {
      $0.split(separator: ":").first.map(String.init) ?? ""
    }
    let name = wanted.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? "xdg-open"
    var words = name.split(separator: " ").map { $0 == "%s" ? link : String($0) }
    if !words.contains(link) { words.append(link) }
    guard let path = find(words[0], environment["PATH"] ?? "") else {
      return
        "\(words[0]) is not installed; set BROWSER to a browser, or copy the address: \(link)"
    }
    let opener = words[0]
    return run(path, Array(words.dropFirst())) { status in
      failed(
        "\(opener) failed (exit code \(status)); set BROWSER, or copy the address: \(link)")
    }
  }

  private static func find(_ name: String, _ path: String) -> String? {
    let candidates =
      name.contains("/") ? [name] : path.split(separator: ":").map { "\($0)/\(name)" }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(
    _ path: String, _ arguments: [String], failed: @escaping @Sendable (Int32) -> Void
  ) -> String? {
    let process = Process()
    process.terminationHandler = { process in
      if process.terminationStatus != 0 { failed(process.terminationStatus) }
    }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      return nil
    } catch {
      return "\(path) could not be run: \(error.localizedDescription)"
    }
  }
}
