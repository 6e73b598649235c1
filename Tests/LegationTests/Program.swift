import Foundation

/// The program as it was built with these tests, and what it did when it was run without a terminal.
struct Program {
  var status: Int32
  var output: String
  var errors: String

  /// The folder of the built products, where the test bundle lies too.
  static let products = Bundle.main.bundleURL.standardizedFileURL
  static let legation = products.appending(path: "legation").path
  /// The root of the sources, with `data` in it.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `legation` to its end, its standard input a file that holds `input`.
  static func run(_ arguments: String..., input: String = "") throws -> Program {
    try run(legation, arguments, input: input)
  }

  /// Runs any program to its end; in the same environment, or in another.
  ///
  /// Not with `Process`: that waits until every process that came of it has ended, and the server
  /// tmux starts outlives the command that started it.
  ///
  /// - Parameters:
  ///   - errorsTo: a file or a terminal for standard error, which is then not in the result.
  ///   - whileRunning: what to do before its end is waited for.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: String = "",
    errorsTo: String? = nil, whileRunning: (pid_t) throws -> Void = { _ in }
  ) throws -> Program {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Self.forgetSignals(&attributes)
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&files, 0, folder.path("input"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, folder.path("output"), create, 0o600)
    try folder.write("", to: "errors")
    posix_spawn_file_actions_addopen(&files, 2, errorsTo ?? folder.path("errors"), O_WRONLY, 0)

    let environment = environment ?? ProcessInfo.processInfo.environment
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let refusal = posix_spawn(&process, path, &files, &attributes, &words, &settings)
    guard refusal == 0 else { throw POSIXError(POSIXErrorCode(rawValue: refusal) ?? .EINVAL) }
    try whileRunning(process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Program(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
      output: try folder.text("output"), errors: try folder.text("errors"))
  }

  /// Tests run on threads that block signals, and a server of tmux that inherits this never ends.
  private static func forgetSignals(_ attributes: inout posix_spawnattr_t) {
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }
}
