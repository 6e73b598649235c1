/// One thing that is wrong with a file: where, what, and what was expected.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  public enum Severity: String, Hashable, Sendable { case error, warning }

  public var severity: Severity
  public var file: String
  /// Both count from 1; the column counts characters. Nil when the file as a whole is meant.
  public var line: Int?
  public var column: Int?
  /// `visits[3].dates`; empty for the whole of the file.
  public var path: String
  public var message: String

  /// A problem at a place of a file, or with the whole of it.
  public init(
    severity: Severity, file: String, line: Int? = nil, column: Int? = nil, path: String,
    message: String
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }

  /// `data/x.json:41:18`.
  public var place: String {
    guard let line, let column else { return file }
    return "\(file):\(line):\(column)"
  }

  /// `data/x.json:41:18: visits[3].dates: "2023-02-30" is not a date: February 2023 has 28 days`.
  public var description: String {
    var text = place
    if severity == .warning { text += ": warning" }
    if !path.isEmpty { text += ": \(path)" }
    return "\(text): \(message)"
  }
}

/// The way from the top of a file to one value: `visits[3].stops[0].place`.
struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  enum Step: Hashable, Sendable {
    case field(String)
    case index(Int)
  }

  var steps: [Step] = []

  static func + (path: FieldPath, field: String) -> FieldPath {
    FieldPath(steps: path.steps + [.field(field)])
  }

  static func + (path: FieldPath, index: Int) -> FieldPath {
    FieldPath(steps: path.steps + [.index(index)])
  }

  var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .field(let name): text += text.isEmpty ? name : "." + name
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  /// The value the path leads to, or the nearest one above it that is there.
  func value(in root: JSONValue) -> JSONValue {
    var value = root
    for step in steps {
      let inner: JSONValue? =
        switch step {
        case .field(let name): value.field(name)
        case .index(let index):
          value.kind == .array ? value.items.dropFirst(index).first { _ in true } : nil
        }
      guard let inner else { return value }
      value = inner
    }
    return value
  }
}
