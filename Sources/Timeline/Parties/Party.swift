/// A state, a former state or a body that sends and receives delegations.
///
/// A line of the table, cut up when something of it is asked for: all of them take a millisecond,
/// and a start needs a few names.
public struct Party: Hashable, Sendable {
  /// ISO 3166-1 alpha-3, ISO 3166-3 alpha-4 for former states, or a short code for a body.
  public typealias Code = String

  public let code: Code
  private let row: Substring.UTF8View

  fileprivate init(_ row: Substring.UTF8View) {
    code = Self.text(row.prefix { $0 != Self.mark })
    self.row = row
  }

  private static let mark = UInt8(ascii: "|")

  public var name: String { Self.text(field(1)) }
  public var adjective: String { Self.text(field(2)) }
  public var aliases: [String] { list(3) }
  /// `1991-`, `-1990`, or empty when its years never matter here.
  public var years: String { Self.text(field(4)) }
  public var successors: [Code] { list(5) }

  /// The code, the name and the aliases.
  public var spellings: [String] { [code, name] + aliases }

  public static func == (one: Party, other: Party) -> Bool { one.code == other.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  private func field(_ number: Int) -> Substring.UTF8View {
    var rest = row
    for _ in 0..<number { rest = rest.drop { $0 != Self.mark }.dropFirst() }
    return rest.prefix { $0 != Self.mark }
  }

  private static func text(_ field: Substring.UTF8View) -> String { String(Substring(field)) }

  private func list(_ number: Int) -> [String] {
    field(number).split(separator: UInt8(ascii: ";")).map(Self.text)
  }
}

/// Every party the program knows, by code and by any of its names.
public enum PartyTable {
  /// In the order of the codes.
  public static let all: [Party] = rows[...].utf8.split(separator: UInt8(ascii: "\n")).map(
    Party.init)

  private static let byCode: [Party.Code: Party] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byFoldedName: [String: Party] = Dictionary(
    all.flatMap { party in party.spellings.map { (SearchKey.fold($0), party) } },
    uniquingKeysWith: { first, _ in first })

  public static func party(_ code: Party.Code) -> Party? { byCode[code] }

  /// The party that goes by this code, name or alias, however it is written.
  public static func party(named name: String) -> Party? {
    byCode[name] ?? byFoldedName[SearchKey.fold(name)]
  }

  /// The usual English name, or the code itself when it is not known.
  public static func name(_ code: Party.Code) -> String { byCode[code]?.name ?? code }

  public static func adjective(_ code: Party.Code) -> String { byCode[code]?.adjective ?? code }
}
