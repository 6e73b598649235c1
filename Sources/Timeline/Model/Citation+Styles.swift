/// A citation in one of the styles writers are asked for.
///
/// Chicago: The Chicago Manual of Style, 17th edition, chapter 14, notes; days stand before months,
/// which 6.38 allows. APA: 7th edition, chapters 9 and 10. MLA: 9th edition, chapter 5. Names stay as
/// they are written, for nothing tells which part is the family's.
extension Citation {
  public enum Style: String, Hashable, Sendable, CaseIterable {
    case chicago, apa, mla, plain
  }

  public func text(_ style: Style) -> String {
    switch style {
    case .chicago: chicago
    case .apa: apa
    case .mla: mla
    case .plain: plain
    }
  }

  // MARK: Chicago

  private var chicago: String {
    var parts = [authors.listed, quoted(",")]
    if work == .visit {
      parts = [quoted(""), "in \(container ?? "")", note].compactMap { $0 }
      return Self.sentence(parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    parts.append(container ?? "")
    parts.append(date?.words() ?? "n.d.")
    if let note { parts.append(note) }
    if let accessed { parts.append("accessed \(accessed.words())") }
    if work != .statement || note == nil, let url { parts.append(url) }
    return Self.sentence(Self.joined(parts))
  }

  // MARK: APA

  private var apa: String {
    var sentences = [authors.listedWithAmpersand, "(\(apaDate))"]
    let described = title.isEmpty ? "[Untitled]" : title
    // Without an author the title comes first.
    if authors.isEmpty {
      sentences = [described, "(\(apaDate))"]
    } else {
      sentences.append(described)
    }
    if let languageWords { sentences[sentences.count - 1] += " (\(languageWords))" }
    if let container { sentences.append(work == .visit ? "In \(container)" : container) }
    if let note { sentences.append(note.capitalizedFirst) }
    let text = sentences.filter { !$0.isEmpty }.map(Self.sentence).joined(separator: " ")
    guard let url, work != .statement || note == nil else { return text }
    let retrieved = accessed.map { "Retrieved \($0.words()), from " } ?? ""
    return "\(text) \(retrieved)\(url)"
  }

  /// "2023, July 26"; what is no plain day, month or year in words; "n.d." without a date.
  private var apaDate: String {
    guard let date else { return "n.d." }
    guard date.end == nil, !date.isQualified, case .date(let day) = date.start,
      day.maskedYearDigits == 0
    else { return date.words() }
    guard case .number(let month) = day.month, month <= 12 else { return date.words() }
    let name = Gregorian.months[month - 1]
    guard case .number(let number) = day.day else {
      return day.day == nil ? "\(day.year), \(name)" : date.words()
    }
    return "\(day.year), \(name) \(number)"
  }

  // MARK: MLA

  private var mla: String {
    var sentences = [authors.listed, quoted(".")]
    let place = [container, date.map { Self.shortMonths($0.words()) }, note, shownURL]
      .compactMap { $0 }.filter { !$0.isEmpty }
    sentences.append(place.joined(separator: ", "))
    if let accessed { sentences.append("Accessed \(Self.shortMonths(accessed.words()))") }
    return sentences.filter { !$0.isEmpty }.map(Self.sentence).joined(separator: " ")
  }

  private var shownURL: String? { work == .statement && note != nil ? nil : url }

  /// MLA 9, appendix 1: months of more than four letters are cut.
  private static func shortMonths(_ words: String) -> String {
    let short = [
      "January": "Jan.", "February": "Feb.", "March": "Mar.", "April": "Apr.", "August": "Aug.",
      "September": "Sept.", "October": "Oct.", "November": "Nov.", "December": "Dec.",
    ]
    return words.split(separator: " ", omittingEmptySubsequences: false)
      .map { short[String($0)] ?? String($0) }.joined(separator: " ")
  }

  // MARK: Plain

  /// What the screen shows, with where and when it was read.
  private var plain: String {
    let carrier = container.map { work == .visit ? "" : " (via \($0))" } ?? ""
    let head = authors.isEmpty ? [] : [authors.listed + carrier]
    let place = work == .visit ? [container ?? ""] : []
    let parts = head + [quoted("")] + place + [date?.words() ?? "", note ?? "", shownURL ?? ""]
    let read = accessed.map { ["read \($0.words())"] } ?? []
    return Self.joined(parts + read)
  }

  // MARK: Parts

  /// The title in quotation marks, those inside made single; what is only described stands in
  /// brackets alone.
  ///
  /// - Parameter mark: what follows, inside the marks where the title does not end with its own.
  private func quoted(_ mark: String) -> String {
    let language = languageWords.map { " (\($0))" } ?? ""
    guard !isDescribed else { return (title.isEmpty ? "[untitled]" : title) + language }
    let inner = title.replacing("“", with: "‘").replacing("”", with: "’")
      .replacing("\"", with: "'")
    let endsItself = inner.last.map { "?!.…".contains($0) } ?? false
    if !language.isEmpty { return "“\(inner)”\(language)" }
    return "“\(inner)\(endsItself ? "" : mark)”"
  }

  /// Parts with commas between them, but for those that end with a mark of their own.
  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.reduce("") { text, part in
      guard let last = text.last else { return part }
      let inner = text.dropLast(last == "”" ? 1 : 0).last
      let needsComma = last != "”" || !(inner.map { ",?!".contains($0) } ?? false)
      return text + (needsComma ? ", " : " ") + part
    }
  }

  private static func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    let inner = last == "”" ? text.dropLast().last ?? last : last
    return ".?!".contains(inner) ? text : text + "."
  }
}

extension [String] {
  /// "A", "A and B", "A, B and C".
  fileprivate var listed: String { listed("and") }

  fileprivate var listedWithAmpersand: String { listed("&") }

  private func listed(_ word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
