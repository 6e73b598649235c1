public import Timeline

/// How accounts are written down.
public enum AccountsFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, json
}

/// Accounts beside each other, with numbered sources below.
public struct AccountsPage {
  private let accounts: Accounts
  private let visit: Visit
  private let reference: Reference
  /// In the order in which the detail of the visit numbers them.
  private let numbers: [Source.ID: Int]

  private static let silent = "not mentioned"

  public init(_ accounts: Accounts, of visit: Visit, _ reference: Reference) {
    self.accounts = accounts
    self.visit = visit
    self.reference = reference
    numbers = Dictionary(
      visit.citedSources.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Statements of a side on one thing; those with the same sources stand together.
  private func cell(_ row: Accounts.Row, _ side: AccountSide) -> String {
    guard let statements = row.cells[side] else { return Self.silent }
    var parts: [(text: [String], marks: String)] = []
    for statement in statements {
      let by = statement.by.map { $0 == side.name ? "" : "\($0): " } ?? ""
      let text = by + statement.text + (statement.isContested ? " ‡" : "")
      let marks = statement.sources.compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined()
      if let last = parts.indices.last, parts[last].marks == marks, statement.by == nil {
        parts[last].text.append(text)
      } else {
        parts.append(([text], marks))
      }
    }
    return parts.map { part in
      let text = part.text.joined(separator: ", ")
      return part.marks.isEmpty ? text : "\(text) \(part.marks)"
    }.joined(separator: "; ")
  }

  private var title: String { "\(visit.title), \(visit.dates.words())" }

  private func topic(_ row: Accounts.Row) -> String { row.topic + (row.isContested ? " ‡" : "") }

  private var usedSources: [Source.ID] {
    let used = Set(accounts.rows.flatMap { $0.cells.values.flatMap { $0.flatMap(\.sources) } })
    return visit.citedSources.filter(used.contains)
  }

  private var notes: [String] {
    usedSources.compactMap { id in
      guard let source = reference.sources[id], let number = numbers[id] else { return nil }
      return "[\(number)] \(Citation(source).text(.plain))"
    }
  }

  private static let legend = "‡ contested; a side that is silent is not said to agree."

  // MARK: Markdown

  public var markdown: String {
    let text = MarkdownExport.text
    func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    var lines = "# \(text(title))\n\n" + row([""] + accounts.sides.map { text($0.name) })
    lines += row(["---"] + accounts.sides.map { _ in "---" })
    for line in accounts.rows {
      lines += row([text(topic(line))] + accounts.sides.map { text(cell(line, $0)) })
    }
    return lines + "\n\(Self.legend)\n\n" + notes.map(text).joined(separator: "  \n")
  }

  // MARK: Lines

  /// - Parameter width: how many columns a text takes.
  public func lines(columns: Int, width: @escaping (String) -> Int) -> [String] {
    let count = accounts.sides.count
    let each = max(16, (columns - 2 * (count - 1)) / count)
    let wrap = ColumnWrap(columns: each, width: width)
    var lines = [title, ""] + wrap.beside(accounts.sides.map(\.name))
    lines.append(String(repeating: "─", count: count * each + 2 * (count - 1)))
    for row in accounts.rows {
      lines += [topic(row).uppercased()] + wrap.beside(accounts.sides.map { cell(row, $0) }) + [""]
    }
    return lines + [Self.legend, ""] + notes
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

/// Texts beside each other, each in a column of its own.
struct ColumnWrap {
  let columns: Int
  let width: (String) -> Int

  func beside(_ texts: [String]) -> [String] {
    let cells = texts.map(lines)
    return (0..<(cells.map(\.count).max() ?? 0)).map { number in
      cells.map { cell in
        let text = number < cell.count ? cell[number] : ""
        return text + String(repeating: " ", count: max(0, columns - width(text)))
      }.joined(separator: "  ").trimmingEnd
    }
  }

  private func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width(last) + 1 + width(String(word)) <= columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines += pieces(word)
      }
    }
    return lines
  }

  /// A word that is too long for a line, cut.
  private func pieces(_ word: Substring) -> [String] {
    var pieces = [""]
    for character in word {
      if width(pieces[pieces.count - 1] + String(character)) > columns { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
