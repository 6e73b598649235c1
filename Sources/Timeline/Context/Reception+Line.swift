extension Reception {
  /// "by Kim Jong Un, 26 and 27 July 2023", "no meeting with Kim Jong Un is recorded".
  func line(_ visit: Visit) -> ContextLine {
    let title = "Received by the leader, \(PartyTable.name(host))"
    guard let person else {
      let leader = name ?? "the leader"
      return ContextLine(
        kind: .received, title: title, pieces: [.text("no meeting with \(leader) is recorded")],
        basis: [visit.id])
    }
    let when = days.isEmpty ? ", on which day is not told" : ", " + days.listed
    return ContextLine(
      kind: .received, title: title, pieces: [.person(person), .date(when)], basis: [visit.id])
  }
}
