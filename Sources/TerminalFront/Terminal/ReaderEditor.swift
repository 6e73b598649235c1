internal import Foundation

/// The reader's editor: `$VISUAL`, else `$EDITOR`, else vi, opened at a line of a file.
struct ReaderEditor {
  /// The program and what stands behind it, as in `code --wait`.
  let words: [String]

  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    let set = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    words = (set ?? "vi").split(separator: " ").map(String.init)
  }

  var name: String { words.first ?? "vi" }

  /// How the editor is told file and line.
  func arguments(file: String, line: Int) -> [String] {
    let rest = Array(words.dropFirst())
    switch NSString(string: name).lastPathComponent {
    case "hx", "helix": return rest + ["\(file):\(line)"]
    case "code", "codium", "code-insiders", "cursor":
      return waiting(rest) + ["--goto", "\(file):\(line)"]
    case "subl", "zed", "zeditor": return waiting(rest) + ["\(file):\(line)"]
    case "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "mg", "jed", "kak",
      "joe", "micro", "ne", "mcedit", "vis", "jmacs", "jpico":
      return rest + ["+\(line)", file]
    // Anything else may take "+7" for the name of a file.
    default: return rest + [file]
    }
  }

  /// Editors with a window of their own come back at once unless they are told to wait.
  private func waiting(_ words: [String]) -> [String] {
    words.contains("--wait") || words.contains("-w") ? words : ["--wait"] + words
  }

  /// Runs it to its end in the terminal; returns why that was not possible: one sentence, or nil.
  func run(file: String, line: Int) -> String? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    // What it complains of belongs on the terminal, not among the errors held for later.
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO)
    var words = ([name] + arguments(file: file, line: line)).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let refusal = posix_spawnp(&process, name, &files, &attributes, &words, environ)
    guard refusal == 0 else {
      return
        "\(name) could not be run (\(String(cString: strerror(refusal)))); set VISUAL or EDITOR"
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? nil : "\(name) ended with an error"
  }
}
