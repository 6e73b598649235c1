/// Numbers in one, two or four bytes each, as the largest of them needs; stored as they stand.
package enum PackedNumbers: Equatable, Sendable {
  case bytes([UInt8])
  case shorts([UInt16])
  case words([UInt32])

  package init(_ numbers: [UInt32]) {
    switch numbers.max() ?? 0 {
    case ...0xFF: self = .bytes(numbers.map { UInt8(truncatingIfNeeded: $0) })
    case ...0xFFFF: self = .shorts(numbers.map { UInt16(truncatingIfNeeded: $0) })
    default: self = .words(numbers)
    }
  }

  package var count: Int {
    switch self {
    case .bytes(let numbers): numbers.count
    case .shorts(let numbers): numbers.count
    case .words(let numbers): numbers.count
    }
  }

  /// 0 when there are none.
  package var largest: Int {
    switch self {
    case .bytes(let numbers): Int(numbers.max() ?? 0)
    case .shorts(let numbers): Int(numbers.max() ?? 0)
    case .words(let numbers): Int(numbers.max() ?? 0)
    }
  }

  package subscript(index: Int) -> Int {
    switch self {
    case .bytes(let numbers): Int(numbers[index])
    case .shorts(let numbers): Int(numbers[index])
    case .words(let numbers): Int(numbers[index])
    }
  }

  /// Bytes in memory and in a file.
  package var size: Int {
    switch self {
    case .bytes(let numbers): numbers.count
    case .shorts(let numbers): numbers.count * 2
    case .words(let numbers): numbers.count * 4
    }
  }

  // MARK: In a file

  /// Bytes to a number: 1, 2 or 4.
  package var width: Int {
    switch self {
    case .bytes: 1
    case .shorts: 2
    case .words: 4
    }
  }

  /// Little-endian, one behind the other.
  package var littleEndian: [UInt8] {
    switch self {
    case .bytes(let numbers): numbers
    case .shorts(let numbers): FlatArray.bytes(numbers)
    case .words(let numbers): FlatArray.bytes(numbers)
    }
  }

  /// Nil when the width is none of those, or the bytes are no whole number of numbers.
  package init?(littleEndian bytes: [UInt8], width: Int) {
    guard width > 0, bytes.count % width == 0 else { return nil }
    switch width {
    case 1: self = .bytes(bytes)
    case 2: self = .shorts(FlatArray.numbers(bytes))
    case 4: self = .words(FlatArray.numbers(bytes))
    default: return nil
    }
  }
}

/// Fixed-width numbers as little-endian bytes and back.
package enum FlatArray {
  package static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    #if _endian(little)
      return numbers.withUnsafeBytes { Array($0) }
    #else
      return numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
    #endif
  }

  /// Bytes at the end that make no whole number are passed over.
  package static func numbers<Number: FixedWidthInteger>(_ bytes: [UInt8]) -> [Number] {
    let size = MemoryLayout<Number>.stride
    let count = bytes.count / size
    let numbers = [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
      bytes.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[0..<count * size]))
      }
      initialized = count
    }
    #if _endian(little)
      return numbers
    #else
      return numbers.map { Number(littleEndian: $0) }
    #endif
  }
}
