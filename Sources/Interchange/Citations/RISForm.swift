internal import Timeline

/// RIS, the tagged lines most reference managers import.
struct RISForm: CitationForm {
  /// Lines before the first entry are read by nobody; blank ones part entries.
  func head(_ scope: [String]) -> String { "" }

  var tail: String { "" }

  func text(_ work: CitedWork, isFirst: Bool) -> String {
    let citation = work.citation
    var lines = [("TY", Self.type(citation.work)), ("ID", citation.id)]
    lines += work.authors.map { ("AU", $0) }
    func add(_ tag: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append((tag, value)) }
    }
    add("TI", citation.title)
    add("T2", work.container)
    add("PB", work.source?.publisher)
    add("PY", citation.date?.dates.first.map { Gregorian.padded($0.year, 4) })
    add("DA", Self.date(citation.date))
    add("Y2", Self.date(citation.accessed))
    add("UR", CitedWork.address(citation.url))
    add("L2", CitedWork.address(citation.archived))
    add("LA", citation.language)
    for (name, value) in notes(work) { add("N1", value.map { "\(name): \($0)" }) }
    add("N1", citation.note)
    return lines.map { "\($0)  - \(PlainText.line($1))\r\n" }.joined() + "ER  - \r\n\r\n"
  }

  /// What has no tag of its own.
  private func notes(_ work: CitedWork) -> [(String, String?)] {
    [
      ("date", work.citation.date?.description), ("accessed", work.citation.accessed?.description),
      ("via", work.source?.via), ("kind", work.source?.kind?.rawValue),
      ("party", work.source?.party), ("authors", work.hasAuthorsOfItsOwn ? "people" : nil),
    ]
  }

  private static func type(_ work: Citation.Work) -> String {
    switch work {
    case .source(.wire), .source(.press): "NEWS"
    case .source(.data): "DATA"
    case .source(.specialist): "GEN"
    case .source(.official), .source(.other), .source(nil): "ELEC"
    // The only kind of speech RIS has is a hearing before a court or a committee.
    case .statement: "GEN"
    case .visit: "ENCYC"
    }
  }

  /// `2023/07/26/`, `2023/07//`, `2023///`.
  private static func date(_ date: EDTF?) -> String? {
    guard let numbers = date?.dates.first?.numbers else { return nil }
    let parts = numbers.enumerated().map { Gregorian.padded($1, $0 == 0 ? 4 : 2) }
    return (parts + ["", "", ""]).prefix(3).joined(separator: "/") + "/"
  }
}
