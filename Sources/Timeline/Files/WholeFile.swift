internal import Foundation

/// A file as a whole: what stands at a path, and its bytes.
package enum WholeFile {
  /// What the system said: "no such file or directory".
  package struct Problem: Error, CustomStringConvertible {
    package let description: String

    init() { description = String(cString: strerror(errno)) }

    init(_ description: String) { self.description = description }
  }

  package enum Kind { case file, directory }

  /// Whatever is no directory can be read; nil where nothing is.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }

  /// False for a pipe or a device: what was read of it is gone.
  package static func canBeReadAgain(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// What stands in a directory, in no order; nothing if it cannot be read.
  static func names(in directory: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
  }

  /// Why no file can be opened for writing beside another.
  package static func whyNotOpened(beside path: String) -> String {
    let parent = NSString(string: path).deletingLastPathComponent
    let directory = parent.isEmpty ? "." : parent
    switch kind(of: directory) {
    case nil: return "there is no directory \(directory)"
    case .file: return "\(directory) is not a directory"
    case .directory: return "the directory cannot be written to"
    }
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
    guard size(of: path) <= most else { return nil }
    return try bytes(from: descriptor, atMost: most)
  }

  /// All that is left to be read.
  ///
  /// - Returns: nil when there are more bytes than `most`.
  static func bytes(from descriptor: Int32, atMost most: Int) throws(Problem) -> [UInt8]? {
    var whole: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while whole.count <= most {
      let count = read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Problem() }
      if count == 0 { return whole }
      whole += part[..<count]
    }
    return nil
  }
}
