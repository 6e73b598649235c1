import Timeline

/// What the collection shows around the visit, under a heading that says what it rests on.
extension DetailDocument {
  private static let mostOverlaps = 10

  mutating func addContext(_ context: VisitContext) {
    addSection("IN CONTEXT (\(context.basis))")
    for overlap in context.overlaps.prefix(Self.mostOverlaps) { addOverlap(overlap) }
    let more = context.overlaps.count - Self.mostOverlaps
    if more > 0 { add(StyledText(TerminalText("  and \(more) more overlaps"), .dim)) }
    for precedent in context.precedents { addPrecedent(precedent) }
    if let returns = context.returns { addReturns(returns) }
    for sentence in context.successions { add(text("  " + sentence), indent: 4) }
    let overlapping = Set(context.overlaps.map(\.visit.id))
    for other in context.sameOccasion where !overlapping.contains(other.id) {
      addComputed("Same occasion", other)
    }
  }

  /// "Overlaps: China, Li Hongzhong, 26 to 27 or 28 July 2023 (certainly) in Pyongyang"
  private mutating func addOverlap(_ overlap: Overlap) {
    var line = label("Overlaps")
    line.append(text(PartyTable.name(overlap.visit.delegation), .party))
    let names = overlap.visit.heads.map(reference.name(ofPerson:)).joined(separator: " and ")
    if !names.isEmpty { line.append(text(", " + names, .person)) }
    line.append(text(", " + overlap.days.words(short: true), .date))
    let place = overlap.place.map(reference.name(ofPlace:)) ?? PartyTable.name(overlap.host)
    line.append(text(" in \(place) (\(overlap.isCertain ? "certainly" : "possibly"))"))
    add(line, indent: 4, to: [.visit(overlap.visit.id)])
  }

  /// "Russia to North Korea: 12th of 29" and under it the visits before and after.
  private mutating func addPrecedent(_ precedent: Precedent) {
    var line = label(precedent.series.words(reference).capitalizedFirst)
    line.append(TerminalText(precedent.placeWords), .dim)
    add(line, indent: 4)
    if let previous = precedent.previous {
      addComputed("  before", previous.visit, previous.gap.words("earlier"))
    }
    if let next = precedent.next {
      addComputed("  after", next.visit, next.gap.words("later"))
    }
  }

  private mutating func addReturns(_ returns: Returns) {
    if let answers = returns.answers {
      addComputed("Follows a visit the other way", answers.visit, answers.gap.words("earlier"))
    }
    if let answer = returns.answeredBy {
      addComputed("Return visit", answer.visit, answer.gap.words("later"))
    } else {
      var line = label("Return visit")
      line.append(
        returns.isWindowCovered
          ? "none within a year in this collection"
          : "not known: the collection ends within a year",
        .dim)
      add(line, indent: 4)
    }
  }

  private mutating func addComputed(_ title: String, _ mention: VisitMention, _ gap: String? = nil)
  {
    var line = label(title)
    line.append(text(mention.words(reference)))
    if let gap { line.append(text(" — " + gap, .date)) }
    add(line, indent: 6, to: [.visit(mention.id)])
  }

  private func label(_ title: String) -> StyledText {
    StyledText(TerminalText("  \(title): "), .dim)
  }
}

extension Precedent {
  /// "first of 3 in this collection", "12th of 29 in this collection".
  var placeWords: String {
    if count == 1 { return "the only one in this collection" }
    if ordinal == 1 { return "first of \(count) in this collection" }
    return "\(ordinal)\(Self.suffix(ordinal)) of \(count) in this collection"
  }

  private static func suffix(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
