import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("Writing visits out")
struct ExportingTests {
  private func reader(_ keys: String) throws -> Reader {
    var reader = Reader()
    reader.browser = Browser(
      Model(
        desk: Invented.desk(), size: Invented.standardSize, today: Invented.today,
        exportFormats: ["csv", "html"]), Invented.store,
      export: { request, _, _, _ in
        Notice("\(request.format) \(request.path) \(request.overwrites)")
      })
    reader.browser.start(wake: nil)
    try reader.type(keys)
    return reader
  }

  @Test("Only with an exclamation mark a file that is there is replaced")
  func overwriting() throws {
    #expect(try reader(":export csv a b.csv<Enter>").notice == "csv a b.csv false")
    #expect(try reader(":export! csv ~/b.csv<Enter>").notice == "csv ~/b.csv true")
    #expect(try reader(":export xls b<Enter>").notice == "expected a format (csv, html) and a file")
  }

  @Test("Paths are completed, folders with a slash")
  func paths() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "visits"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "".write(to: folder.appending(path: "vienna.csv"), atomically: true, encoding: .utf8)
    #expect(
      PathListing.paths("\(folder.path)/vi")
        == ["\(folder.path)/vienna.csv", "\(folder.path)/visits/"])
    var reader = try reader(":export csv \(folder.path)/vis")
    #expect(reader.model.suggestions.map(\.label) == ["\(folder.path)/visits/"])
    try reader.type("<Tab>x.csv<Enter>")
    #expect(reader.notice == "csv \(folder.path)/visits/x.csv false")
  }

  @Test("A tilde stands for the home folder")
  func home() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    let names = try FileManager.default.contentsOfDirectory(atPath: home)
      .filter { !$0.hasPrefix(".") }
    #expect(PathListing.paths("~/").count == min(50, names.count))
  }
}
