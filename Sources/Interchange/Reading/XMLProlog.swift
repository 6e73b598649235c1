/// What stands before the first element of an XML file, looked at before a parser sees it.
///
/// Entities can only be declared there, so a file that would grow without end when they are
/// expanded ("billion laughs"), or that would have other files read, is refused here.
struct XMLProlog {
  private var rest: ArraySlice<UInt8>

  /// A prolog longer than this is refused.
  private static let longest = 1 << 16

  /// - Throws: `InterchangeProblem` unless the first element is `root` and nothing is declared.
  static func check(_ file: String, root: String) throws {
    let source = try ByteSource(file)
    var bytes: [UInt8] = []
    while bytes.count < longest {
      let piece = try source.next()
      if piece.isEmpty { break }
      bytes += piece
    }
    var prolog = XMLProlog(rest: bytes.prefix(longest))
    try prolog.run(root: root)
  }

  private mutating func run(root: String) throws {
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if has("<?") {
        try skip(past: "?>")
      } else if has("<!--") {
        try skip(past: "-->")
      } else if has("<!DOCTYPE") {
        try documentType(root: root)
      } else {
        return try firstElement(root: root)
      }
    }
  }

  private mutating func documentType(root: String) throws {
    let text = String(decoding: rest.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard !text.contains("[") else {
      throw InterchangeProblem(
        "the file declares a document type with parts of its own, which can make it grow without "
          + "end; take the DOCTYPE out")
    }
    let name = text.split { $0.isWhitespace }.dropFirst().first.map(String.init) ?? ""
    guard name == root else {
      throw InterchangeProblem("the document type is \"\(name)\", expected \"\(root)\"")
    }
    try skip(past: ">")
  }

  private func firstElement(root: String) throws {
    let isName = { (byte: UInt8) in byte > 0x20 && byte != 0x3E && byte != 0x2F }
    guard rest.first == UInt8(ascii: "<") else {
      throw InterchangeProblem("this is no XML; expected an element \"\(root)\"")
    }
    let name = String(decoding: rest.dropFirst().prefix(while: isName).prefix(60), as: UTF8.self)
    guard name == root else {
      throw InterchangeProblem("the first element is \"\(name)\", expected \"\(root)\"")
    }
  }

  private func has(_ text: String) -> Bool { rest.starts(with: text.utf8) }

  private mutating func skip(past end: String) throws {
    guard let found = rest.firstRange(of: Array(end.utf8)) else {
      throw InterchangeProblem("what stands before the first element has no end")
    }
    rest = rest[found.upperBound...]
  }
}
