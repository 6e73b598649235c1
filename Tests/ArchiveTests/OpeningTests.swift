import Archive
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Timeline

/// What opening says of a file that is no archive it can use.
@Suite struct OpeningTests {
  let scratch: Scratch
  let archive: String

  init() throws {
    scratch = try Scratch()
    let file = try scratch.write(RandomCollection(50, seed: 1).lines, to: "visits.jsonl")
    archive = try scratch.build([file])
  }

  private func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: archive)))
  }

  private func open(_ bytes: [UInt8]) throws {
    let path = scratch.file("other.legation")
    try Data(bytes).write(to: URL(filePath: path))
    _ = try ArchiveStore(path)
  }

  @Test func `a file that is not there is missing`() {
    let path = scratch.file("nowhere.legation")
    #expect(throws: ArchiveError.missing(path)) { try ArchiveStore(path) }
  }

  @Test func `an archive cut short says so`() throws {
    let whole = try bytes()
    let path = scratch.file("other.legation")
    for length in [20, 4096, whole.count / 2, whole.count - 1] {
      #expect(throws: ArchiveError.truncated(path)) { try open(Array(whole.prefix(length))) }
    }
  }

  @Test func `an encrypted file or anything else is no archive`() throws {
    let path = scratch.file("other.legation")
    var random = SeededRandom(seed: 1)
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(throws: ArchiveError.notAnArchive(path)) { try open(noise) }
    #expect(throws: ArchiveError.notAnArchive(path)) { try open(Array("{\"visits\":[]}".utf8)) }
  }

  @Test func `a database of another program is foreign`() throws {
    var bytes = try bytes()
    bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    let path = scratch.file("other.legation")
    #expect(throws: ArchiveError.foreign(path)) { try open(bytes) }
  }

  @Test func `an older and a newer version say what to do`() throws {
    var bytes = try bytes()
    let path = scratch.file("other.legation")
    // Visits were numbered twice in 4, and are not found by its tables.
    for version in [UInt8(0), 4] {
      bytes.replaceSubrange(60..<64, with: [0, 0, 0, version])
      #expect(throws: ArchiveError.older(path, version: UInt32(version))) { try open(bytes) }
    }
    #expect(
      ArchiveError.older("x", version: 3).description
        == "x: this archive is of the older version 3; build it again: "
        + "legation archive build FILE... -o x --force")
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])
    #expect(throws: ArchiveError.newer(path, version: 9)) { try open(bytes) }
    #expect(
      ArchiveError.newer("x", version: 9).description
        == "x: this archive is of the newer version 9; it needs a newer legation")
  }

  @Test func `a damaged archive never ends the program`() throws {
    var random = SeededRandom(seed: 2)
    let whole = try bytes()
    for _ in 0..<60 {
      var damaged = whole
      for _ in 0..<200 {
        damaged[Int.random(in: 100..<whole.count, using: &random)] = UInt8(random.next() & 0xFF)
      }
      try? Data(damaged).write(to: URL(filePath: scratch.file("other.legation")))
      guard let store = try? ArchiveStore(scratch.file("other.legation")) else { continue }
      _ = try? store.visits(matching: VisitQuery([.word("kim"), .field(.person, ["kim"])]))
      _ = try? store.counts(of: .source, matching: VisitQuery())
      _ = try? store.select(VisitQuery([.word("k")])).rows(.first, limit: 10)
      _ = try? store.select().counts(of: .person, by: .host)
      _ = try? store.select().bars(
        TimeSlices(Day.distantPast...Day.distantFuture, count: 10), .underWay)
      _ = try? store.visits(matching: VisitQuery())
      _ = try? store.check()
    }
  }

  @Test(arguments: [
    "about", "collection", "visit", "entry", "array", "value", "value_visits", "spelling",
    "visit_text", "value_text",
  ])
  func `an archive without one of its tables is damaged, and says so`(_ table: String) throws {
    let path = scratch.file("other.legation")
    try FileManager.default.copyItem(atPath: archive, toPath: path)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "DROP TABLE \(table)") }
    try queue.close()
    #expect {
      let store = try ArchiveStore(path)
      let visits = try store.visits(matching: VisitQuery("kim chong-un OR person:kim OR v"))
      _ = try store.reference(for: visits)
      _ = try store.select().counts(of: .person)
      _ = try store.check()
    } throws: { error in
      guard case .damaged(path, _) = error as? ArchiveError else { return false }
      return !"\(error)".contains("\n")
    }
  }

  @Test func `an archive removed while open goes on as it was`() throws {
    let store = try ArchiveStore(archive)
    let before = try store.visits(matching: VisitQuery())
    try FileManager.default.removeItem(atPath: archive)
    #expect(try store.visits(matching: VisitQuery()) == before)
    #expect(try store.select(VisitQuery("k")).counts(of: .person).isEmpty == false)
    #expect(throws: ArchiveError.missing(archive)) { try ArchiveStore(archive) }
  }

  @Test func `an archive cut short while open says so, and goes no further`() throws {
    let file = try scratch.write(RandomCollection(3_000, seed: 3).lines, to: "many.jsonl")
    let path = try scratch.build([file], to: "many.legation")
    let store = try ArchiveStore(path)
    let length = try #require(
      FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64)
    try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: length / 8)
    #expect {
      _ = try store.visits(matching: VisitQuery())
    } throws: { error in
      guard case .damaged(path, _) = error as? ArchiveError else { return false }
      return true
    }
  }

  @Test func `nothing stands beside an archive that is read`() throws {
    let store = try ArchiveStore(archive)
    _ = try store.visits(matching: VisitQuery([.word("kim")]))
    #expect(try scratch.names == ["desk.legation", "visits.jsonl"])
  }

  @Test func `an archive replaced while open goes on as it was`() throws {
    let store = try ArchiveStore(archive)
    let before = try store.visits(matching: VisitQuery())
    let other = RandomCollection(20, seed: 9, idPrefix: "w")
    try scratch.build([try scratch.write(other.lines, to: "other.jsonl")], force: true)
    #expect(try store.visits(matching: VisitQuery()) == before)
    #expect(try ArchiveStore(archive).count == 20)
  }

  @Test func `a path with signs of its own is opened`() throws {
    let name = scratch.file("100% ?what #1 é.legation")
    try FileManager.default.copyItem(atPath: archive, toPath: name)
    #expect(try ArchiveStore(name).count == 50)
  }
}
