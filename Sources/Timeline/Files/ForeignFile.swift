/// Tells what a file is that is no text, by how it begins.
package enum ForeignFile {
  /// "a PDF"; nil for what may be text.
  package static func name(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zip(bytes) }
    return beginnings.first { bytes.starts(with: $0.bytes) }?.name
  }

  private static let beginnings: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF".utf8), "a PDF"),
    (Array("SQLite format 3\0".utf8), "an archive, or another SQLite database"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook of the old kind; save it as CSV"),
    ([0x1F, 0x8B], "gzip; unpack it"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive; unpack it"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
  ]

  /// Office programs keep their files as zip archives, whose first names stand at the beginning.
  private static func zip(_ bytes: [UInt8]) -> String {
    let beginning = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    if beginning.contains("opendocument.spreadsheet") { return "a spreadsheet; save it as CSV" }
    guard beginning.contains("[Content_Types].xml") || beginning.contains("xl/") else {
      return "a zip archive; unpack it"
    }
    return beginning.contains("word/") ? "a Word document" : "an Excel workbook; save it as CSV"
  }
}
