import ArgumentParser
import Desk
import Foundation
import Timeline

extension Legation {
  /// Runs the command that was asked for. What it throws is said on standard error, and never with
  /// the escape sequences that stood in it.
  static func main() {
    StandardStreams.open()
    // A limit on the size of files is told as a full disk is.
    Interrupt.passOver(SIGXFSZ)
    atexit { UnfinishedFiles.removeAll() }
    // Swift reads them from /proc: without it every command would be taken for none.
    guard CommandLine.argc > 0 else {
      Report.line("legation: its arguments cannot be read; /proc is to be mounted")
      Foundation.exit(2)
    }
    do {
      try refuseHelpOnNothing()
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as OutputProblem {
      Report.line("legation: \(problem)")
      Foundation.exit(problem.isOfEnvironment ? 2 : 1)
    } catch let away as StoreAway {
      Report.line("legation: \(away)")
      Foundation.exit(2)
    } catch let visit as UnreadableVisit {
      Report.line("legation: \(visit)")
      Foundation.exit(2)
    } catch let problem as DeskProblem {
      Report.line("legation: \(problem)")
      Foundation.exit(2)
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess || message.isEmpty { exit(withError: error) }
    // Every sentence on standard error begins alike.
    let sentence =
      message.hasPrefix("Error: ") ? "legation: " + message.dropFirst("Error: ".count) : message
    Report.line(sentence)
    Foundation.exit(code.rawValue)
  }

  /// 'help' shows the overview for a command that there is not, as if that had been asked for.
  private static func refuseHelpOnNothing() throws {
    let words = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard CommandLine.arguments.dropFirst().first == "help" else { return }
    var commands = configuration.subcommands
    for word in words.dropFirst() where word != "help" {
      guard let command = commands.first(where: { $0._commandName == word }) else {
        let near = Nearest.match(word, in: commands.map { $0._commandName })
        throw ValidationError(
          "there is no command \"\(word)\"" + (near.map { "; did you mean \($0)?" } ?? ""))
      }
      commands = command.configuration.subcommands
    }
  }
}
