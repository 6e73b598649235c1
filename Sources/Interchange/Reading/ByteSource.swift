internal import CZlib
internal import Foundation

/// The bytes of a file in pieces of a bounded size; gzip (RFC 1952) is inflated on the way.
final class ByteSource {
  private let file: gzFile
  private var first: [UInt8] = []

  /// Bytes asked for at once.
  static let pieceSize = 1 << 18

  /// - Parameter path: `-` is standard input.
  /// - Throws: `InterchangeProblem` when the file cannot be opened or holds another kind of data.
  init(_ path: String) throws(InterchangeProblem) {
    let opened = path == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(path, "rbe")
    guard let opened else { throw Self.unreadable() }
    file = opened
    gzbuffer(file, UInt32(Self.pieceSize))
    first = try piece()
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw InterchangeProblem("this is a zip archive; unpack it and import what is inside")
    }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      throw InterchangeProblem("the text is UTF-16; save it as UTF-8")
    }
  }

  deinit { gzclose_r(file) }

  /// For formats whose beginning is looked at before they are read.
  ///
  /// - Throws: `InterchangeProblem` for a pipe, which can only be read once.
  static func requireFile(_ path: String) throws(InterchangeProblem) {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFIFO else {
      throw InterchangeProblem("this is a pipe; the format is looked at twice, so save it first")
    }
  }

  /// The next bytes; none at the end.
  func next() throws(InterchangeProblem) -> [UInt8] {
    guard first.isEmpty else {
      defer { first = [] }
      return first
    }
    return try piece()
  }

  /// All that is left, or nil when that is more than `most`.
  func rest(atMost most: Int) throws(InterchangeProblem) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= most {
      let more = try next()
      if more.isEmpty { return bytes }
      bytes += more
    }
    return nil
  }

  private func piece() throws(InterchangeProblem) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      count = Int(max(0, gzread(file, buffer.baseAddress, UInt32(buffer.count))))
    }
    if bytes.isEmpty { try checkEnd() }
    return bytes
  }

  /// What zlib says where no more bytes come: the end, or why not.
  private func checkEnd() throws(InterchangeProblem) {
    var status = Z_OK
    gzerror(file, &status)
    switch status {
    case Z_OK, Z_STREAM_END: return
    case Z_BUF_ERROR:
      throw InterchangeProblem("the gzip data ends early; the rows before that were read")
    case Z_ERRNO: throw Self.unreadable()
    default: throw InterchangeProblem("the gzip data is damaged")
    }
  }

  private static func unreadable() -> InterchangeProblem {
    InterchangeProblem("the file cannot be read: \(String(cString: strerror(errno)))")
  }
}
