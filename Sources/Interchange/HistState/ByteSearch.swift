/// Finds ASCII words in text without regard to case, byte by byte: descriptions are searched for
/// a dozen phrases in every row of an import.
struct ByteSearch {
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Where a phrase in small letters stands, in bytes.
  private func offset(of phrase: StaticString) -> Int? {
    let count = phrase.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...bytes.count - count).first { start in
        bytes[start] == phrase.utf8Start[0]
          && (1..<count).allSatisfy { bytes[start + $0] == phrase.utf8Start[$0] }
      }
    }
  }

  func contains(_ phrase: StaticString) -> Bool { offset(of: phrase) != nil }

  /// The words of a phrase as the text has them.
  func words(of phrase: StaticString) -> String? {
    guard let offset = offset(of: phrase) else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    let end = text.utf8.index(start, offsetBy: phrase.utf8CodeUnitCount)
    return String(text[start..<end])
  }
}
