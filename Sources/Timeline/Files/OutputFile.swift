internal import Foundation

/// Why something could not be written: one sentence that names the file.
public struct OutputProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
  /// What the system said, alone.
  package var reason = ""

  package init(_ path: String, _ what: String) {
    description = "\(path) \(what)"
  }

  /// With what the system said last.
  package init(writing path: String) {
    let reason = String(cString: strerror(errno))
    self.init(path, "cannot be written: \(reason)")
    self.reason = reason
  }

  /// True when the system is at fault and not what was asked for.
  package var isOfEnvironment: Bool { !reason.isEmpty }
}

/// A file being written: beside its name until it is whole, then in its place.
package final class OutputFile {
  private let path: String
  /// The file itself, where the path is a symbolic link to it.
  private let target: String
  private var temporary: String?
  private let descriptor: Int32
  private let force: Bool
  private var buffer: [UInt8] = []
  private var failure: OutputProblem?

  /// - Parameter path: `-` is standard output.
  /// - Throws: `OutputProblem` when something stands there and is not to be overwritten.
  package init(_ path: String, force: Bool) throws(OutputProblem) {
    self.path = path
    self.force = force
    target = Self.target(of: path)
    guard path != "-" else {
      descriptor = dup(STDOUT_FILENO)
      return
    }
    if Self.isDevice(path) {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputProblem(writing: path) }
      return
    }
    try Self.check(path, force: force)
    let target = target
    let (descriptor, temporary) = try UnfinishedFiles.adding { () throws(OutputProblem) in
      try Self.beside(target)
    }
    (self.descriptor, self.temporary) = (descriptor, temporary)
  }

  deinit {
    close(descriptor)
    guard let temporary else { return }
    unlink(temporary)
    UnfinishedFiles.forget(temporary)
  }

  /// Where a file that replaces what a path leads to has to stand.
  package static func target(of path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// A new file whose name begins with a path.
  package static func beside(_ path: String) throws(OutputProblem) -> (Int32, String) {
    var name = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw OutputProblem(writing: path) }
    return (
      descriptor, String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    )
  }

  /// A terminal, a pipe or `/dev/null` is written to and never replaced.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// - Throws: `OutputProblem` when something stands there already and `force` is not given.
  package static func check(_ path: String, force: Bool) throws(OutputProblem) {
    var status = stat()
    guard path != "-", !isDevice(path), lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw OutputProblem(path, "is a directory")
    }
    guard force else {
      throw OutputProblem(path, "is there already; --force overwrites it")
    }
  }

  package func write(_ text: String) { write(text.utf8) }

  /// What cannot be written is told by `finish`.
  package func write(_ bytes: some Collection<UInt8>) {
    buffer += bytes
    if buffer.count >= 1 << 18 { flush() }
  }

  private func flush() {
    guard failure == nil else { return }
    do {
      try Self.write(buffer, to: descriptor)
    } catch {
      failure = OutputProblem(writing: path)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  package func finish() throws(OutputProblem) {
    flush()
    if let failure { throw failure }
    guard let temporary else { return }
    guard fchmod(descriptor, mode) == 0 else { throw OutputProblem(writing: path) }
    if try Self.put(temporary, at: target, force: force) {
      UnfinishedFiles.forget(temporary)
      self.temporary = nil
    }
  }

  /// Who may read and write what is replaced goes on to do so.
  private var mode: mode_t {
    var status = stat()
    return stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~Self.mask
  }

  /// Makes a file last and puts it in its place in one step, so that a crash leaves the old one or
  /// the new one, never a part.
  ///
  /// - Returns: false when the file also keeps the name it had.
  @discardableResult
  package static func put(
    _ temporary: String, at path: String, force: Bool
  ) throws(OutputProblem) -> Bool {
    guard sync(temporary) else { throw OutputProblem(writing: path) }
    defer { _ = sync(URL(filePath: path).deletingLastPathComponent().path) }
    // A link fails where a file has come meanwhile; renaming would overwrite it.
    if !force, link(temporary, path) == 0 { return false }
    if !force, errno == EEXIST { try check(path, force: false) }
    guard rename(temporary, path) == 0 else { throw OutputProblem(writing: path) }
    return true
  }

  private static func sync(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0
  }

  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  /// For an output that somebody made give up instead of wait.
  private static func waitsForRoom(_ descriptor: Int32) -> Bool {
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&output, 1, -1) > 0 || errno == EINTR
  }

  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN, waitsForRoom(descriptor) { continue }
      guard count > 0 else { throw OutputProblem(writing: "the output") }
      rest = rest.dropFirst(count)
    }
  }
}
