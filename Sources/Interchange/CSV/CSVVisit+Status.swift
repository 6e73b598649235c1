internal import Timeline

/// What became of a visit: by the words of the row, or else by its days.
extension CSVVisit {
  /// Other words than ours stay in the note.
  mutating func addStatus() {
    guard let text = row[.status] else { return }
    let folded = SearchKey.fold(text)
    statedStatus = row.mapping.statuses[folded] ?? ChoiceWord.choice(text)
    if statedStatus != nil { return }
    note("Status as stated: \(text).")
    statedStatus = StatusWord.status(text)
    if let statedStatus {
      repairs.append("the status \"\(text.prefix(60))\" counts as \(statedStatus.rawValue)")
    } else {
      unknownWords.append((.status, text))
    }
  }

  /// Settles the status when all days are known: nothing that lies ahead is completed by silence.
  mutating func addStatusByDays(today: Day) {
    visit.status = statedStatus ?? .completed
    guard visit.status == .completed, let (status, reason) = statusByDays(today) else { return }
    if statedStatus == nil {
      visit.status = status
      repairs.append("\(reason), and no known status says more; it counts as \(status.rawValue)")
    } else {
      repairs.append("the status is completed, but \(reason); it was kept")
    }
  }

  private func statusByDays(_ today: Day) -> (Visit.Status, reason: String)? {
    let dates = visit.dates
    if dates.earliestStart > today { return (.announced, "it begins after today") }
    if dates.end == .open { return (.underWay, "its end is open") }
    guard dates.latestStart <= today, dates.earliestEnd > today else { return nil }
    return (.underWay, "it ends after today")
  }
}

/// A word of a table for what became of a visit, where it is not one of ours.
enum StatusWord {
  static func status(_ text: String) -> Visit.Status? {
    if Missing(text) == .open { return .underWay }
    return words[SearchKey.fold(text)]
  }

  private static let words: [String: Visit.Status] = [
    "planned": .announced, "scheduled": .announced, "upcoming": .announced,
    "forthcoming": .announced, "expected": .announced, "future": .announced,
    "proposed": .announced, "invited": .announced, "tentative": .announced,
    "in progress": .underWay, "started": .underWay,
    "done": .completed, "held": .completed, "took place": .completed, "finished": .completed,
    "delayed": .postponed, "deferred": .postponed, "called off": .cancelled,
    "rumoured": .disputed, "rumored": .disputed, "rumour": .disputed, "rumor": .disputed,
    "alleged": .disputed, "unconfirmed": .disputed, "not confirmed": .disputed,
    "doubtful": .disputed, "denied": .disputed, "contested": .disputed,
  ]
}
