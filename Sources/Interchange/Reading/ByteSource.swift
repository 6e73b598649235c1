internal import Foundation

/// The bytes of a file in pieces of a bounded size; gzip is inflated on the way.
final class ByteSource {
  private let descriptor: Int32
  private var inflater: GzipInflater?
  private var first: [UInt8] = []

  /// Bytes asked for at once.
  static let pieceSize = 1 << 18

  /// - Throws: `InterchangeProblem` when the file cannot be opened or holds another kind of data.
  init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreadable() }
    first = try piece()
    if first.starts(with: [0x1F, 0x8B]) { inflater = try GzipInflater() }
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw InterchangeProblem("this is a zip archive; unpack it and import what is inside")
    }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      throw InterchangeProblem("the text is UTF-16; save it as UTF-8")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// For formats whose beginning is looked at before they are read.
  ///
  /// - Throws: `InterchangeProblem` for a pipe, which can only be read once.
  static func requireFile(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFIFO else {
      throw InterchangeProblem("this is a pipe; the format is looked at twice, so save it first")
    }
  }

  /// The next bytes; none at the end.
  func next() throws -> [UInt8] {
    while true {
      let raw = try take()
      guard let inflater else { return raw }
      if raw.isEmpty {
        try inflater.finish()
        return []
      }
      let plain = try inflater.inflate(raw)
      if !plain.isEmpty { return plain }
    }
  }

  private func take() throws -> [UInt8] {
    guard first.isEmpty else {
      defer { first = [] }
      return first
    }
    return try piece()
  }

  private func piece() throws -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, initialized in
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw Self.unreadable() }
    return bytes
  }

  private static func unreadable() -> InterchangeProblem {
    InterchangeProblem("the file cannot be read: \(String(cString: strerror(errno)))")
  }
}
