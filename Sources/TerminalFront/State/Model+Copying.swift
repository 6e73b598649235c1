import Timeline

/// What of a visit can be copied to the clipboard by way of the terminal (OSC 52).
extension Model {
  mutating func copy(_ command: Command) -> [Effect] {
    guard let visit = selectedVisit else { return [] }
    switch command {
    case .copyMarkdown: return [.copyMarkdown(visit, reference, note: visit.note(in: memory.notes))]
    case .copyAddress: return copy(address(of: visit), orSay: "no address")
    case .copyClaim: return copy(claim(of: visit), orSay: "no claim")
    case .copyCitation: return copy(citation(of: visit), orSay: "nothing to cite")
    case .copyID: return copy(visit.id, orSay: "")
    default: return copy(line(of: visit), orSay: "nothing")
    }
  }

  private mutating func copy(_ text: String?, orSay missing: String) -> [Effect] {
    guard let text, !text.isEmpty else {
      notice = Notice("\(missing) to copy here")
      return []
    }
    return copy(text)
  }

  /// Says how much is copied, and how it begins.
  mutating func copy(_ text: String) -> [Effect] {
    let beginning = text.count > 200 ? text.prefix(200) + "…" : text[...]
    notice = Notice("copied \(text.count) characters: \(beginning.replacing("\n", with: " "))")
    return [.copy(text)]
  }

  /// The line under the cursor: in the detail as it is laid out, else who, to whom, when.
  private func line(of visit: Visit) -> String {
    if focus == .detail, let detail, detail.lines.indices.contains(detailCursor) {
      let text = TerminalText(detail.lines[detailCursor].glyphs).shown
      return String(text.trimmingPrefix { $0 == " " })
    }
    return "\(visit.direction), \(visit.headNames(reference)), \(visit.dates.words())"
  }

  /// The source the line under the cursor names, else the first of the visit.
  private func source(of visit: Visit) -> Source? {
    let line = focus == .detail ? detailCursor : 0
    let number = focus == .detail ? detail?.firstSource(from: line, rows: 1) : nil
    let cited = visit.citedSources
    let ids = number.map { cited.indices.contains($0 - 1) ? [cited[$0 - 1]] : [] } ?? cited
    return ids.lazy.compactMap { reference.sources[$0] }.first
  }

  private func address(of visit: Visit) -> String? { source(of: visit)?.url }

  /// Direction, heads, date, and the source with its address.
  private func citation(of visit: Visit) -> String {
    let what = "\(visit.direction), \(visit.headNames(reference)), \(visit.dates.words())"
    guard let source = source(of: visit) else { return what }
    return "\(what). \(Citation(source).text(.plain))"
  }

  /// The claim under the cursor, else the first one: who says what, when, and where it stands.
  private func claim(of visit: Visit) -> String? {
    let under = focus == .detail ? detail?.claim(onLine: detailCursor) : nil
    guard let claim = under.map({ visit.claims[$0] }) ?? visit.claims.first else { return nil }
    let date = claim.date.map { ", \($0.words())" } ?? ""
    let source = claim.sources.lazy.compactMap { reference.sources[$0] }.first
    let cited = source.map { ". \(Citation($0).text(.plain))" } ?? ""
    return "“\(claim.text)” — \(claim.by)\(date)\(cited)"
  }
}
