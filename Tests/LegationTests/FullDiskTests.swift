import Foundation
import Testing

/// What is left when the disk is full. In a process of its own: the limit on the size of files
/// that stands in for a full disk holds for everything a process does.
struct FullDiskTests {
  /// From the first visits that wait to be sorted to the last page of the archive.
  @Test(arguments: [64, 256, 2_048, 3_072])
  func `a full disk leaves the old archive and nothing else`(_ kilobytes: Int) throws {
    let folder = try TemporaryFolder()
    let few = try folder.write(lines(3), to: "few.jsonl")
    let many = try folder.write(lines(3_000), to: "many.jsonl")
    let archive = folder.path("desk.legation")
    #expect(try Program.run("archive", "build", few, "-o", archive).status == 0)
    let before = try Data(contentsOf: URL(filePath: archive))

    let command = """
      trap '' XFSZ; ulimit -f \(kilobytes)
      exec '\(Program.legation)' archive build '\(many)' -o '\(archive)' --force
      """
    let build = try Program.run("/bin/bash", ["-c", command])
    #expect(build.status == 2)
    #expect(build.errors.contains("disk is full"), "\(build.errors)")
    #expect(build.errors.hasSuffix("nothing was changed\n"), "\(build.errors)")
    #expect(try Data(contentsOf: URL(filePath: archive)) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(Set(names) == ["few.jsonl", "many.jsonl", "desk.legation"])
  }

  @Test(arguments: ["chronology", "diff"])
  func `a page that fills the disk ends with 2`(_ command: String) throws {
    let folder = try TemporaryFolder()
    let old = try folder.write(lines(3), to: "old.jsonl")
    let new = try folder.write(lines(900), to: "new.jsonl")
    let paths = command == "diff" ? "'\(old)' '\(new)'" : "'\(new)'"
    for target in ["> /dev/full", "-o '\(folder.path("page"))'"] {
      let line = """
        trap '' XFSZ; ulimit -f 16
        exec '\(Program.legation)' \(command) \(paths) \(target)
        """
      let run = try Program.run("/bin/bash", ["-c", line])
      #expect(run.status == 2, "\(target): \(run.errors)")
      #expect(run.errors.hasPrefix("legation: "), "\(run.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(Set(names) == ["old.jsonl", "new.jsonl"])
  }

  private func lines(_ count: Int) -> String {
    (0..<count).map { number in
      """
      {"id":"v-\(number)","title":"Visit \(number) of \(UUID())","dates":"2001-02-05",\
      "status":"completed","type":"working","delegation":{"party":"USA"},\
      "stops":[{"party":"FRA"}],"summary":"\(String(repeating: "talks \(number) ", count: 40))"}
      """
    }.joined(separator: "\n") + "\n"
  }
}
