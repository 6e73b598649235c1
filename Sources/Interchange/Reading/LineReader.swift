/// The lines of a file, each handed out as bytes without its end.
struct LineReader {
  private let source: ByteSource
  private(set) var line = 0

  /// A longer line is handed out as nil.
  static let longest = 1 << 20

  init(_ path: String) throws {
    source = try ByteSource(path)
  }

  /// Calls `use` with every line; with nil for one over the limit.
  mutating func eachLine(_ use: (Int, UnsafeBufferPointer<UInt8>?) throws -> Void) throws {
    var rest: [UInt8] = []
    var isTooLong = false
    while true {
      let piece = try source.next()
      if piece.isEmpty { break }
      try piece.withUnsafeBufferPointer { piece in
        try split(piece, &rest, &isTooLong, use)
      }
    }
    guard !rest.isEmpty || isTooLong else { return }
    try give(&rest, &isTooLong, use)
  }

  private mutating func split(
    _ piece: UnsafeBufferPointer<UInt8>, _ rest: inout [UInt8], _ isTooLong: inout Bool,
    _ use: (Int, UnsafeBufferPointer<UInt8>?) throws -> Void
  ) throws {
    var at = 0
    while at < piece.count {
      let end = piece[at...].firstIndex(of: 0x0A)
      let part = UnsafeBufferPointer(rebasing: piece[at..<(end ?? piece.count)])
      if end != nil, rest.isEmpty, !isTooLong, part.count <= Self.longest {
        line += 1
        try use(line, Self.withoutReturn(part))
      } else {
        isTooLong = isTooLong || rest.count + part.count > Self.longest
        if isTooLong { rest = [] } else { rest.append(contentsOf: part) }
        if end != nil { try give(&rest, &isTooLong, use) }
      }
      at = (end ?? piece.count) + 1
    }
  }

  private mutating func give(
    _ rest: inout [UInt8], _ isTooLong: inout Bool,
    _ use: (Int, UnsafeBufferPointer<UInt8>?) throws -> Void
  ) throws {
    line += 1
    if isTooLong {
      try use(line, nil)
    } else {
      try rest.withUnsafeBufferPointer { try use(line, Self.withoutReturn($0)) }
    }
    rest.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  private static func withoutReturn(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    line.last == 0x0D ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
  }
}
