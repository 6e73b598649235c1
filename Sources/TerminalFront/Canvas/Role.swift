/// What a cell is for; a theme says how that looks.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case plain
  case dim
  case strong
  /// A year or a month in the list; a section in the detail.
  case heading
  /// The name of the pane that has the keys.
  case title
  case frame
  case date
  case party
  case person
  case source
  /// Contested, uncertain and other marks.
  case mark
  case chip
  case excluded
  case key
  case warning
  case error
  case bar
  /// Days of a visit on a chart, to the party the chart is about, and away from it.
  case span
  case spanAway
  case prompt

  /// One letter for pictures of roles in tests.
  public var letter: Character {
    switch self {
    case .plain: "."
    case .dim: "d"
    case .strong: "b"
    case .heading: "h"
    case .title: "t"
    case .frame: "-"
    case .date: "D"
    case .party: "P"
    case .person: "p"
    case .source: "s"
    case .mark: "!"
    case .chip: "c"
    case .excluded: "x"
    case .key: "k"
    case .warning: "w"
    case .error: "e"
    case .bar: "|"
    case .span: "="
    case .spanAway: "+"
    case .prompt: ":"
    }
  }
}

extension Role {
  var isSpan: Bool { self == .span || self == .spanAway }
}

/// How a cell stands out beside its role.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The row the keys act on.
  public static let selected = Emphasis(rawValue: 1)
  /// What search found.
  public static let hit = Emphasis(rawValue: 2)
}
