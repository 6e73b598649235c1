import ArgumentParser
import Foundation
import TerminalFront
import Timeline

/// legation(1): what the command line, the questions and the keys are, taken from where they are
/// said.
enum CommandPage {
  static func lines() throws -> [String] {
    var page = Roff("legation", section: 1)
    let dump = try JSONDecoder().decode(Dump.self, from: Data(Legation._dumpHelp().utf8))
    let program = dump.command
    page.section("Name")
    page.text("legation - \(program.abstract ?? "")")
    page.section("Synopsis")
    if let browse = program.shown.first(where: { $0.commandName == program.defaultSubcommand }) {
      page.text((["legation"] + browse.described.map(\.usage)).joined(separator: " "))
    }
    page.text("legation COMMAND [arguments ...]")
    page.section("Description")
    page.text(program.discussion ?? "")
    page.section("Commands")
    for command in program.shown { add(command, behind: "legation", to: &page) }
    addQuestions(to: &page)
    addKeys(to: &page)
    addSurroundings(to: &page)
    return page.lines
  }

  private static func add(_ command: CommandInfo, behind words: String, to page: inout Roff) {
    page.subsection(command.usage(behind: words))
    page.text(command.abstract ?? "")
    page.text(command.discussion ?? "")
    for argument in command.described {
      page.item(argument.term, argument.placeholder, argument.explanation)
    }
    for inner in command.shown { add(inner, behind: "\(words) \(command.commandName)", to: &page) }
  }

  private static func addQuestions(to page: inout Roff) {
    page.section("Questions")
    page.text(
      "Conditions stand beside one another and must all hold; a minus in front of one means not, "
        + "OR between two means either, round brackets group. A word finds what begins with it; "
        + "\"several words\" a phrase; /a pattern/ a regular expression. A field is asked for by its "
        + "name, a colon and one or more values, parted by commas:")
    page.table(Field.allCases.map { ($0.rawValue + ":", $0.help) })
    page.text("Time is asked for by a date in EDTF, such as 2018, 2018-05 or 2019/2021:")
    page.table(
      DateRelation.allCases.map { ($0.rawValue + ":", $0.help) }
        + [("duration:", "days, the first and the last counted, such as >3 or 2..4")])
  }

  private static func addKeys(to page: inout Roff) {
    page.section("Keys")
    for section in KeyTable.sections {
      page.subsection(section.title)
      page.table(section.rows.map { ($0.keys.joined(separator: " "), $0.help) })
    }
  }

  private static func addSurroundings(to page: inout Roff) {
    page.section("Environment")
    page.item("LEGATION_DATA", "", "The files or directory to read where none is named.")
    page.item("NO_COLOR", "", "Use no colours when it is set and not empty.")
    page.section("Files")
    page.item(
      "$XDG_STATE_HOME/legation/memory.json", "",
      "Bookmarks, marks, notes, saved views and the last place; ~/.local/state without the variable."
    )
    page.section("See also")
    page.text("legation-visits(5)")
  }
}
