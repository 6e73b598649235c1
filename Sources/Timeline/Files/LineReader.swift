internal import Foundation

/// Reads a file in pieces that end at the end of a line.
final class LineReader {
  private let handle: FileHandle
  private var rest: [UInt8] = []
  /// Lines handed out so far.
  private(set) var lineCount = 0
  /// Bytes handed out so far.
  private(set) var byteCount = 0
  let size: Int

  init(_ path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(filePath: path))
    size = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
  }

  /// The first line, however long, with its end.
  func firstLine() throws -> [UInt8] {
    var line: [UInt8] = []
    while !line.contains(0x0A), let more = try read(1 << 16) { line += more }
    let end = line.firstIndex(of: 0x0A).map { $0 + 1 } ?? line.count
    rest = Array(line[end...])
    count(line[..<end])
    return Array(line[..<end])
  }

  /// Whole lines, about so many bytes of them; nil at the end.
  func lines(_ bytes: Int) throws -> [UInt8]? {
    var lines = rest
    rest = []
    while let more = try read(bytes) {
      lines += more
      guard let end = lines.lastIndex(of: 0x0A) else { continue }
      rest = Array(lines[(end + 1)...])
      lines.removeSubrange((end + 1)...)
      break
    }
    count(lines[...])
    return lines.isEmpty ? nil : lines
  }

  /// Whole lines from somewhere in the file; where `lines` goes on is not changed.
  func lines(at offset: Int, _ bytes: Int) throws -> [UInt8] {
    let place = try handle.offset()
    defer { try? handle.seek(toOffset: place) }
    try handle.seek(toOffset: UInt64(offset))
    let read = try read(bytes) ?? []
    guard let start = read.firstIndex(of: 0x0A), let end = read.lastIndex(of: 0x0A) else {
      return []
    }
    return Array(read[start...end])
  }

  private func read(_ bytes: Int) throws -> [UInt8]? {
    guard let data = try handle.read(upToCount: bytes), !data.isEmpty else { return nil }
    return [UInt8](data)
  }

  private func count(_ lines: ArraySlice<UInt8>) {
    byteCount += lines.count
    lineCount += lines.count { $0 == 0x0A }
  }
}
