import Foundation
import Testing

/// The program where script/install has put it, under a prefix of its own.
struct InstallTests {
  private let folder: TemporaryFolder
  private let script = Program.root.appending(path: "script/install").path

  init() throws { folder = try TemporaryFolder() }

  private func install(_ arguments: String...) throws -> Program {
    var environment = ProcessInfo.processInfo.environment
    environment["PROGRAM"] = Program.legation
    environment["LEGATION_DATA"] = nil
    return try Program.run(script, arguments, environment: environment)
  }

  private var files: [String] {
    let all = FileManager.default.enumerator(atPath: folder.path("")) ?? .init()
    return all.compactMap { $0 as? String }.filter { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: folder.path(name), isDirectory: &isFolder)
      return isThere && !isFolder.boolValue
    }
  }

  @Test func `it finds its data, and nothing is left of it afterwards`() throws {
    try folder.write("mine", to: "kept")
    let installed = try install(folder.path(""))
    #expect(installed.status == 0, "\(installed.errors)")
    for name in [
      "bin/legation", "share/legation/data/visits.schema.json", "share/man/man1/legation.1",
      "share/man/man5/legation-visits.5", "share/bash-completion/completions/legation",
      "share/zsh/site-functions/_legation", "share/fish/vendor_completions.d/legation.fish",
    ] {
      #expect(files.contains(name), "\(name)")
    }
    let program = folder.path("bin/legation")
    let listed = try Program.run(
      program, ["list", "-q", "id:2023-07-rus-prk-shoigu"], environment: [:])
    #expect(listed.errors == "")
    #expect(listed.output.contains("Sergei Shoigu"))

    let removed = try install("--uninstall", folder.path(""))
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(files == ["kept"])
  }

  @Test func `data that a newer version no longer has is gone after installing it`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("share/legation/data"), withIntermediateDirectories: true)
    try folder.write("{}", to: "share/legation/data/old.json")
    #expect(try install(folder.path("")).status == 0)
    #expect(!files.contains("share/legation/data/old.json"))
  }

  @Test(arguments: [["--nonsense"], ["a", "b"]])
  func `what it cannot mean ends with 64`(arguments: [String]) throws {
    let program = try Program.run(script, arguments)
    #expect(program.status == 64)
    #expect(program.errors.contains("usage"))
  }
}
