import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("Editing")
struct EditingTests {
  @Test("e opens the visit under the cursor")
  func visit() throws {
    #expect(try Reader.after("5Ge").effects == [.edit(.visit("2022-07-per-mng"))])
  }

  static let forms: [(editor: String, arguments: [String])] = [
    ("vi", ["+7", "/a/v.json"]), ("/usr/bin/nvim -R", ["-R", "+7", "/a/v.json"]),
    ("nano", ["+7", "/a/v.json"]), ("emacs -nw", ["-nw", "+7", "/a/v.json"]),
    ("hx", ["/a/v.json:7"]), ("code", ["--wait", "--goto", "/a/v.json:7"]),
    ("code --wait", ["--wait", "--goto", "/a/v.json:7"]), ("my-editor", ["/a/v.json"]),
  ]

  @Test("Every editor is told file and line in its own form", arguments: forms)
  func form(editor: String, arguments: [String]) {
    #expect(
      ReaderEditor(["EDITOR": editor]).arguments(file: "/a/v.json", line: 7) == arguments)
    #expect(
      ReaderEditor(["EDITOR": "ed", "VISUAL": editor]).words.last
        == editor.split(separator: " ").last.map(String.init))
  }

  @Test("A visit is found by its id and not where others name it")
  func line() {
    let text = "{\n \"related\": [{\"visit\": \"b\"}],\n  \"id\" : \"b\",\n"
    #expect(CollectionFiles.line(of: "b", in: Data(text.utf8)) == 3)
    #expect(CollectionFiles.line(of: "c", in: Data(text.utf8)) == nil)
  }

  @Test("Files that cannot be read leave the visits as they were, say so, and e mends them")
  func broken() throws {
    var reader = try Reader.after("5G")
    var desk = reader.model.desk
    desk.problems = ["/data/v.json:12:3: expected a date"]
    desk.banner = "left out"
    reader.send(.notReloaded(desk))
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.rows.count == 9)
    let banner = try #require(reader.model.desk.banner)
    #expect(banner.contains("v.json:12:3: expected a date") && banner.contains("e mends it"))
    try reader.type("e")
    #expect(reader.effects == [.edit(.place(file: "/data/v.json", line: 12))])
    reader.send(.reloaded(Invented.desk()))
    #expect(reader.model.desk.banner == nil)
  }

  @Test("Files that change are read again by themselves; filter, cursor and view stay")
  func changed() throws {
    var reader = try Reader.after("Fhost:MNG<Enter>gg")
    let visit = reader.visit
    let effects = reader.model.filter
    reader.send(.filesChanged)
    #expect(reader.notice == "this cannot be reloaded")
    reader.send(.reloaded(Invented.desk()))
    #expect(reader.visit == visit)
    #expect(reader.model.filter == effects)
  }

  @Test(
    "Where there is no line to edit, a sentence says what to do",
    arguments: [
      (
        ["desk.legation"],
        "desk.legation is an archive, which has no lines to edit: edit data, more.json and build it again"
      ),
      (
        ["old.legation"],
        "old.legation is an archive, which has no lines to edit: edit the files it was built from and build it again"
      ),
      (["-"], "what came through a pipe is in no file: write it to one, and open that to edit it"),
      (["visits.json"], "this visit is in no file that an editor could open"),
    ])
  func nothingToEdit(paths: [String], sentence: String) {
    let files = CollectionFiles(paths) { path in
      ["desk.legation": ["data", "more.json"], "old.legation": []][path]
    }
    #expect(files.nothingToEdit == sentence)
  }

  @Test("Only files of the collection count as changed")
  func concerns() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "v.json").path
    try "{}".write(toFile: file, atomically: true, encoding: .utf8)
    let one = CollectionFiles([file])
    #expect(one.foldersToWatch == [folder.path])
    #expect(one.concerns("v.json", in: folder.path))
    #expect(!one.concerns("w.json", in: folder.path))
    let all = CollectionFiles([folder.path])
    #expect(all.concerns("w.json", in: folder.path))
    #expect(CollectionFiles([folder.path + "/"]).visitFiles == [file])
    #expect(!all.concerns(".v.json.swp", in: folder.path))
  }
}
