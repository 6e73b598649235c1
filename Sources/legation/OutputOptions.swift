import ArgumentParser
import Timeline

/// Where a command writes what it makes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "The file to write, or the folder; standard output without it.",
    completion: .file())
  var output: String?
  @Flag(help: "Overwrite what stands there.") var force = false

  /// Writes there; a line on standard error tells how far it is, where it cannot fall among what is
  /// written.
  func write<Result>(
    _ write: (_ path: String, _ force: Bool, _ progress: @escaping Timeline.Progress) throws ->
      Result
  ) throws -> Result {
    let line = ProgressLine()
    return try ShownOutput.write(to: output ?? "-", force: force) { path, force in
      defer { line.end() }
      guard path != "-" || Output.isFile else { return try write(path, force) { _ in } }
      return try write(path, force, line.show(share:))
    }
  }
}
