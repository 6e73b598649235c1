import Timeline

/// The square matrix: who travels down, who is visited across.
extension MatrixLayout {
  private static let cellColumns = 5
  private static let headColumns = 22

  /// As many parties as there are columns for, those with most visits first.
  var shownHosts: [Party.Code] { Self.shownHosts(matrix, columns: columns) }

  static func shownHosts(_ matrix: VisitMatrix, columns: Int) -> [Party.Code] {
    let room = max(1, (columns - headColumns - 6) / cellColumns)
    return Array(matrix.hosts.prefix(room))
  }

  func squareHead() -> [StyledText] {
    var head = StyledText(StyledText(" who travels → to", .heading).padded(to: Self.headColumns))
    for host in shownHosts {
      head.append(StyledText(host, .heading).padded(leftTo: Self.cellColumns))
    }
    head.append(StyledText("all", .heading).padded(leftTo: 6))
    return [head, StyledText(String(repeating: "─", count: head.width), .frame)]
  }

  func squareLine(
    _ delegation: Party.Code, _ number: Int, _ hosts: [Party.Code]
  ) -> StyledText {
    let name = PartyTable.name(delegation)
    var line = StyledText(StyledText(" " + name, .party).padded(to: Self.headColumns))
    for (column, host) in hosts.enumerated() {
      let cell = matrix[delegation, host]
      let text = cell.count > 0 ? String(cell.count) : host == delegation ? "–" : "·"
      line.append(
        String(repeating: " ", count: max(1, Self.cellColumns - text.count)))
      line.append(text, cell.count > 0 ? .plain : .dim, emphasis(number, column))
    }
    line.append(StyledText(String(matrix.madeBy[delegation] ?? 0), .strong).padded(leftTo: 6))
    return line
  }

  func squareFoot(_ hosts: [Party.Code]) -> [StyledText] {
    let all = matrix.hosts.count
    var words = [matrix.made.counted("visit"), "\(matrix.notMade) did not take place"]
    if all > hosts.count { words.append("\(all - hosts.count) more hosts, to the right") }
    if matrix.withSeveralHosts > 0 {
      words.append(
        "\(matrix.withSeveralHosts) with several hosts count for each; all counts each once")
    }
    return StyledText(" " + words.joined(separator: " · "), .dim).wrapped(to: columns, indent: 1)
  }
}
