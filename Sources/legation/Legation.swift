import ArgumentParser

@main
struct Legation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legation",
    abstract: "Browse who visited whom, when, with whom, what happened, and who says so.",
    discussion: """
      Without a subcommand it opens the browser on the files, directories or archives named, on \
      $LEGATION_DATA, or on the collection that came with the program. Without a terminal it \
      prints the list.

      Exit codes: 0 done; 1 the data or the question is at fault; 2 the environment is; 64 usage.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, List.self, Show.self, Facets.self, Stats.self, Chart.self, Check.self,
      Screen.self,
      Keys.self, Config.self, Import.self, Export.self, ArchiveCommand.self,
    ],
    defaultSubcommand: Browse.self)
}
