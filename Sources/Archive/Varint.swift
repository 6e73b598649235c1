/// Numbers of 0 and more in as few bytes as they need: seven bits to a byte, the lowest first.
enum Varint {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var number = UInt(bitPattern: number)
    while number > 0x7F {
      bytes.append(UInt8(number & 0x7F) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }

  /// The number at a place, which moves behind it; damaged bytes give some number.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> Int {
    var number = 0
    var shift = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      number |= Int(byte & 0x7F) << shift
      guard byte > 0x7F, shift < 42 else { break }
      shift += 7
    }
    return number
  }
}
