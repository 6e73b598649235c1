/// A state, a former state or a body that sends and receives delegations.
public struct Party: Hashable, Sendable {
  /// ISO 3166-1 alpha-3, ISO 3166-3 alpha-4 for former states, or a short code for a body.
  public typealias Code = String

  public var code: Code
  public var name: String
  public var adjective: String
  public var aliases: [String]
  /// `1991-`, `-1990`, or empty when its years never matter here.
  public var years: String
  public var successors: [Code]

  /// The code, the name and the aliases.
  public var spellings: [String] { [code, name] + aliases }
}

/// Every party the program knows, by code and by any of its names.
public enum PartyTable {
  /// In the order of the codes.
  public static let all: [Party] = rows[...].utf8.split(separator: UInt8(ascii: "\n"))
    .map(party)

  private static let byCode: [Party.Code: Party] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byFoldedName: [String: Party] = Dictionary(
    all.flatMap { party in
      ([party.code, party.name] + party.aliases).map { (SearchKey.fold($0), party) }
    }, uniquingKeysWith: { first, _ in first })

  public static func party(_ code: Party.Code) -> Party? { byCode[code] }

  /// The party that goes by this code, name or alias, however it is written.
  public static func party(named name: String) -> Party? {
    byCode[name] ?? byFoldedName[SearchKey.fold(name)]
  }

  /// The usual English name, or the code itself when it is not known.
  public static func name(_ code: Party.Code) -> String { byCode[code]?.name ?? code }

  public static func adjective(_ code: Party.Code) -> String { byCode[code]?.adjective ?? code }

  /// Cut up as bytes: as characters the table alone would take a millisecond of every start.
  private static func party(row: Substring.UTF8View) -> Party {
    let fields = row.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return Party(
      code: text(fields[0]), name: text(fields[1]), adjective: text(fields[2]),
      aliases: list(fields[3]), years: text(fields[4]), successors: list(fields[5]))
  }

  private static func text(_ field: Substring.UTF8View) -> String { String(Substring(field)) }

  private static func list(_ field: Substring.UTF8View) -> [String] {
    field.isEmpty ? [] : field.split(separator: UInt8(ascii: ";")).map(text)
  }
}
