internal import Foundation
import Timeline

/// The first bytes of a file, by which an archive is known before SQLite opens it.
///
/// The places are those of the SQLite file format, section 1.3 of its description.
public struct ArchiveHeader {
  private let bytes: [UInt8]

  /// True when the file begins as an SQLite database does, whosever it is.
  public static func looksLikeArchive(_ path: String) -> Bool {
    if path.hasSuffix(".legation") { return true }
    // What is read of a pipe is gone.
    guard case .file = WholeFile.kind(of: path), WholeFile.canBeReadAgain(path) else {
      return false
    }
    return (try? read(path))?.starts(with: magic) ?? false
  }

  private static let magic = Array("SQLite format 3\0".utf8)
  private static let length = 100

  private static func read(_ path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    return Array(try file.read(upToCount: length) ?? Data())
  }

  /// Throws unless the file is a whole archive of the version this program reads.
  static func check(_ path: String) throws(ArchiveError) {
    switch WholeFile.kind(of: path) {
    case nil: throw .missing(path)
    case .directory: throw .notAnArchive(path)
    case .file: guard WholeFile.canBeReadAgain(path) else { throw .notAnArchive(path) }
    }
    let header: ArchiveHeader
    do {
      header = ArchiveHeader(bytes: try read(path))
    } catch {
      throw .unreadable(path, reason: "no permission, or the disk does not answer")
    }
    try header.check(path)
  }

  private func check(_ path: String) throws(ArchiveError) {
    guard bytes.starts(with: Self.magic.prefix(bytes.count)) else { throw .notAnArchive(path) }
    guard bytes.count == Self.length else { throw .truncated(path) }
    guard number(at: 68) == Schema.applicationID else { throw .foreign(path) }
    let version = number(at: 60)
    guard version >= Schema.version else { throw .older(path, version: version) }
    guard version <= Schema.version else { throw .newer(path, version: version) }
    let size = Int(number(at: 28)) * pageSize
    guard WholeFile.size(of: path) >= size + PartChecksums.length(size) else {
      throw .truncated(path)
    }
  }

  private var pageSize: Int {
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    return size == 1 ? 65_536 : size
  }

  private func number(at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
