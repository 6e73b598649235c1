internal import Foundation

/// The bytes of a file, read in one go.
enum WholeFile {
  /// What the system said: "no such file or directory".
  struct Problem: Error, CustomStringConvertible {
    let description: String

    init() { description = String(cString: strerror(errno)) }
  }

  /// 0 for what has no size, such as a pipe.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// - Returns: nil when there are more bytes than `most`.
  static func bytes(of path: String, atMost most: Int) throws(Problem) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem() }
    defer { close(descriptor) }
    let size = size(of: path)
    guard size <= most else { return nil }
    var whole = try part(of: descriptor, atMost: size + 1)
    // A pipe, or a file that grew meanwhile.
    while whole.count > size, whole.count <= most {
      let more = try part(of: descriptor, atMost: 1 << 20)
      if more.isEmpty { break }
      whole += more
    }
    return whole.count <= most ? whole : nil
  }

  /// As many bytes as there are, up to `most`.
  private static func part(of descriptor: Int32, atMost most: Int) throws(Problem) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most {
        let got = read(descriptor, buffer.baseAddress! + count, most - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw Problem() }
    return bytes
  }
}
