import Timeline

/// What the collection shows around the visit, under a heading that says what it rests on.
extension DetailDocument {
  mutating func addContext(_ context: VisitContext) {
    guard !context.lines.isEmpty else { return }
    addSection("IN CONTEXT (\(context.basis))")
    for line in context.lines { addComputed(line) }
  }

  /// "Minister or above, Russia to North Korea: last Sergei Lavrov, 31 May 2018 — 5 years earlier"
  private mutating func addComputed(_ line: ContextLine) {
    var shown = text("  \(line.title): ", .dim)
    for piece in line.pieces { shown.append(text(piece.words(reference), Self.role(of: piece))) }
    shown.append(cited(line.mentions))
    let visits = line.leadsTo.map { Target.visit($0) }
    let people = line.people.map { Target.subject(.person($0)) }
    add(shown, indent: 4, to: visits + people)
  }

  /// " [2000-07-rus-prk-putin]", each once.
  func cited(_ mentions: [VisitMention]) -> StyledText {
    var ids: [Visit.ID] = []
    for mention in mentions where !ids.contains(mention.id) { ids.append(mention.id) }
    guard citesVisits, !ids.isEmpty else { return StyledText() }
    return text(" [\(ids.joined(separator: ", "))]", .dim)
  }

  private static func role(of piece: ContextLine.Piece) -> Role {
    switch piece {
    case .text: .plain
    case .person: .person
    case .place, .visit, .wholeVisit: .plain
    case .party: .party
    case .date: .date
    }
  }
}
