import Foundation
import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("Encodings of tables")
struct EncodingTests {
  /// The text in another encoding, as iconv writes it.
  private func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "iconv", "-f", "UTF-8", "-t", encoding, try TestFile.make("plain.csv", text),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }

  private static let map = "columns: { dates: D, party: P, host: H, note: N }\n"

  private static let texts = [
    ("cp949", "Korean", "김정은 국무위원장이 러시아를 방문하여 회담을 하였다"),
    ("gb18030", "Chinese", "国家主席习近平对朝鲜进行国事访问并举行会谈，双方就重大问题交换意见"),
    ("shift_jis", "Japanese", "総理大臣は北朝鮮を訪問し、平壌宣言に署名しました"),
    ("cp1251", "Cyrillic", "Министр иностранных дел посетил Пхеньян с визитом"),
    ("koi8-r", "Cyrillic", "Министр иностранных дел посетил Пхеньян с визитом"),
    ("euc-jp", "Japanese", "総理大臣は北朝鮮を訪問し、平壌宣言に署名しました"),
  ]

  private func table(_ note: String) -> String { "D,P,H,N\n2018-05-30,USA,France,\(note)\n" }

  @Test("What is plainly not Latin-1 stops with the likely encoding", arguments: texts)
  func likely(encoding: String, script: String, text: String) throws {
    let read = try TableText.read(try bytes(table(text), encoding), Self.map)
    #expect(read.report.brokenFiles == 1 && read.visits.isEmpty)
    #expect(
      read.reasons(.file) == [
        "-: the text is neither UTF-8 nor Latin-1, likely \(script) in \(encoding); say "
          + "`encoding: \(encoding)` in the mapping, or another"
      ])
  }

  @Test("What the mapping says is read", arguments: texts)
  func said(encoding: String, script: String, text: String) throws {
    let read = try TableText.read(
      try bytes(table(text), encoding), Self.map + "encoding: \(encoding)\n")
    #expect(read.visits.map(\.note) == [text])
  }

  @Test("UTF-16 with a mark is read by itself", arguments: ["UTF-16LE", "UTF-16BE"])
  func wide(encoding: String) throws {
    for text in ["Orléans", "평양", "Пхеньян", "a", "😀 b"] {
      let read = try TableText.read(try bytes("\u{FEFF}" + table(text), encoding), Self.map)
      #expect(read.visits.map(\.note) == [text])
    }
  }

  @Test(
    "Latin-1 is still read as it is",
    arguments: [
      "Orléans", "Århus, Malmö", "Señor Muñoz", "Präsident der Größe", "l’été à Besançon",
    ])
  func latin(text: String) throws {
    let read = try TableText.read(
      try bytes(table("\"\(text)\""), "CP1252"), Self.map)
    #expect(read.visits.map(\.note) == [text])
    #expect(read.reasons(.repaired) == ["2: the row is not UTF-8; it was read as Latin-1"])
  }

  @Test("What cannot be read in the encoding is replaced and told, across pieces too")
  func broken() throws {
    let note = String(repeating: "평양", count: 200)
    let long = (0..<700).map { "2018-05-30,USA,France,\($0)\(note)\n" }.joined()
    var text = try bytes("D,P,H,N\n" + long, "CP949")
    text[text.count - 3] = 0xFF
    let read = try TableText.read(text, Self.map + "encoding: cp949\n")
    #expect(read.counts[1] == 700)
    #expect(read.visits.dropLast().allSatisfy { $0.note?.hasSuffix(note) == true })
    #expect(read.reasons(.repaired).contains { $0.contains("were replaced by \u{FFFD}") })
  }

  @Test("An encoding nobody knows is told with its line")
  func unknown() {
    #expect {
      try CSVMapping(yaml: "encoding: klingon\n" + Self.map, file: "m.yaml")
    } throws: { error in
      "\(error)".hasPrefix("m.yaml:1: the encoding \"klingon\" is not known")
    }
  }
}
