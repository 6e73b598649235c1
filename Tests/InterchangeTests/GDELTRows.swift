import Foundation
import Testing

/// One invented line of GDELT's event table.
struct EventLine {
  var id: Int
  var date = "20190521"
  var visitor = ("RUSSIA", "RUS")
  var host = ("NORTH KOREA", "PRK")
  var code = "042"
  var mentions = 5
  var sources = 2
  var place = ("4", "Pyongyang, P'yongyang-si, North Korea", "KN")
  var address = "https://news.example/visit"

  /// The columns in order; 043 tells it from the host's side.
  func text(columns: Int = 61) -> String {
    var cells = [String](repeating: "", count: columns)
    let isHosting = code.hasSuffix("3")
    let (first, second) = isHosting ? (host, visitor) : (visitor, host)
    cells[0] = String(id)
    cells[1] = date
    (cells[6], cells[7]) = first
    (cells[16], cells[17]) = second
    cells[26] = code
    cells[31] = String(mentions)
    cells[32] = String(sources)
    let place = columns == 61 ? 51 : 49
    (cells[place], cells[place + 1], cells[place + 2]) = self.place
    let latitude = columns == 61 ? 56 : 53
    cells[latitude] = "39.03"
    cells[latitude + 1] = "125.75"
    cells[latitude + 2] = "-202"
    if columns == 61 { cells[60] = address }
    if columns == 58 { cells[57] = address }
    return cells.joined(separator: "\t") + "\n"
  }
}

enum Gzip {
  /// The bytes as gzip makes them of a text.
  static func bytes(_ text: String) throws -> [UInt8] {
    let plain = try TestFile.make("a.tsv", text)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-k", plain]
    try process.run()
    process.waitUntilExit()
    return [UInt8](try Data(contentsOf: URL(filePath: plain + ".gz")))
  }
}
