import ArgumentParser
import CCommit

@main
struct Legation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legation",
    abstract: "Browse who visited whom, when, with whom, what happened, and who says so.",
    discussion: """
      Without a subcommand it opens the browser on the files, directories, archives or desks \
      named, on $LEGATION_DATA, or on the collection that came with the program. Without a terminal it \
      prints the list.

      Exit codes: 0 done; 1 the data or the question is at fault; 2 the environment is; 64 usage.
      """,
    version: version,
    subcommands: [
      Browse.self, List.self, Show.self, Facets.self, Stats.self, Chart.self, Who.self,
      AccountsCommand.self, ChronologyCommand.self, Diff.self, Check.self, Screen.self,
      Keys.self, Config.self, New.self, Import.self, Export.self, ArchiveCommand.self,
      DeskCommand.self,
      Manual.self,
    ],
    defaultSubcommand: Browse.self)

  /// "0.1.0 (6f5fe7e)" where script/build said of which commit it is, else "0.1.0".
  static var version: String {
    let commit = String(cString: legation_commit())
    return commit.isEmpty ? "0.1.0" : "0.1.0 (\(commit))"
  }
}
