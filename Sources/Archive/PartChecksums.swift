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
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw OutputProblem(writing: path) }
    defer { close(file) }
    let size = WholeFile.size(of: path)
    var sums: [UInt64] = []
    for part in 0..<partCount(size) {
      guard let bytes = read(file, part, of: size) else { throw OutputProblem(writing: path) }
      sums.append(sum(bytes))
    }
    lseek(file, 0, SEEK_END)
    try OutputFile.write(mark + flat([UInt64(size)] + sums), to: file)
  }

  /// A sentence for each part that is not as it was written; nothing when all are.
  ///
  /// - Parameter size: how many bytes the database has.
  static func problems(of path: String, size: Int) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return ["the file cannot be read"] }
    defer { close(file) }
    let count = partCount(size)
    let length = length(size)
    guard WholeFile.size(of: path) == size + length,
      let written = read(file, at: size, length), written.starts(with: mark),
      Array(written[mark.count..<mark.count + 8]) == flat([UInt64(size)])
    else { return ["the checksums at its end are missing or damaged"] }
    return (0..<count).compactMap { part in
      let place = mark.count + 8 * (part + 1)
      let isWhole = read(file, part, of: size).map { flat([sum($0)]) }
      if isWhole == Array(written[place..<place + 8]) { return nil }
      let start = part * partSize
      return "bytes \(start) to \(min(start + partSize, size)) are not as they were written"
    }
  }

  /// How many bytes stand behind a database of so many.
  static func length(_ size: Int) -> Int { mark.count + 8 * (partCount(size) + 1) }

  private static func partCount(_ size: Int) -> Int { (size + partSize - 1) / partSize }

  private static func read(_ file: Int32, _ part: Int, of size: Int) -> [UInt8]? {
    read(file, at: part * partSize, min(partSize, size - part * partSize))
  }

  /// Nil when there are fewer bytes.
  private static func read(_ file: Int32, at start: Int, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress.map { $0 + done }, count - done, off_t(start + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      done += got
    }
    return bytes
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

  private static func flat(_ numbers: [UInt64]) -> [UInt8] {
    numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
  }
}
