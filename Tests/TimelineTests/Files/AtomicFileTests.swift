import Foundation
import Testing

@testable import Timeline

@Suite("A file put in the place of another")
final class AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "legation-atomic-\(UUID().uuidString)")
  private var path: String { folder.appending(path: "file").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  @Test("It has the new bytes, whoever has the old one open still reads that, nothing is left over")
  func replacing() throws {
    try AtomicFile.replace(path, with: Array("old".utf8))
    let open = try #require(FileHandle(forReadingAtPath: path))
    // What a killed program left is longer than what is written now.
    try Data(repeating: 0x78, count: 100).write(to: URL(filePath: path + ".new"))
    try AtomicFile.replace(path, with: Array("new".utf8))
    #expect(try open.readToEnd() == Data("old".utf8))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("new".utf8))
    #expect(try names() == ["file"])
  }

  @Test("Where it cannot be written an error says why, and the file is as it was")
  func failing() throws {
    try AtomicFile.replace(path, with: Array("old".utf8))
    try FileManager.default.createDirectory(
      atPath: path + ".new", withIntermediateDirectories: false)
    #expect {
      try AtomicFile.replace(path, with: [])
    } throws: { error in
      (error as? OutputProblem)?.reason == "Is a directory"
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("old".utf8))
  }
}
