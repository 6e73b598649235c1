public import Timeline

/// Visits that are to be written to a file.
public struct ExportRequest: Equatable, Sendable {
  public var format: String
  /// As it was typed.
  public var path: String
  /// Whether a file that is there may be replaced.
  public var overwrites: Bool
  public var query: VisitQuery
  /// What the reader noted, by visit.
  public var notes: [String: String]
}

/// What stands in the folder of a path that is being typed.
struct ListedPaths: Equatable, Sendable {
  var typed: String
  var paths: [String]
}

extension Model {
  /// `:export csv ~/visits.csv`
  mutating func export(_ rest: String, overwrites: Bool) -> [Effect] {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, let drawn = chartExport(words[0], words[1], overwrites: overwrites) {
      return drawn
    }
    guard words.count == 2, exportFormats.contains(words[0]) else {
      let formats = formats.joined(separator: ", ")
      notice = Notice(
        formats.isEmpty
          ? "this program cannot export" : "expected a format (\(formats)) and a file",
        isError: true)
      return []
    }
    return work(
      .export(
        ExportRequest(
          format: words[0], path: words[1], overwrites: overwrites,
          query: memory.resolved(activeQuery), notes: memory.notes)))
  }

  /// Those of visits, and in a drawn view those of drawings.
  private var formats: [String] {
    guard chart != nil, !exportFormats.isEmpty else { return exportFormats }
    let drawn = ChartExport.Format.allCases.map(\.rawValue)
    return drawn + exportFormats.filter { !drawn.contains($0) }
  }

  /// Formats, and after one the paths that go on as what is typed.
  func exportSuggestions(_ word: PaletteEntry.Word, _ typed: String) -> [Suggestion] {
    guard let space = typed.firstIndex(of: " ") else {
      return formats.filter { $0.hasPrefix(typed) }.map {
        Suggestion(text: "\(word.rawValue) \($0) ", label: $0, note: "")
      }
    }
    let path = String(typed[typed.index(after: space)...])
    guard let listedPaths, listedPaths.typed == path else { return [] }
    return listedPaths.paths.map {
      Suggestion(
        text: "\(word.rawValue) \(typed[..<space]) \($0)", label: $0, note: "", isWhole: true)
    }
  }

  /// Asks what stands where the path being typed leads.
  func listingPaths(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "export" || words[0] == "export!" else { return [] }
    return [.listPaths(String(words[2]))]
  }
}
