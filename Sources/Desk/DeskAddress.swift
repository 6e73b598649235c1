internal import CPQ
internal import Foundation

/// Which desk is meant: anything libpq takes, `postgres://host/visits` or `service=desk`; with `#3`
/// behind it, its edition 3.
public struct DeskAddress: Hashable, Sendable {
  /// As it is handed to libpq, perhaps with a password.
  let text: String
  /// The edition that is named; nil for the newest.
  public let edition: Int?

  /// Nil where a text is the path of a file.
  public init?(_ written: String) {
    let (text, edition) = Self.split(written)
    guard
      Self.isURL(text)
        || (text.contains("=") && Self.options(text) != nil && access(written, F_OK) != 0)
    else { return nil }
    self.text = text
    self.edition = edition
  }

  private static func isURL(_ text: String) -> Bool {
    ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
  }

  private init(text: String, edition: Int?) {
    self.text = text
    self.edition = edition
  }

  /// The same desk at an edition.
  public func at(edition: Int) -> DeskAddress { DeskAddress(text: text, edition: edition) }

  /// The edition that a text such as `#8` names, of a desk that is named elsewhere.
  public static func edition(_ written: String) -> Int? {
    guard written.first == "#", access(written, F_OK) != 0 else { return nil }
    return Int(written.dropFirst())
  }

  /// The edition behind the last `#`, if it is a number, and what stands before it.
  private static func split(_ text: String) -> (String, Int?) {
    guard let mark = text.lastIndex(of: "#"), let edition = Int(text[text.index(after: mark)...])
    else { return (text, nil) }
    return (String(text[..<mark]), edition)
  }

  /// As it may be shown: where, which database and who, never a password.
  public var shown: String { place + (edition.map { "#\($0)" } ?? "") }

  private var place: String {
    guard let options = Self.options(text) else {
      return String(text.prefix { $0 != ":" }) + "://…"
    }
    if let service = options["service"] { return "service=\(service)" }
    var shown = "postgres://"
    if let user = options["user"] { shown += user + "@" }
    // What stands before one more @ is the rest of a password.
    let rest = Self.hosts(options) + "/" + (options["dbname"] ?? "")
    return shown + (rest.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
  }

  /// Throws where a password is not written so that it ends where it should: libpq would take its
  /// rest for a host, a port or a database, and name it in what it says.
  func check() throws {
    guard Self.isURL(text), let options = Self.options(text) else { return }
    let names = [options["host"], options["dbname"]].compactMap(\.self)
    let isCut = !text.contains("%40") && names.contains { $0.contains("@") }
    let isPort = options["port"]?.allSatisfy { $0.isNumber || $0 == "," } != false
    guard isCut || !isPort else { return }
    throw DeskProblem(
      .refused, shown,
      """
      this address cannot be read; in a password @ is written %40, : %3A and / %2F, or it stands \
      in ~/.pgpass
      """)
  }

  /// Each host with its port; one port may be that of all.
  private static func hosts(_ options: [String: String]) -> String {
    let hosts = (options["host"] ?? options["hostaddr"] ?? "").split(
      separator: ",", omittingEmptySubsequences: false)
    let ports = (options["port"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
    return hosts.enumerated().map { number, host in
      let port = ports.count == 1 ? ports[0] : ports.dropFirst(number).first ?? ""
      return port.isEmpty ? String(host) : "\(host):\(port)"
    }.joined(separator: ",")
  }

  /// What stands in the text, by libpq's names; nil where libpq does not understand it.
  private static func options(_ text: String) -> [String: String]? {
    guard let options = PQconninfoParse(text, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = options
    while let name = option.pointee.keyword {
      if let value = option.pointee.val { found[String(cString: name)] = String(cString: value) }
      option += 1
    }
    return found
  }
}
