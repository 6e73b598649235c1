public import Timeline

/// Accounts as a table to be printed or read by a program, with numbered sources below.
public struct AccountsPage {
  private let accounts: Accounts
  private let visit: Visit
  private let reference: Reference
  /// In the order in which the detail of the visit numbers them.
  private let numbers: [Source.ID: Int]

  public init(_ accounts: Accounts, of visit: Visit, _ reference: Reference) {
    self.accounts = accounts
    self.visit = visit
    self.reference = reference
    numbers = Dictionary(
      visit.citedSources.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  private func cell(_ row: Accounts.Row, _ side: AccountSide) -> String {
    let parts = accounts.parts(row, side).map { part in
      let marks = part.sources.compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined()
      return marks.isEmpty ? part.text : "\(part.text) \(marks)"
    }
    return parts.isEmpty ? Accounts.silent : parts.joined(separator: "; ")
  }

  private var title: String { "\(visit.title), \(visit.dates.words())" }

  private var notes: [String] {
    accounts.usedSources(of: visit).compactMap { id in
      guard let source = reference.sources[id], let number = numbers[id] else { return nil }
      return "[\(number)] \(Citation(source).text(.plain))"
    }
  }

  // MARK: Markdown

  public var markdown: String {
    let text = MarkdownExport.text
    func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    var lines = "# \(text(title))\n\n" + row([""] + accounts.sides.map { text($0.name) })
    lines += row(["---"] + accounts.sides.map { _ in "---" })
    for line in accounts.rows {
      lines += row([text(line.title)] + accounts.sides.map { text(cell(line, $0)) })
    }
    return lines + "\n\(Accounts.legend)\n\n" + notes.map(text).joined(separator: "  \n")
  }

  // MARK: JSON

  public var json: String {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.field("visit", visit.id)
      writer.field("sides", accounts.sides.map(\.name))
      writer.field("rows", accounts.rows) { writer, row in
        writer.object { writer in
          writer.field("topic", row.topic)
          writer.name("contested")
          writer.flag(row.isContested)
          for side in accounts.sides { Self.write(row, side, to: &writer) }
        }
      }
    }
    return writer.text
  }

  private static func write(
    _ row: Accounts.Row, _ side: AccountSide, to writer: inout JSONWriter
  ) {
    writer.field(side.name, row.cells[side] ?? []) { writer, statement in
      writer.object { writer in
        writer.field("text", statement.text)
        writer.field("by", statement.by)
        writer.name("contested")
        writer.flag(statement.isContested)
        writer.field("sources", statement.sources)
      }
    }
  }
}
