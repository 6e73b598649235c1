import Foundation
import Testing

/// What reference managers read, read by programs that are not ours.
@Suite struct CitationRoundTripTests {
  private static let python = Program.root.appending(path: ".build/python/bin/python3").path

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: python),
      "citeproc-py and pybtex are not here; script/bootstrap installs them"),
    arguments: ["csl-json", "bibtex", "ris"])
  func `nothing of a source is lost`(format: String) throws {
    let folder = try TemporaryFolder()
    let data = Program.root.appending(path: "data").path
    for (form, name) in [("json", "record.json"), (format, "cited")] {
      let written = try Program.run(
        "export", data, "--format", form, "-o", folder.path(name))
      #expect(written.status == 0, "\(written.errors)")
    }
    let read = try Program.run(
      Self.python,
      [
        Program.root.appending(path: "script/check-citations").path, format, folder.path("cited"),
        folder.path("record.json"),
      ])
    #expect(read.errors == "")
    #expect(read.status == 0)
  }

  @Test(arguments: ["statements", "visits"])
  func `statements and visits are entries too`(works: String) throws {
    let data = Program.root.appending(path: "data").path
    let written = try Program.run(
      "export", data, "-q", "id:2025-07-rus-prk-lavrov", "--format", "ris", "--cite", works)
    #expect(written.status == 0)
    #expect(
      written.output.components(separatedBy: "ER  - ").count == (works == "visits" ? 2 : 9))
  }
}
