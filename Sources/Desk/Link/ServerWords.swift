internal import CPQ
internal import Foundation

/// What the server and libpq say, as one sentence of ours.
enum ServerWords {
  /// On one line, without an end of its own.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Why there is no connection.
  static func problem(connecting message: String, _ desk: String) -> DeskProblem {
    let lines = message.split(separator: "\n").map(String.init)
    let isOfServer = ["connection to server", "could not", "server closed", "timeout expired"]
      .contains { message.contains($0) }
    let isMeant = ["no password supplied", "certificate", "SSL", "definition of service"]
      .contains { message.contains($0) }
    let reason: String
    let refusal = refusal(in: lines)
    if let refusal {
      reason = "refuses: \(line(refusal))"
    } else if let (_, meaning) = meanings.first(where: { message.contains($0.words) }) {
      reason = meaning
    } else {
      let first = lines.first { $0.contains("failed:") } ?? lines.first ?? message
      reason = "cannot be reached: \(line(first))"
    }
    var problem = DeskProblem(
      isOfServer && !isMeant && refusal == nil ? .away : .refused, desk, "the server \(reason)")
    problem.isOfConnecting = true
    return problem
  }

  /// What a server says that lets nobody in.
  ///
  /// With several hosts libpq tells what each of them said, and the last is told. One that was
  /// tried a second time without encryption, or with it, gave the reason that counts at first.
  private static func refusal(in lines: [String]) -> String? {
    let said = lines.compactMap { line in
      line.range(of: "FATAL:").map { (host: line[..<$0.lowerBound], words: line[$0.upperBound...]) }
    }
    return said.first { $0.host == said.last?.host }.map { String($0.words) }
  }

  static let mayNotRead = "you may not read this desk; its owner says GRANT legation_reader TO you"

  static let mayNotWrite =
    "you may read this desk and not write to it; its owner says GRANT legation_writer TO you"

  /// What a server says that may not be written to.
  static let onlyReads = """
    this server only reads, as a standby does; name the one that writes, \
    or all of them with target_session_attrs=read-write
    """

  /// What libpq says in words of its own.
  private static let meanings = [
    (
      words: "certificate verify failed",
      meaning: "has a certificate that the root certificate does not vouch for, or that has expired"
    ),
    (
      words: "no password supplied",
      meaning: "wants a password, which ~/.pgpass can have, or PGPASSWORD"
    ),
    (
      words: ".postgresql/root.crt\" does not exist",
      meaning: """
      cannot be told from another without a root certificate; sslrootcert= names its file\
      \(PQlibVersion() >= 160_000 ? ", sslrootcert=system takes those of this machine" : ""), \
      or it stands in ~/.postgresql/root.crt
      """
    ),
  ]

  /// Why a statement failed.
  static func problem(_ rows: ResultRows, _ desk: String) -> DeskProblem {
    let message = line(rows.message)
    let state = rows.state
    switch state {
    case "57014":
      return DeskProblem(
        .late, desk, "the server gave up what took too long: \(message)", state: state)
    case "25006":
      return DeskProblem(.refused, desk, onlyReads, state: state)
    case "42501":
      return DeskProblem(.refused, desk, "the server refuses: \(message)", state: state)
    // A standby gives up what reads rows that its primary has just taken away.
    case "40001":
      return DeskProblem(.away, desk, "the server gave way: \(message)", state: state)
    // A server behind this one that keeps some of the decades is away as this one may be.
    case _ where state.hasPrefix("57P") || state.hasPrefix("08"):
      return DeskProblem(.away, desk, "the server went away: \(message)", state: state)
    case "53100":
      return DeskProblem(.server, desk, "the disk of the server is full: \(message)", state: state)
    default:
      return DeskProblem(.server, desk, "the server says: \(message)", state: state)
    }
  }
}
