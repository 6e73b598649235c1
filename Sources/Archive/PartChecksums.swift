import Foundation
import Timeline

/// What tells, part by part, whether the bytes of an archive are those that were written.
///
/// They stand behind the database, where SQLite does not look: eight letters, how many bytes the
/// database has, and a number for each mebibyte of it.
struct PartChecksums {
  private static let mark = Array("lgtnsums".utf8)
  private static let partSize = 1 << 20

  /// Adds them to a file that is a database and nothing else.
  static func append(to path: String) throws(OutputProblem) {
    let size = WholeFile.size(of: path)
    let file = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw OutputProblem(writing: path) }
    defer { close(file) }
    guard let sums = sums(file, size) else { throw OutputProblem(writing: path) }
    try OutputFile.write(mark + FlatArray.bytes([UInt64(size)] + sums), to: file)
  }

  /// A sentence for each part that is not as it was written; nothing when all are.
  ///
  /// - Parameter size: how many bytes the database has.
  static func problems(of path: String, size: Int) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return ["the file cannot be read"] }
    defer { close(file) }
    guard let sums = sums(file, size) else { return ["the file is cut short"] }
    let end = try? FileHandle(fileDescriptor: file).readToEnd()
    let head = mark + FlatArray.bytes([UInt64(size)])
    guard let end, end.count == length(size), end.starts(with: head) else {
      return ["the checksums at its end are missing or damaged"]
    }
    let written: [UInt64] = FlatArray.numbers(Array(end.dropFirst(head.count)))
    return sums.indices.filter { sums[$0] != written[$0] }.map { part in
      let bytes = part * partSize..<min((part + 1) * partSize, size)
      return "bytes \(bytes.lowerBound) to \(bytes.upperBound) are not as they were written"
    }
  }

  /// How many bytes stand behind a database of so many.
  static func length(_ size: Int) -> Int {
    mark.count + 8 * ((size + partSize - 1) / partSize + 1)
  }

  /// The number of each part of the first bytes, which are read; nil where there are fewer.
  private static func sums(_ file: Int32, _ size: Int) -> [UInt64]? {
    let handle = FileHandle(fileDescriptor: file)
    var sums: [UInt64] = []
    var left = size
    while left > 0 {
      guard let part = try? handle.read(upToCount: min(partSize, left)), !part.isEmpty else {
        return nil
      }
      sums.append(sum(Array(part)))
      left -= part.count
    }
    return sums
  }

  /// Each step keeps different numbers different, so that one changed word is always seen.
  private static func sum(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var sum = 0xCBF2_9CE4_8422_2325 as UInt64
      var at = 0
      while at + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        sum ^= sum >> 29
        at += 8
      }
      for byte in bytes[at...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return sum
    }
  }
}
