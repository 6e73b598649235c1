internal import Foundation

/// The bytes of a file, read in one go.
package enum WholeFile {
  /// What the system said: "no such file or directory".
  package struct Problem: Error, CustomStringConvertible {
    package let description: String

    init() { description = String(cString: strerror(errno)) }
  }

  package enum Kind { case file, directory }

  /// Whatever is no directory can be read; nil where nothing is.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }

  /// What stands in a directory, in no order; nothing if it cannot be read.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    guard let place = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry).advanced(by: place)
      names.append(String(cString: name.assumingMemoryBound(to: CChar.self)))
    }
    return names
  }

  /// 0 for what has no size, such as a pipe.
  package static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// - Returns: nil when there are more bytes than `most`.
  package static func bytes(of path: String, atMost most: Int) throws(Problem) -> [UInt8]? {
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
