import Foundation
import Testing

@testable import TerminalFront

@Suite("The file of what is remembered")
final class MemoryFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "legation-memory-\(UUID().uuidString)")
  private var url: URL { folder.appending(path: "legation/memory.json") }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String) throws {
    let directory = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  private static let everything: [ReaderMemory.Change] = [
    .bookmark("a", true), .bookmark("b", true), .bookmark("b", false), .mark("x", "a"),
    .mark("é", "b"), .mark("y", "c"), .mark("y", nil), .note("a", "a \"note\"\u{1B}[31m 北"),
    .view("spring", "on:2023-04 /a\\/b/"), .search("umbrella"), .filter("host:MNG"),
    .place("Invented", .init(visit: "a", query: "")),
  ]

  @Test("What is remembered is read again as it was")
  func roundTrip() {
    #expect(MemoryFile(url.path).remember(Self.everything) == nil)
    var expected = ReaderMemory()
    for change in Self.everything { expected.apply(change) }
    #expect(MemoryFile(url.path).read() == expected)
    #expect(expected.bookmarks == ["a"])
    #expect(expected.marks == ["x": "a", "é": "b"])
  }

  /// A file as versions before 27 November 2026 wrote it.
  private static let older = #"""
    {
      "memory" : {
        "bookmarks" : [
          "2023-07-rus-prk-shoigu"
        ],
        "filters" : [
          "host:MNG"
        ],
        "marks" : {
          "x" : "a",
          "é" : "b"
        },
        "notes" : {
          "a" : "a \"note\"\u001b[31m 北"
        },
        "places" : {
          "Invented" : {
            "query" : "host:MNG",
            "visit" : "a"
          }
        },
        "searches" : [
          "umbrella",
          "\"Kim Jong Un\""
        ],
        "views" : {
          "spring" : "on:2023-04 /a\\/b/"
        }
      },
      "version" : 1
    }
    """#

  @Test("A file of before is read, every field of it")
  func fileOfBefore() throws {
    try write(Self.older)
    let file = MemoryFile(url.path)
    let memory = file.read()
    #expect(file.problem == nil)
    #expect(memory.bookmarks == ["2023-07-rus-prk-shoigu"])
    #expect(memory.filters == ["host:MNG"])
    #expect(memory.marks == ["x": "a", "é": "b"])
    #expect(memory.notes == ["a": "a \"note\"\u{1B}[31m 北"])
    #expect(memory.places == ["Invented": .init(visit: "a", query: "host:MNG")])
    #expect(memory.searches == ["umbrella", "\"Kim Jong Un\""])
    #expect(memory.views == ["spring": "on:2023-04 /a\\/b/"])
    // It saves no question for offices: there is nothing to tell.
    #expect(memory.edition == ReaderMemory.newestEdition)
    // A field that is added is tried here too.
    #expect(Mirror(reflecting: memory).children.count == 8)
  }

  @Test("A file of before that is written again is the same but for what changed")
  func fileOfBeforeChanged() throws {
    try write(Self.older)
    let file = MemoryFile(url.path)
    #expect(file.remember([.mark("z", "c"), .mark("z", nil)]) == nil)
    let newest = Self.older.replacing(
      #""filters""#, with: #""edition" : \#(ReaderMemory.newestEdition), "filters""#)
    #expect(try object(text()) == object(newest))
  }

  private func object(_ text: String) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
  }

  @Test("Nothing is remembered where there is no file, and that is no problem")
  func noFile() {
    let file = MemoryFile(url.path)
    #expect(file.read() == ReaderMemory())
    #expect(file.problem == nil)
  }

  @Test("The file is replaced in one step, never written in place")
  func replaced() throws {
    let file = MemoryFile(url.path)
    #expect(file.remember([.bookmark("a", true)]) == nil)
    let reading = try FileHandle(forReadingFrom: url)
    #expect(file.remember([.bookmark("b", true)]) == nil)
    let old = try #require(try reading.readToEnd())
    #expect(!String(decoding: old, as: UTF8.self).contains("\"b\""))
    #expect(try text().contains("\"b\""))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path)
    #expect(Set(names) == ["memory.json", "lock"])
  }

  @Test("Two programs that write in turn lose nothing")
  func inTurn() {
    let (first, second) = (MemoryFile(url.path), MemoryFile(url.path))
    for number in 0..<20 {
      #expect(first.remember([.bookmark("first-\(number)", true)]) == nil)
      #expect(second.remember([.bookmark("second-\(number)", true)]) == nil)
    }
    #expect(MemoryFile(url.path).read().bookmarks.count == 40)
  }

  @Test("Programs that write at the same time lose nothing")
  func atOnce() async {
    let url = url
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let file = MemoryFile(url.path)
          for number in 0..<10 { _ = file.remember([.bookmark("\(writer)-\(number)", true)]) }
          while file.isWaiting { _ = file.remember([]) }
        }
      }
    }
    #expect(MemoryFile(url.path).read().bookmarks.count == 40)
  }

  @Test(
    "A damaged file is told of once and left as it is",
    arguments: [
      "", "{", "[]", "null", "{\"version\": 1}", "{\"version\": 1, \"memory\": {\"bookmarks\": 7}}",
      "{\"version\": \"one\", \"memory\": {}}", "\u{0}\u{0}\u{0}",
      "{\"version\": 1, \"memory\": {\"marks\": []}}", "{\"version\": 1, \"memory\": []}",
      "{\"version\": 1, \"memory\": {\"searches\": [1]}}",
      "{\"version\": 1, \"memory\": {\"places\": {\"A\": {\"visit\": \"a\"}}}}",
    ])
  func damaged(contents: String) throws {
    try write(contents)
    let file = MemoryFile(url.path)
    #expect(file.read() == ReaderMemory())
    let problem = try #require(file.problem)
    #expect(problem.contains("is damaged and left as it is"))
    #expect(file.remember([.bookmark("a", true)]) == nil)
    #expect(try text() == contents)
  }

  @Test("Bytes that are no UTF-8 are not put right")
  func notUTF8() throws {
    try write("")
    let bytes =
      Data(#"{"version": 1, "memory": {"searches": ["x"#.utf8) + [0xFF] + Data("\"]}}".utf8)
    try bytes.write(to: url)
    let file = MemoryFile(url.path)
    #expect(file.read() == ReaderMemory())
    #expect(file.problem?.contains("is damaged") == true)
  }

  @Test("A file that is damaged while the program runs is told of once and left as it is")
  func damagedLater() throws {
    let file = MemoryFile(url.path)
    #expect(file.remember([.bookmark("a", true)]) == nil)
    try write("{")
    #expect(file.remember([.bookmark("b", true)])?.contains("is damaged") == true)
    #expect(file.remember([.bookmark("c", true)]) == nil)
    #expect(try text() == "{")
  }

  @Test(
    "A file from the future is told of once and left as it is, whatever it holds",
    arguments: [
      "{\"version\": 2, \"memory\": {}}", "{\"version\": 99, \"memory\": {\"bookmarks\": {}}}",
      "{\"version\": 2, \"everything\": []}",
    ])
  func fromTheFuture(contents: String) throws {
    try write(contents)
    let file = MemoryFile(url.path)
    #expect(file.read() == ReaderMemory())
    #expect(file.problem?.contains("is from a later version of legation") == true)
    #expect(file.remember([.bookmark("a", true)]) == nil)
    #expect(try text() == contents)
  }

  @Test("An older file that has less, and a field nobody knows, are no problem")
  func otherFields() throws {
    try write(
      #"{"version": 1, "memory": {"bookmarks": ["a"], "marks": null, "unknown": {"b": 1}}}"#)
    let file = MemoryFile(url.path)
    #expect(file.read().bookmarks == ["a"])
    #expect(file.problem == nil)
    #expect(file.remember([.bookmark("b", true)]) == nil)
    #expect(MemoryFile(url.path).read().bookmarks == ["a", "b"])
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let memory = object?["memory"] as? [String: Any]
    #expect(memory?["unknown"] as? [String: Int] == ["b": 1])
  }

  @Test("What a killed program left in the folder is taken away, and nothing else")
  func leftOvers() throws {
    try write("{\"version\": 1, \"memory\": {}}")
    let directory = url.deletingLastPathComponent()
    for name in [".dat.nosync1a2b.3c4d", "memory.json.new", ".mine", "notes.dat.nosync1"] {
      try Data("x".utf8).write(to: directory.appending(path: name))
    }
    #expect(MemoryFile(url.path).remember([.bookmark("a", true)]) == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    #expect(Set(names) == ["memory.json", "lock", ".mine", "notes.dat.nosync1"])
    #expect(MemoryFile(url.path).read().bookmarks == ["a"])
  }

  @Test("A pipe in its place is not waited for, and one sentence says so")
  func pipe() throws {
    let directory = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    #expect(mkfifo(url.path, 0o600) == 0)
    let file = MemoryFile(url.path)
    #expect(file.read() == ReaderMemory())
    #expect(
      file.problem?.hasSuffix("memory.json is not a regular file; nothing is remembered") == true)
    #expect(file.remember([.bookmark("a", true)]) == nil)
  }

  @Test("While another program holds the lock nothing waits; what was to be kept is kept later")
  func lock() throws {
    #expect(MemoryFile(url.path).remember([.bookmark("a", true)]) == nil)
    let lock = open(url.deletingLastPathComponent().path + "/lock", O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    let file = MemoryFile(url.path)
    let problem = file.remember([.bookmark("b", true)])
    #expect(problem?.contains("lock is held by another program") == true)
    #expect(file.remember([.bookmark("c", true)]) == nil)
    #expect(file.read().bookmarks == ["a"])
    // Also where a program that another test started has it open.
    #expect(flock(lock, LOCK_UN) == 0)
    close(lock)
    #expect(file.remember([.bookmark("d", true)]) == nil)
    #expect(file.read().bookmarks == ["a", "b", "c", "d"])
  }

  @Test("Only its owner reads it, and a link to it stays one")
  func modes() throws {
    let elsewhere = folder.appending(path: "elsewhere.json")
    try write("{\"version\": 1, \"memory\": {}}")
    try FileManager.default.moveItem(at: url, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: url, withDestinationURL: elsewhere)
    chmod(elsewhere.path, 0o644)
    #expect(MemoryFile(url.path).remember([.bookmark("a", true)]) == nil)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: url.path)
    #expect(target == elsewhere.path)
    var status = stat()
    #expect(stat(elsewhere.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("Where nothing can be written one sentence says so, once")
  func noPlace() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "legation"))
    let file = MemoryFile(url.path)
    _ = file.read()
    #expect(file.remember([.bookmark("a", true)])?.contains("cannot be written") == true)
    #expect(file.remember([.bookmark("b", true)]) == nil)
  }

  @Test(
    "A folder that cannot be written to keeps its file", .enabled(if: geteuid() != 0, "root may"))
  func readOnly() throws {
    #expect(MemoryFile(url.path).remember([.bookmark("a", true)]) == nil)
    let before = try text()
    let path = url.deletingLastPathComponent().path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
    let file = MemoryFile(url.path)
    #expect(file.remember([.bookmark("b", true)])?.contains("cannot be written") == true)
    #expect(file.remember([.bookmark("c", true)]) == nil)
    #expect(try text() == before)
  }

  @Test("What was searched for is kept newest last, each once, and not for ever")
  func searches() {
    var memory = ReaderMemory()
    for number in 0..<300 { memory.apply(.search("word \(number)")) }
    memory.apply(.search("word 250"))
    #expect(memory.searches.count == 200)
    #expect(memory.searches.last == "word 250")
    #expect(memory.searches.count { $0 == "word 250" } == 1)
  }
}
