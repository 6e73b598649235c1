internal import Timeline

/// BibTeX as biblatex reads it, whose `date` is EDTF (biblatex manual 2.3.8); styles older than it
/// take `@online` for `@misc`.
struct BibTeXForm: CitationForm {
  /// What stands outside an entry is a comment, as long as there is no @ in it.
  func head(_ scope: [String]) -> String {
    let lines = scope.isEmpty ? [] : ["For biblatex."] + scope
    return lines.map { "% " + PlainText.line($0).replacing("@", with: "(at)") + "\n" }.joined()
      + "\n"
  }

  var tail: String { "" }

  func text(_ work: CitedWork, isFirst: Bool) -> String {
    let citation = work.citation
    let type = citation.work == .visit ? "inreference" : "online"
    var fields = [
      ("title", citation.title.isEmpty ? nil : "{\(Self.text(citation.title))}"),
      ("author", Self.names(citation.authors)),
      (citation.work == .visit ? "booktitle" : "journal", work.container.map(Self.text)),
      (
        "organization", work.source.flatMap { $0.publisher.isEmpty ? nil : Self.text($0.publisher) }
      ),
    ]
    fields += dates(citation)
    fields += [
      ("url", citation.url.map(Self.address)),
      ("archived", citation.archived.map(Self.address)),
      ("language", citation.language.flatMap(LanguageNames.name)),
      ("langtag", citation.language),
      ("note", citation.note.map(Self.text)),
      ("via", work.source?.via.map(Self.text)),
      ("kind", work.source?.kind?.rawValue), ("party", work.source?.party),
      ("hasauthors", work.hasAuthorsOfItsOwn ? "yes" : nil),
    ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@\(type){\(Self.key(citation.id)),\n\(lines.joined(separator: ",\n"))\n}\n\n"
  }

  /// Year and month are for styles that are older than `date`.
  private func dates(_ citation: Citation) -> [(String, String?)] {
    let first = citation.date?.dates.first
    let numbers = first?.numbers ?? []
    return [
      (citation.work == .visit ? "eventdate" : "date", citation.date?.description),
      ("year", numbers.first.map(String.init)),
      ("month", numbers.count > 1 ? String(numbers[1]) : nil),
      ("urldate", citation.accessed?.description),
    ]
  }

  /// Each in braces of its own, so that no part is taken for a family name.
  private static func names(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return names.map { "{\(text($0))}" }.joined(separator: " and ")
  }

  /// What TeX reads as its own is written out. BibTeX counts braces though a backslash stands before
  /// them, so they become words.
  static func text(_ text: String) -> String {
    PlainText.line(text).map { escapes[$0] ?? String($0) }.joined()
  }

  private static let escapes: [Character: String] = [
    "\\": #"\textbackslash{}"#, "{": #"\textbraceleft{}"#, "}": #"\textbraceright{}"#,
    "%": "\\%", "#": "\\#", "&": "\\&", "$": "\\$", "_": "\\_",
    "~": #"\textasciitilde{}"#, "^": #"\textasciicircum{}"#,
  ]

  /// Verbatim, but for what would end the field.
  private static func address(_ url: String) -> String {
    PlainText.line(url).replacing("{", with: "%7B").replacing("}", with: "%7D")
      .replacing("\\", with: "%5C").replacing(" ", with: "%20")
  }

  /// What a key may not hold becomes a hyphen.
  private static func key(_ id: String) -> String {
    String(id.map { $0.isWhitespace || "{}(),\\\"'#%=~@".contains($0) ? "-" : $0 })
  }
}
