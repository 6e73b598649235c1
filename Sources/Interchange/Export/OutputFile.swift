internal import Foundation

/// A file being written: beside its name until it is whole, then in its place.
final class OutputFile {
  private let path: String
  private var temporary: String?
  private let descriptor: Int32
  private let force: Bool
  private var buffer: [UInt8] = []
  private var failure: InterchangeProblem?

  /// - Parameter path: `-` is standard output.
  /// - Throws: `InterchangeProblem` when something stands there and is not to be overwritten.
  init(_ path: String, force: Bool) throws {
    self.path = path
    self.force = force
    guard path != "-" else {
      descriptor = dup(STDOUT_FILENO)
      return
    }
    if Self.isDevice(path) {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.problem(path) }
      return
    }
    try Self.check(path, force: force)
    var name = Array((path + ".XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.problem(path) }
    temporary = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  /// A terminal, a pipe or `/dev/null` is written to and never replaced.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// - Throws: `InterchangeProblem` when something stands there already and `force` is not given.
  static func check(_ path: String, force: Bool) throws {
    var status = stat()
    guard path != "-", !isDevice(path), lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw InterchangeProblem("\(path) is a directory")
    }
    guard force else {
      throw InterchangeProblem("\(path) is there already; --force overwrites it")
    }
  }

  func write(_ text: String) { write(text.utf8) }

  /// What cannot be written is told by `finish`.
  func write(_ bytes: some Collection<UInt8>) {
    buffer += bytes
    if buffer.count >= 1 << 18 { flush() }
  }

  private func flush() {
    guard failure == nil else { return }
    do {
      try Self.write(buffer, to: descriptor)
    } catch {
      failure = Self.problem(path)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  func finish() throws {
    flush()
    if let failure { throw failure }
    guard let temporary else { return }
    guard fchmod(descriptor, 0o666 & ~Self.mask) == 0, fsync(descriptor) == 0 else {
      throw Self.problem(path)
    }
    // A link fails where a file has come meanwhile; renaming would overwrite it.
    if !force, link(temporary, path) == 0 { return }
    guard force || errno != EEXIST else { return try Self.check(path, force: false) }
    guard rename(temporary, path) == 0 else { throw Self.problem(path) }
    self.temporary = nil
  }

  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw problem("the output") }
      rest = rest.dropFirst(count)
    }
  }

  private static func problem(_ path: String) -> InterchangeProblem {
    InterchangeProblem("\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
