import ArgumentParser
import TerminalFront
import Timeline

struct Screen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Print the screen as it is after some keys, without a terminal.",
    discussion: """
      For tests, bug reports, screen readers and pictures. Keys are written one behind the other, \
      special ones in angle brackets: 'jj<Enter>', '/umbra<Enter>', '<C-d>'.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "Columns and rows.") var size = "80x24"
  @Option(help: "The keys to press.") var keys = ""
  @Flag(help: "Print the role of each cell below the characters.") var roles = false
  @Flag(help: "No characters beyond ASCII.") var ascii = false

  func validate() throws {
    guard Self.size(size) != nil else {
      throw ValidationError("\"\(size)\" is no size; expected columns x rows such as 80x24")
    }
    do {
      _ = try Key.keys(keys)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private static func size(_ text: String) -> Size? {
    let numbers = text.lowercased().split(separator: "x").map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (0...1000).contains(columns), (0...1000).contains(rows)
    else { return nil }
    return Size(rows: rows, columns: columns)
  }

  func run() throws {
    let query = try data.question()
    let reading = Reading(try data.pathsToRead, since: data.since)
    if reading.store.count == 0 { reading.reportErrors() }
    try reading.requireVisits()
    let model = Model(
      desk: reading.desk, size: Self.size(size) ?? Size(rows: 24, columns: 80), today: .today,
      query: query, settings: try Configuration.inForce().settings)
    var canvas = Browser.screen(model, reading.store, keys: try Key.keys(keys))
    if ascii { canvas = canvas.inASCII() }
    Output.lines(canvas.textLines)
    if roles { Output.lines(canvas.roleLines) }
  }
}
