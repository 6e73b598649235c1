import Foundation

/// Bytes as a file that stands in memory alone.
enum MemoryFileOfBytes {
  static func with(_ bytes: [UInt8], _ use: (_ path: String) throws -> Void) throws {
    var name = Array("/dev/shm/legation-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return }
    unlink(name)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
    try use("/proc/self/fd/\(file)")
  }
}
