internal import Foundation
internal import Synchronization

/// Reads a file in pieces that end at the end of a line.
final class LineReader: Sendable {
  fileprivate struct Place {
    /// Read already, and not handed out.
    var rest: [UInt8] = []
    var lines = 0
    var bytes = 0
  }

  private let handle: FileHandle
  private let place = Mutex(Place())
  let size: Int

  init(_ path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(filePath: path))
    size = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
  }

  /// Lines and bytes handed out so far.
  var lineCount: Int { place.withLock { $0.lines } }
  var byteCount: Int { place.withLock { $0.bytes } }

  /// The first line, however long, with its end.
  func firstLine() throws -> [UInt8] {
    try place.withLock { place in
      var line: [UInt8] = []
      var end: Int?
      while end == nil, let more = try read(1 << 18) {
        end = more.firstIndex(of: 0x0A).map { line.count + $0 + 1 }
        line += more
      }
      place.rest = Array(line[(end ?? line.count)...])
      line.removeSubrange((end ?? line.count)...)
      place.count(line)
      return line
    }
  }

  /// Whole lines, about so many bytes of them; nil at the end.
  func lines(_ bytes: Int) throws -> [UInt8]? {
    try place.withLock { place in
      var lines = place.rest
      place.rest = []
      while let more = try read(bytes) {
        lines += more
        guard let end = lines.lastIndex(of: 0x0A) else { continue }
        place.rest = Array(lines[(end + 1)...])
        lines.removeSubrange((end + 1)...)
        break
      }
      place.count(lines)
      return lines.isEmpty ? nil : lines
    }
  }

  private func read(_ bytes: Int) throws -> [UInt8]? {
    guard let data = try handle.read(upToCount: bytes), !data.isEmpty else { return nil }
    return [UInt8](data)
  }
}

extension LineReader.Place {
  fileprivate mutating func count(_ handedOut: [UInt8]) {
    bytes += handedOut.count
    lines += handedOut.count { $0 == 0x0A }
  }
}
