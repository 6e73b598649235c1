import Foundation

/// Asks the Python package `jsonschema` whether documents keep to `data/visits.schema.json`.
enum SchemaChecker {
  static let schema = Repository.data.appending(path: "visits.schema.json")

  /// True where the package is missing and nobody insists on it: continuous integration does.
  static var isToBeSkipped: Bool {
    python == nil && ProcessInfo.processInfo.environment["CI"] == nil
  }

  /// The first Python that has the package.
  private static let python = ["/usr/bin/python3", "python3"].first { name in
    run(name, ["-c", "from jsonschema import Draft202012Validator"]) != nil
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Validator.check_schema(schema)
    for line in open(sys.argv[2], encoding="utf-8"):
        print("good" if Validator(schema).is_valid(json.loads(line)) else "bad")
    """

  /// Whether each document is good; nil when nobody could be asked.
  static func areGood(_ documents: [String]) throws -> [Bool]? {
    guard let python else { return nil }
    let folder = try Folder()
    let lines = documents.map { $0.replacing("\n", with: " ") + "\n" }.joined()
    try folder.write("documents.jsonl", lines)
    let arguments = ["-c", script, schema.path(), folder.path + "/documents.jsonl"]
    return run(python, arguments)?.split(separator: "\n").map { $0 == "good" }
  }

  /// What the command prints, or nil when it fails.
  private static func run(_ command: String, _ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: printed, as: UTF8.self) : nil
  }
}
