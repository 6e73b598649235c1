internal import CZlib
internal import Foundation
internal import Timeline

/// The bytes of a file in pieces of a bounded size; gzip (RFC 1952) is inflated on the way.
final class ByteSource {
  private let file: gzFile
  private var first: [UInt8] = []
  private var converter: TextConverter?

  /// Bytes asked for at once.
  static let pieceSize = 1 << 18

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - encoding: what the text is in, if not in UTF-8; UTF-16 with a mark is known by itself.
  /// - Throws: `InterchangeProblem` when the file cannot be opened or holds another kind of data.
  init(_ path: String, encoding: String? = nil) throws(InterchangeProblem) {
    let opened = path == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(path, "rbe")
    guard let opened else { throw Self.unreadable() }
    file = opened
    gzbuffer(file, UInt32(Self.pieceSize))
    first = try piece()
    if let foreign = ForeignFile.name(first) { throw InterchangeProblem("this is \(foreign)") }
    let hasMark = first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
    if let encoding = hasMark ? "UTF-16" : encoding {
      converter = TextConverter(encoding)
      guard converter != nil else {
        throw InterchangeProblem("the encoding \"\(encoding.prefix(40))\" is not known")
      }
    }
  }

  /// True when what is handed out is not what stands in the file.
  var isConverted: Bool { converter != nil }

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

  /// The next bytes, in UTF-8 as far as that is known; none at the end.
  func next() throws(InterchangeProblem) -> [UInt8] {
    while true {
      let raw = first.isEmpty ? try piece() : first
      first = []
      guard let converter else { return raw }
      let text = converter.convert(raw, isLast: raw.isEmpty)
      if raw.isEmpty || !text.isEmpty { return text }
    }
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
