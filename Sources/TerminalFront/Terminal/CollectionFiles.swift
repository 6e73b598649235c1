internal import Foundation
import Timeline

/// The files on the disk that what lies open was read from.
public struct CollectionFiles: Sendable {
  /// Files and folders, as they were named.
  public var paths: [String]

  /// The names of the files an archive was built from; nil for what is no archive.
  private let origin: @Sendable (String) -> [String]?

  public init(
    _ paths: [String], origin: @escaping @Sendable (String) -> [String]? = { _ in nil }
  ) {
    self.paths = paths
    self.origin = origin
  }

  /// A place in a file.
  struct Place: Equatable {
    var file: String
    var line: Int
  }

  /// Visit files: those named, and those in the folders named.
  var visitFiles: [String] {
    paths.flatMap { path -> [String] in
      var isFolder = false as ObjCBool
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
      guard isFolder.boolValue else { return Self.isVisitFile(path) ? [path] : [] }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.sorted().filter(Self.isVisitFile)
        .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
  }

  private static func isVisitFile(_ name: String) -> Bool {
    [".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
      && !name.hasSuffix(".schema.json") && !name.hasPrefix(".")
  }

  /// Where a visit stands; nil where it is in no file of text, such as in an archive.
  func place(of id: Visit.ID) -> Place? {
    visitFiles.lazy.compactMap { file in
      guard let data = FileManager.default.contents(atPath: file) else { return nil }
      return Self.line(of: id, in: data).map { Place(file: file, line: $0) }
    }.first
  }

  /// Why a visit that stands nowhere cannot be edited, and what to do instead: a sentence.
  var nothingToEdit: String {
    for path in paths {
      guard let names = origin(path) else { continue }
      let built = names.isEmpty ? "the files it was built from" : names.joined(separator: ", ")
      return "\(path) is an archive, which has no lines to edit: edit \(built) "
        + "and build it again"
    }
    return paths.contains("-")
      ? "what came through a pipe is in no file: write it to one, and open that to edit it"
      : "this visit is in no file that an editor could open"
  }

  /// The first line with `"id": "…"`.
  static func line(of id: Visit.ID, in data: Data) -> Int? {
    let text = String(decoding: data, as: UTF8.self)
    let quoted = "\"\(id)\""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(quoted) {
      let before = line[..<(line.range(of: quoted)?.lowerBound ?? line.startIndex)]
      let stripped = before.filter { $0 != " " && $0 != "\t" }
      if stripped.hasSuffix("\"id\":") { return number + 1 }
    }
    return nil
  }

  /// The folders in which a change is one of these files.
  var foldersToWatch: [String] {
    var folders: [String] = []
    for path in paths where path != "-" {
      var isFolder = false as ObjCBool
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      folders.append(
        isFolder.boolValue ? path : URL(filePath: path).deletingLastPathComponent().path)
    }
    return folders.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// True for a file, by name and folder, that a change of is a change of what lies open.
  func concerns(_ name: String, in folder: String) -> Bool {
    let isNamed = paths.contains {
      URL(filePath: $0).path == URL(filePath: "\(folder)/\(name)").path
    }
    let isInFolder = paths.contains { URL(filePath: $0).path == URL(filePath: folder).path }
    return isNamed || (isInFolder && Self.isVisitFile(name))
  }
}
