internal import Foundation

/// What the server and libpq say, as one sentence of ours.
enum ServerWords {
  /// On one line, without an end of its own.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Why there is no connection.
  static func problem(connecting message: String, _ desk: String) -> DeskProblem {
    // With several hosts libpq tells what each of them said: the last is told.
    let lines = message.split(separator: "\n").map(String.init)
    let fatal = lines.last { $0.contains("FATAL:") }
    if let fatal, let range = fatal.range(of: "FATAL:") {
      let reason = line(String(fatal[range.upperBound...]))
      let isStarting = ["starting up", "shutting down", "recovery mode", "too many clients"]
        .contains { reason.contains($0) }
      return DeskProblem(isStarting ? .away : .refused, desk, "the server refuses: \(reason)")
    }
    let isOfServer = ["connection to server", "could not", "server closed", "timeout expired"]
      .contains { message.contains($0) }
    let isMeant =
      message.contains("no password supplied") || message.contains("certificate")
      || message.contains("SSL") || message.contains("definition of service")
    let reason = line(lines.first { $0.contains("failed:") } ?? lines.first ?? message)
    return DeskProblem(
      isOfServer && !isMeant ? .away : .refused, desk, "the server cannot be reached: \(reason)")
  }

  /// Why a statement failed.
  static func problem(_ rows: ResultRows, _ desk: String) -> DeskProblem {
    let message = line(rows.message)
    let state = rows.state
    switch state {
    case "57014":
      return DeskProblem(
        .late, desk, "the server gave up what took too long: \(message)", state: state)
    case "42501", "25006":
      return DeskProblem(.refused, desk, "the server refuses: \(message)", state: state)
    case "57P01", "57P02", "57P03", "08006", "08003", "08000":
      return DeskProblem(.away, desk, "the server went away: \(message)", state: state)
    case "53100":
      return DeskProblem(.server, desk, "the disk of the server is full: \(message)", state: state)
    default:
      return DeskProblem(.server, desk, "the server says: \(message)", state: state)
    }
  }
}
