import Timeline

/// Who claims what of the visit, who contests it, and what the record says.
extension DetailDocument {
  /// So many are told whole at once; of more, each has one line until it is opened.
  private static let mostWhole = 12

  /// - Parameter opened: the claims to be told whole where there are many; nil for all.
  mutating func addClaims(_ claims: [Claim], _ context: VisitContext?, opened: Set<Int>?) {
    guard !claims.isEmpty else { return }
    let folds = opened != nil && claims.count > Self.mostWhole
    let contested = claims.indices.filter { claims[$0].isContested }
    let rest = claims.indices.filter { !claims[$0].isContested }
    addSection("CLAIMS" + (folds ? " (\(claims.count), \(contested.count) contested)" : ""))
    for index in contested + rest {
      let isFolded = folds && opened?.contains(index) == false && !hasHit(claims[index])
      beginClaim(index)
      let toggle = folds ? [Target.claim(index)] : []
      addClaim(claims[index], isFolded: isFolded, to: toggle)
      guard !isFolded else { continue }
      for response in claims[index].responses { addResponse(response) }
      if let verdict = context?.verdicts[index], verdict.isComparable { addVerdict(verdict) }
    }
  }

  /// What was searched for is never hidden.
  private func hasHit(_ claim: Claim) -> Bool {
    let texts = [claim.text, claim.by] + claim.responses.flatMap { [$0.by, $0.text ?? ""] }
    return texts.contains(where: finder.isHit)
  }

  private mutating func addClaim(_ claim: Claim, isFolded: Bool, to toggle: [Target]) {
    var line = StyledText(claim.isContested ? "! " : "  ", .mark)
    line.append(text(claim.text))
    var rest = text(" — " + claim.by, .strong)
    if let date = claim.date { rest.append(TerminalText(", " + dates.words(date)), .dim) }
    rest.append(TerminalText(" (\(claim.kind.words))"), .dim)
    rest.append(footnotes(claim.sources))
    if isFolded {
      // The text gives way: who says it is as telling.
      line = line.cut(to: max(columns / 2, columns - rest.width))
      line.append(rest)
      return add(
        line.cut(to: columns), source: firstNumber(claim.sources), to: toggle)
    }
    line.append(rest)
    add(
      line, indent: 4, source: firstNumber(claim.sources),
      to: toggle + sourceTargets(claim.sources))
  }

  private mutating func addResponse(_ response: Response) {
    var line = StyledText("    ")
    line.append(text(response.by, .strong))
    line.append(
      TerminalText(" \(response.stance.rawValue)"), response.stance.contests ? .mark : .dim)
    if let date = response.date { line.append(TerminalText(", " + dates.words(date)), .dim) }
    if let body = response.text { line.append(text(": " + body)) }
    line.append(footnotes(response.sources))
    add(
      line, indent: 6, source: firstNumber(response.sources), to: sourceTargets(response.sources))
  }

  private mutating func addVerdict(_ verdict: Verdict) {
    var line = StyledText("    the record: ", .dim)
    line.append(text(verdict.words(reference)))
    line.append(cited(verdict.mentions))
    // The claims after it keep their anchors whether or not it is known yet.
    addAside(line, indent: 6, to: verdict.mentions.map { .visit($0.id) })
  }
}

extension Claim {
  /// True when somebody denies, questions or corrects it.
  fileprivate var isContested: Bool { responses.contains { $0.stance.contests } }
}
