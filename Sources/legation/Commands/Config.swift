import ArgumentParser
import Foundation
import TerminalFront

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the configuration in force, and from which line of which file each value is.",
    discussion: """
      The file is $XDG_CONFIG_HOME/legation/config.yaml, or ~/.config/legation/config.yaml. What \
      is printed is a file of the same meaning: redirect it there to have something to change.
      """,
    subcommands: [Show.self, Check.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the configuration in force.")

    func run() throws {
      let lines = ConfigurationPrinter(try Configuration.inForce()).lines
      Output.lines(lines.map { TerminalText($0).shown })
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Tell what is wrong with the configuration; exit code 2 where anything is.")

    func run() throws {
      let configuration = try Configuration.inForce()
      let missing = configuration.paths.filter { !FileManager.default.fileExists(atPath: $0) }
      for path in missing {
        Report.line("\(configuration.origin("paths")): \(path) is not there")
      }
      if !missing.isEmpty { throw ExitCode(2) }
      let file = configuration.file
      Output.lines([configuration.isThere ? "\(file): all is well" : "\(file) is not there"])
    }
  }
}

extension Configuration {
  /// What the reader set up. Problems are told, and end the program.
  static func inForce() throws -> Configuration {
    let (configuration, problems) = ConfigurationReader.read(standardFile)
    for problem in problems { Report.line(problem.description) }
    if !problems.isEmpty { throw ExitCode(2) }
    return configuration
  }
}
