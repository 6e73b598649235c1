internal import Foundation

/// Puts a whole file in the place of another in one step: whoever reads it, and whatever breaks
/// off meanwhile, there is the old one or the new one.
package enum AtomicFile {
  /// Writes beside the file, to disk, and renames. What a killed program left there is overwritten.
  ///
  /// - Throws: `OutputProblem` when it cannot be written; the file is then as it was.
  package static func replace(
    _ path: String, with bytes: some Sequence<UInt8>
  ) throws(OutputProblem) {
    let target = OutputFile.target(of: path)
    let new = target + ".new"
    // Whatever stands there, a pipe or a link, is not written to; only the owner reads the new one.
    if unlink(new) != 0, errno != ENOENT { throw OutputProblem(writing: path) }
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputProblem(writing: path) }
    defer { close(descriptor) }
    do {
      try OutputFile.write(Array(bytes), to: descriptor)
      try OutputFile.put(new, at: target, force: true)
    } catch {
      unlink(new)
      throw error
    }
  }
}
