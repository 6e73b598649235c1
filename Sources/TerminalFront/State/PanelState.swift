import Timeline

/// What is told in a box over the panes: a table or lines, under a head that stays.
struct PanelState: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    /// Who took part in the same visits.
    case companions(CompanionsTable)
    /// What each side says of a visit.
    case accounts(ToldAccounts)
    /// What changed in a visit.
    case changes(VisitDifference)
  }

  var content: Content
  /// The first line that is shown under the head.
  var top = 0
}

/// Accounts with what their ids stand for.
struct ToldAccounts: Equatable, Sendable {
  var accounts: Accounts
  /// The event they are of; nil for the whole visit.
  var event: Event?
  var visit: Visit
  var reference: Reference
}

extension Model {
  var panel: PanelState? {
    get { if case .panel(let panel) = overlay { panel } else { nil } }
    set { overlay = newValue.map(Overlay.panel) }
  }

  /// Wider than the help: sides stand beside each other.
  var panelArea: Area { ScreenLayout.help(size, widest: 156) }

  /// What it says, laid out for its box.
  var panelLines: ChartLines? {
    switch panel?.content {
    case .companions(let table):
      CompanionsLines(
        table, columns: panelArea.columns, rows: panelTop..<panelTop + panelArea.rows
      ).lines
    case .accounts(let told): AccountsLines(told, columns: panelArea.columns).lines
    case .changes(let difference): ChangeLines(difference, columns: panelArea.columns).lines
    case nil: nil
    }
  }

  private var panelTop: Int { panel?.top ?? 0 }

  var panelTitle: String {
    switch panel?.content {
    case .companions(let table): table.title
    case .accounts(let told): "Accounts: \(told.event?.title ?? told.visit.title)"
    case .changes(let difference): "Changed since \(desk.earlier ?? "before"): \(difference.title)"
    case nil: ""
    }
  }

  /// The rows left under the head and over the foot, which goes first where there is little room.
  func panelRows(_ lines: ChartLines) -> Int {
    let foot = showsPanelFoot(lines) ? lines.foot.count : 0
    return max(0, panelArea.rows - lines.head.count - foot)
  }

  func showsPanelFoot(_ lines: ChartLines) -> Bool {
    panelArea.rows - lines.head.count - lines.foot.count >= 4
  }

  mutating func handleInPanel(_ key: Key, _ panel: PanelState) -> [Effect] {
    guard let lines = panelLines else { return [] }
    let steps = Self.steps(of: key, page: max(1, panelRows(lines) - 1))
    switch panel.content {
    case .companions(var table):
      if key == .enter { return open(table) }
      table.move(by: steps ?? 0)
      table.moveAcross(key)
      self.panel?.content = .companions(table)
    case .accounts, .changes:
      self.panel?.top = min(max(0, panel.top + (steps ?? 0)), lines.body.count)
    }
    return key == .character("Q") ? quitNow() : []
  }

  /// How many lines a key moves; nil for a key that does not.
  private static func steps(of key: Key, page: Int) -> Int? {
    switch key {
    case .character("j"), .down: 1
    case .character("k"), .up: -1
    case .character(" "), .pageDown, .control("d"), .control("f"): page
    case .character("b"), .pageUp, .control("u"), .control("b"): -page
    case .character("g"), .home: -Self.veryMany
    case .character("G"), .end: Self.veryMany
    default: nil
    }
  }

  private static let veryMany = 1_000_000

  mutating func scrollPanel(by lines: Int) {
    switch panel?.content {
    case .companions(var table):
      table.move(by: lines)
      panel?.content = .companions(table)
    case .accounts, .changes: panel?.top += lines
    case nil: break
    }
  }

  /// Keeps the selected row and the lines that are shown in bounds.
  mutating func scrollPanel() {
    guard let panel, let lines = panelLines else { return }
    let rows = panelRows(lines)
    var top = panel.top
    if case .companions(let table) = panel.content {
      top = min(max(top, table.row - rows + 1), table.row)
    }
    self.panel?.top = min(max(0, top), max(0, lines.body.count - rows))
  }
}
