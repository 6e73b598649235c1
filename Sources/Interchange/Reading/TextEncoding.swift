internal import Foundation
internal import Timeline

/// Turns bytes of another encoding into UTF-8, piece by piece (iconv).
final class TextConverter {
  private let descriptor: iconv_t
  private var rest: [UInt8] = []

  /// Nil when there is no such encoding.
  init?(_ encoding: String) {
    guard let descriptor = Self.open(encoding) else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  static func knows(_ encoding: String) -> Bool {
    guard let descriptor = open(encoding) else { return false }
    iconv_close(descriptor)
    return true
  }

  private static func open(_ encoding: String) -> iconv_t? {
    guard !encoding.isEmpty, !encoding.contains("/") else { return nil }
    let descriptor = iconv_open("UTF-8", encoding)
    return descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
  }

  /// What cannot be read becomes U+FFFD.
  func convert(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var input = rest + bytes
    var output: [UInt8] = []
    var read = 0
    while read < input.count {
      let (taken, made, fault) = step(&input, from: read)
      read += taken
      output += made
      if fault == EILSEQ || fault == EINVAL && isLast {
        output += "\u{FFFD}".utf8
        read += 1
      } else if fault == EINVAL {
        break
      }
    }
    rest = Array(input[min(read, input.count)...])
    return output
  }

  private func step(_ input: inout [UInt8], from start: Int) -> (Int, [UInt8], Int32) {
    var fault: Int32 = 0
    var taken = 0
    let made = [UInt8](unsafeUninitializedCapacity: 4 * (input.count - start) + 16) { room, count in
      input.withUnsafeMutableBytes { input in
        var from = input.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        var left = input.count - start
        var to = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var free = room.count
        if iconv(descriptor, &from, &left, &to, &free) == -1 {
          fault = errno
        }
        taken = input.count - start - left
        count = room.count - free
      }
    }
    return (taken, made, fault)
  }
}

/// Guesses in what encoding a text is that is neither UTF-8 nor Latin-1.
enum LikelyEncoding {
  /// The name for `encoding:` and the script; nil for Latin-1, in which letters beyond ASCII stand
  /// alone between others.
  static func of(_ bytes: [UInt8]) -> (name: String, script: String)? {
    let high = bytes.count { $0 >= 0x80 }
    let inRuns = bytes.indices.dropFirst().count { bytes[$0] >= 0x80 && bytes[$0 - 1] >= 0x80 }
    guard high >= 4, inRuns * 5 >= high * 2 else { return nil }
    let letters = bytes.count { $0 >= 0xC0 || $0 == 0xA8 || $0 == 0xB8 }
    if letters * 10 >= high * 9, let cyrillic = cyrillic(bytes) { return (cyrillic, "Cyrillic") }
    if let kana = share(bytes, "SHIFT_JIS", 0x3041...0x30FF), kana >= 0.15 {
      return ("shift_jis", "Japanese")
    }
    if let kana = share(bytes, "EUC-JP", 0x3041...0x30FF), kana >= 0.15 {
      return ("euc-jp", "Japanese")
    }
    if let hangul = share(bytes, "CP949", 0xAC00...0xD7A3), hangul >= 0.9 {
      return ("cp949", "Korean")
    }
    if let han = share(bytes, "GB18030", 0x4E00...0x9FFF), han >= 0.7 {
      return ("gb18030", "Chinese")
    }
    if let han = share(bytes, "BIG5", 0x4E00...0x9FFF), han >= 0.7 { return ("big5", "Chinese") }
    return nil
  }

  /// Words are in small letters, or in capitals at their beginning.
  private static func cyrillic(_ bytes: [UInt8]) -> String? {
    let small = bytes.count { (0xE0...0xFF).contains($0) }
    let capital = bytes.count { (0xC0...0xDF).contains($0) }
    return small >= capital ? "cp1251" : "koi8-r"
  }

  /// How much of what is not ASCII is in a range; nil where the bytes are no such text.
  private static func share(
    _ bytes: [UInt8], _ encoding: String, _ range: ClosedRange<UInt32>
  ) -> Double? {
    guard let converter = TextConverter(encoding) else { return nil }
    let text = String(decoding: converter.convert(bytes, isLast: false), as: UTF8.self)
    let scalars = text.unicodeScalars.filter { $0.value >= 0x80 }
    let broken = scalars.count { $0 == "\u{FFFD}" }
    guard !scalars.isEmpty, broken * 50 <= scalars.count else { return nil }
    return Double(scalars.count { range.contains($0.value) }) / Double(scalars.count)
  }
}
