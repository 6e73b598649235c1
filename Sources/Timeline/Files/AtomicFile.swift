internal import Foundation

/// Puts a whole file in the place of another in one step: whoever reads it, and whatever breaks
/// off meanwhile, there is the old one or the new one.
package enum AtomicFile {
  /// Writes beside the file, to disk, and renames. What a killed program left there is overwritten.
  ///
  /// - Throws: `POSIXError` when it cannot be written; the file is then as it was.
  package static func replace(_ path: String, with bytes: some Sequence<UInt8>) throws {
    let new = path + ".new"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem }
    do {
      defer { close(descriptor) }
      try write(Array(bytes), to: descriptor)
      // Without it a machine that loses power may keep the new name and lose what is in it.
      guard fsync(descriptor) == 0 else { throw problem }
    }
    guard rename(new, path) == 0 else { throw problem }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw problem }
      rest = rest.dropFirst(count)
    }
  }

  private static var problem: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
