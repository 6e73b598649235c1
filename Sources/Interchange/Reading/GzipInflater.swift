internal import CZlib

/// Inflates a gzip stream (RFC 1952), also one of several members, piece by piece.
final class GzipInflater {
  private var stream = z_stream()
  private var isBetweenMembers = true

  /// 15 bits of window, and 16 for gzip's header and check sum.
  private static let windowBits: Int32 = 15 + 16

  init() throws {
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw InterchangeProblem("there is no memory to inflate gzip")
    }
  }

  deinit { inflateEnd(&stream) }

  /// All that the bytes inflate to.
  ///
  /// At most 1032 times as much as comes in (zlib's technical details), so a piece of 256 kB
  /// cannot fill the memory.
  func inflate(_ bytes: [UInt8]) throws -> [UInt8] {
    var input = bytes
    var output: [UInt8] = []
    try input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while stream.avail_in > 0 { try step(&output) }
    }
    return output
  }

  private func step(_ output: inout [UInt8]) throws {
    var status = Z_OK
    isBetweenMembers = false
    repeat {
      let room = ByteSource.pieceSize
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        count = room - Int(stream.avail_out)
      }
      output += piece
    } while status == Z_OK && stream.avail_out == 0
    try check(status)
  }

  private func check(_ status: Int32) throws {
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END:
      isBetweenMembers = true
      inflateReset(&stream)
    default: throw InterchangeProblem("the gzip data is damaged")
    }
  }

  /// - Throws: `InterchangeProblem` when the stream stopped before its end.
  func finish() throws {
    guard isBetweenMembers else {
      throw InterchangeProblem("the gzip data ends early; the rows before that were read")
    }
  }
}
