import Foundation
import Testing

@testable import TerminalFront

/// A screen as it was once looked at and found right: a plane of characters, and below it one of
/// roles. RECORD_SCREENS=1 writes the files anew and still fails, so that nobody forgets to look;
/// under CI nothing is written.
struct Golden {
  let name: String

  fileprivate var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Screens/\(name).txt")
  }

  private static var records: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["RECORD_SCREENS"] == "1" && environment["CI"] == nil
  }

  static func text(_ canvas: Canvas) -> String {
    let title = "\(canvas.size.columns)x\(canvas.size.rows)"
    let cursor = canvas.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    let lines = ["\(title), \(cursor)"] + canvas.textLines + ["roles"] + canvas.roleLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// The characters, and in the place of roles how a theme shows them: a letter for each look,
  /// with what it stands for below.
  static func text(_ canvas: Canvas, in theme: Theme) -> String {
    let canvas = theme.shadingSelectedBlocks(canvas)
    var looks: [Theme.Look] = [Theme.Look()]
    let letters = Array(".abcdefghijklmnopqrstuvwxyz")
    let rows = (0..<canvas.size.rows).map { row in
      let line = canvas.row(row).map { cell in
        let look = theme.look(cell.role, cell.emphasis)
        if !looks.contains(look) { looks.append(look) }
        return letters[looks.firstIndex(of: look) ?? 0]
      }
      return String(String(line).reversed().drop { $0 == "." }.reversed())
    }
    let legend = looks.enumerated().map { "\(letters[$0]) \($1.words)" }
    let lines =
      ["\(canvas.size.columns)x\(canvas.size.rows)"] + canvas.textLines + ["looks"] + rows + legend
    return lines.joined(separator: "\n") + "\n"
  }

  func expect(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
    expect(Self.text(canvas), sourceLocation: sourceLocation)
  }

  func expect(_ found: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if Self.records, found != recorded {
      try? found.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
      return
    }
    guard let recorded else {
      Issue.record(
        "\(name) is not recorded; RECORD_SCREENS=1 records it\n\(found)",
        sourceLocation: sourceLocation)
      return
    }
    #expect(
      found == recorded, Comment(rawValue: Self.difference(found, recorded)),
      sourceLocation: sourceLocation)
  }

  /// The lines that differ, recorded and found.
  private static func difference(_ found: String, _ recorded: String) -> String {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let recorded = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(found.count, recorded.count)).compactMap { line in
      let (now, before) = (
        line < found.count ? found[line] : "", line < recorded.count ? recorded[line] : ""
      )
      return now == before ? nil : "line \(line + 1)\n- \(before)\n+ \(now)"
    }.joined(separator: "\n")
  }
}

extension Theme.Look {
  /// "24 bold", "plain".
  fileprivate var words: String {
    let parts = [
      foreground == .terminal ? nil : "\(foreground)",
      background == .terminal ? nil : "on \(background)", bold ? "bold" : nil, dim ? "dim" : nil,
      underline ? "underline" : nil, reverse ? "reverse" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "plain" : parts.joined(separator: " ")
  }
}

extension Golden {
  /// The names of all files.
  static func recordedNames() throws -> Set<String> {
    let folder = Golden(name: "any").file.deletingLastPathComponent().path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }
}
