import Timeline

extension Model {
  /// What each side says of the visit, or in the detail of the event under the cursor.
  mutating func showAccounts() -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    let number = focus == .detail ? detail?.event(onLine: detailCursor) : nil
    let event = number.map { visit.events[$0] }
    let accounts = Accounts(of: visit, event: event, reference)
    guard !accounts.rows.isEmpty else {
      notice = Notice("no source tells of this \(event == nil ? "visit" : "event")")
      return []
    }
    panel = PanelState(
      content: .accounts(
        ToldAccounts(accounts: accounts, event: event, visit: visit, reference: reference)))
    return []
  }
}

extension Model {
  /// What is other in the visit since the earlier version of the record; where nothing is, which
  /// visits are gone.
  mutating func showChanges() -> [Effect] {
    guard let earlier = desk.earlier else {
      notice = Notice(
        desk.before.map { "nothing is compared yet; the filter changed: compares with \($0)" }
          ?? "no earlier version is open; legation --since OLD NEW opens one beside")
      return []
    }
    guard let key = selectedRow?.key else { return [] }
    switch changes[key] {
    case .new: notice = Notice("this visit is new: \(earlier) does not have it")
    case .changed(let difference): panel = PanelState(content: .changes(difference))
    case nil: return work(.gone(since: earlier))
    }
    return []
  }
}
