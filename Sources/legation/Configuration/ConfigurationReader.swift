import Foundation
import TerminalFront
import Timeline
import Yams

/// Reads a configuration file; what is wrong is kept, each with its line, and the rest is read on.
struct ConfigurationReader {
  private(set) var configuration: Configuration
  private(set) var problems: [ConfigurationProblem] = []
  /// The keys that were set so far, to find those that contradict one another.
  var boundKeys: [BoundKeys] = []

  private init(_ file: String) { configuration = Configuration(file: file) }

  /// A file that is not there says nothing.
  static func read(_ file: String) -> (Configuration, [ConfigurationProblem]) {
    var reader = ConfigurationReader(file)
    guard FileManager.default.fileExists(atPath: file) else { return (reader.configuration, []) }
    guard let data = FileManager.default.contents(atPath: file) else {
      reader.fail(nil, "the file cannot be read")
      return (reader.configuration, reader.problems)
    }
    reader.configuration.isThere = true
    reader.read(String(decoding: data, as: UTF8.self))
    return (reader.configuration, reader.problems)
  }

  /// Reads the text of a file.
  static func read(_ text: String, file: String) -> (Configuration, [ConfigurationProblem]) {
    var reader = ConfigurationReader(file)
    reader.configuration.isThere = true
    reader.read(text)
    return (reader.configuration, reader.problems)
  }

  private mutating func read(_ text: String) {
    do {
      guard let root = try Yams.compose(yaml: text) else { return }
      for (name, key, value) in pairs(root, known: Name.allCases.map(\.rawValue)) {
        set(name, key)
        Name(rawValue: name).map { read($0, value) }
      }
    } catch let YamlError.scanner(_, reason, mark, _) {
      fail(mark.line, "not YAML: \(reason)")
    } catch let YamlError.parser(_, reason, mark, _) {
      fail(mark.line, "not YAML: \(reason)")
    } catch {
      let reason = "\(error)".split(separator: "\n").first ?? ""
      fail(nil, "not YAML: \(reason)")
    }
  }

  enum Name: String, CaseIterable {
    case paths, view, columns, dates, weekdays, mouse, theme, keys
  }

  private mutating func read(_ name: Name, _ value: Node) {
    switch name {
    case .paths: configuration.paths = texts(value).compactMap { path($0) }
    case .view:
      let views = ["list"] + ChartView.allCases.map(\.rawValue)
      let view = choice(value, of: views)
      configuration.settings.view = view.flatMap(ChartView.init)
    case .columns: readColumns(value)
    case .dates:
      let style = choice(value, of: ["words", "numbers"])
      configuration.settings.list.dates.isNumeric = style == "numbers"
    case .weekdays:
      configuration.settings.list.dates.showsWeekday = flag(value) ?? true
    case .mouse: configuration.settings.hasMouse = flag(value) ?? true
    case .theme: readTheme(value)
    case .keys: readKeys(value)
    }
  }

  private mutating func path(_ node: Node) -> String? {
    guard let text = node.string, text.hasPrefix("/") || text.hasPrefix("~") else {
      fail(node, "expected a path that begins with / or ~")
      return nil
    }
    return text.expandingHome
  }

  private mutating func readColumns(_ value: Node) {
    let names = ListStyle.Column.allCases.map(\.rawValue)
    var columns: [ListStyle.Column] = []
    for node in texts(value) {
      guard let column = choice(node, of: names).flatMap(ListStyle.Column.init) else { continue }
      if columns.contains(column) {
        fail(node, "the column \(column.rawValue) is named twice")
      } else {
        columns.append(column)
      }
    }
    if columns.isEmpty {
      fail(value, "expected at least one column of \(names.joined(separator: ", "))")
    } else {
      configuration.settings.list.columns = columns
    }
  }

  // MARK: Parts of the file

  /// The names and values of a mapping; names that are not known are problems.
  mutating func pairs(_ node: Node, known: [String]) -> [(name: String, key: Node, value: Node)] {
    guard let mapping = node.mapping else {
      fail(node, "expected names with values, such as \(known.first ?? "view"): …")
      return []
    }
    var found: [(String, Node, Node)] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      if known.contains(name) {
        found.append((name, key, value))
      } else {
        fail(key, "\"\(name)\" is not known here\(near(name, known))")
      }
    }
    return found
  }

  /// One of several words.
  mutating func choice(_ node: Node, of names: [String]) -> String? {
    let text = node.string ?? ""
    if names.contains(text) { return text }
    let hint = Nearest.match(text, in: names).map { "; did you mean \($0)?" } ?? ""
    fail(node, "expected one of \(names.joined(separator: ", ")), not \"\(text)\"\(hint)")
    return nil
  }

  mutating func flag(_ node: Node) -> Bool? {
    choice(node, of: ["true", "false"]).map { $0 == "true" }
  }

  /// One text, or several in a list.
  func texts(_ node: Node) -> [Node] {
    node.sequence.map(Array.init) ?? [node]
  }

  /// "; did you mean next-hit?", or what is known where that is little.
  private func near(_ name: String, _ known: [String]) -> String {
    if let near = Nearest.match(name, in: known) { return "; did you mean \(near)?" }
    return known.count > 12 ? "" : "; expected one of \(known.joined(separator: ", "))"
  }

  mutating func set(_ name: String, _ key: Node) {
    configuration.lines[name] = key.mark?.line
  }

  mutating func change(_ change: (inout Settings) -> Void) { change(&configuration.settings) }

  mutating func fail(_ node: Node, _ reason: String) { fail(node.mark?.line, reason) }

  private mutating func fail(_ line: Int?, _ reason: String) {
    problems.append(
      ConfigurationProblem(file: configuration.file, line: line, reason: reason))
  }
}
