import Archive
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Timeline

/// Archives that somebody changed, and two builds of one.
@Suite struct HostileArchiveTests {
  let scratch: Scratch
  let file: String
  let archive: String

  init() throws {
    scratch = try Scratch()
    file = try scratch.write(RandomCollection(50, seed: 1).lines, to: "visits.jsonl")
    archive = try scratch.build([file])
  }

  @Test(arguments: [
    "DROP TABLE about; CREATE VIEW about AS SELECT 'title' AS name, 'x' AS value",
    """
    DROP TABLE collection; CREATE VIEW collection AS WITH RECURSIVE n(i) AS \
    (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS place, x'00' AS json FROM n
    """,
    "CREATE TRIGGER t AFTER INSERT ON visit BEGIN DELETE FROM visit; END",
    "CREATE TABLE more (x)", "DROP INDEX visit_id", "CREATE INDEX i ON visit (json)",
  ])
  func `tables that are not those of an archive are refused before they are asked`(
    _ change: String
  ) throws {
    let queue = try DatabaseQueue(path: archive)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = 1; \(change)")
    }
    try queue.close()
    // What SQLite wrote may stand where the checksums were.
    let handle = try #require(FileHandle(forUpdatingAtPath: archive))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(count: 1 << 10))
    try handle.close()
    #expect {
      _ = try ArchiveStore(archive)
    } throws: { error in
      guard case .damaged(_, let detail)? = error as? ArchiveError else { return false }
      return detail.hasPrefix("it has a ") || detail.hasSuffix("is missing")
    }
  }

  @Test func `check finds any bit that was flipped`() throws {
    #expect(try ArchiveStore(archive).check() == [])
    let whole = [UInt8](try Data(contentsOf: URL(filePath: archive)))
    var random = SeededRandom(seed: 5)
    for round in 0..<40 {
      var flipped = whole
      // Among them the last bytes, which are the checksums themselves.
      let place =
        round < 4 ? whole.count - 1 - round * 5 : Int.random(in: 100..<whole.count, using: &random)
      flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try Data(flipped).write(to: URL(filePath: archive))
      guard let store = try? ArchiveStore(archive), let problems = try? store.check() else {
        continue
      }
      #expect(!problems.isEmpty, "the bit in byte \(place) of \(whole.count)")
    }
  }

  @Test func `only what a killed process left beside an archive is taken away`() throws {
    let bytes = try Data(contentsOf: URL(filePath: archive))
    // Another process, so that its unfinished file is another one too.
    let path = scratch.file(".desk.legation.1.partial")
    try Data("of another process that goes on".utf8).write(to: URL(filePath: path))
    let gone = scratch.file(".desk.legation.4194400.partial")
    try Data("of a process that was killed".utf8).write(to: URL(filePath: gone))
    _ = try scratch.build([file], force: true)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: gone))
    #expect(try ArchiveStore(archive).check() == [])
    #expect(try Data(contentsOf: URL(filePath: archive)).count == bytes.count)
  }

  @Test func `an archive that has come meanwhile is not replaced without force`() throws {
    let other = scratch.file("other.legation")
    let builder = try ArchiveBuilder([file], to: other)
    try Data("somebody else's".utf8).write(to: URL(filePath: other))
    #expect(throws: ArchiveError.exists(other)) { try builder.build() }
    #expect(try Data(contentsOf: URL(filePath: other)) == Data("somebody else's".utf8))
    #expect(try scratch.names == ["desk.legation", "other.legation", "visits.jsonl"])
  }

  @Test func `a pipe or a device is not replaced, a mode and a link are kept`() throws {
    let pipe = scratch.file("pipe.legation")
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/null", scratch.path] {
      #expect(throws: ArchiveError.notAFile(path)) {
        try ArchiveBuilder([file], to: path, force: true)
      }
    }
    chmod(archive, 0o640)
    let link = scratch.file("link.legation")
    #expect(symlink(archive, link) == 0)
    _ = try scratch.build([file], to: "link.legation", force: true)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(archive, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try ArchiveStore(link).check() == [])
  }
}
