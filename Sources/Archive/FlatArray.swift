/// Fixed-width numbers as little-endian bytes and back, as an archive stores them.
enum FlatArray {
  static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }

  /// Bytes at the end that make no whole number are passed over.
  static func numbers<Number: FixedWidthInteger>(_ bytes: [UInt8]) -> [Number] {
    let size = MemoryLayout<Number>.stride
    return bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / size).map {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * size, as: Number.self))
      }
    }
  }
}
