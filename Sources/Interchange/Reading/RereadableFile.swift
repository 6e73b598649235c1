internal import Foundation
internal import Timeline

/// A file that can be read more than once; standard input and pipes are kept aside for that.
final class RereadableFile {
  let path: String
  private let descriptor: Int32?

  init(_ path: String) throws {
    var status = stat()
    let isPipe = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    guard path == "-" || isPipe else {
      self.path = path
      descriptor = nil
      return
    }
    let source = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0, let copy = tmpfile() else {
      throw InterchangeProblem("the input cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(source) }
    let kept = dup(fileno(copy))
    fclose(copy)
    descriptor = kept
    self.path = "/dev/fd/\(kept)"
    try Self.copy(source, to: kept)
  }

  deinit { if let descriptor { close(descriptor) } }

  private static func copy(_ source: Int32, to target: Int32) throws {
    var piece = [UInt8](repeating: 0, count: ByteSource.pieceSize)
    while true {
      let count = Foundation.read(source, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InterchangeProblem("the input cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { return }
      try OutputFile.write(Array(piece[..<count]), to: target)
    }
  }
}
