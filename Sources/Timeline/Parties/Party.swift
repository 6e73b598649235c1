/// A state, a former state or a body that sends and receives delegations.
public struct Party: Hashable, Sendable {
  /// ISO 3166-1 alpha-3, ISO 3166-3 alpha-4 for former states, or a short code for a body.
  public typealias Code = String

  public let code: Code
  public let name: String
  public let adjective: String
  public let aliases: [String]
  /// `1991-`, `-1990`, or empty when its years never matter here.
  public let years: String
  public let successors: [Code]

  /// - Parameter row: `code|name|adjective|aliases|years|successors`, lists separated by `;`.
  fileprivate init(_ row: Substring) {
    let fields = row.split(separator: "|", omittingEmptySubsequences: false)
    func list(_ number: Int) -> [String] {
      number < fields.count ? fields[number].split(separator: ";").map(String.init) : []
    }
    code = String(fields[0])
    name = String(fields[1])
    adjective = String(fields[2])
    aliases = list(3)
    years = fields.count > 4 ? String(fields[4]) : ""
    successors = list(5)
  }

  /// The code, the name and the aliases.
  public var spellings: [String] { [code, name] + aliases }

  public static func == (one: Party, other: Party) -> Bool { one.code == other.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// Every party the program knows, by code and by any of its names.
public enum PartyTable {
  /// In the order of the codes.
  public static let all: [Party] = rows.split(separator: "\n").map(Party.init)

  private static let byCode: [Party.Code: Party] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byFoldedName: [String: Party] = Dictionary(
    all.flatMap { party in party.spellings.map { (SearchKey.fold($0), party) } },
    uniquingKeysWith: { first, _ in first })

  public static func party(_ code: Party.Code) -> Party? { byCode[code] }

  /// The party that goes by this code, name or alias, however it is written and in any of the
  /// languages of the table.
  public static func party(named name: String) -> Party? {
    party(inEnglish: name) ?? byForeignName[SearchKey.fold(name)]
  }

  /// The same without the names in other languages, which take a moment to be made ready.
  static func party(inEnglish name: String) -> Party? {
    byCode[name] ?? byFoldedName[SearchKey.fold(name)]
  }

  /// The usual English name, or the code itself when it is not known.
  public static func name(_ code: Party.Code) -> String { byCode[code]?.name ?? code }

  public static func adjective(_ code: Party.Code) -> String { byCode[code]?.adjective ?? code }

  // MARK: Other languages and codes

  /// A state as the table of names has it: its code, its two letters, its names.
  private static let named: [(code: Party.Code, letters: String, names: [String])] =
    nameRows.split(separator: "\n").map { row in
      let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], fields[1], fields[2].split(separator: ";").map(String.init))
    }

  private static let byForeignName: [String: Party] = Dictionary(
    named.flatMap { row in
      row.names.compactMap { name in byCode[row.code].map { (SearchKey.fold(name), $0) } }
    }, uniquingKeysWith: { first, _ in first })

  private static let byLetters: [String: Party] = {
    let codes = named.map { ($0.letters, $0.code) } + reserved
    return Dictionary(
      codes.compactMap { letters, code in byCode[code].map { (letters, $0) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Reserved in ISO 3166-1, or used beside it by the European Union.
  private static let reserved = [("EU", "EU"), ("UN", "UN"), ("UK", "GBR"), ("EL", "GRC")]

  /// The party of a two-letter code of ISO 3166-1. Some of these mean another party by our own
  /// codes, so this is for where it is known that they are ISO's.
  public static func party(letters: String) -> Party? { byLetters[letters.uppercased()] }

  /// Every name a party goes by, in any language; with its code.
  package static let allNames: [(name: String, code: Party.Code)] =
    all.flatMap { party in party.spellings.map { ($0, party.code) } }
    + named.flatMap { row in row.names.map { ($0, row.code) } }
}
