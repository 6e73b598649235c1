internal import Timeline

/// The numbered notes of a chronology: each cites what stands behind one sentence.
struct ChronologyNotes {
  private(set) var texts: [String] = []
  private let style: ChronologyStyle

  /// In brief a note names so many sources and says how many more there are.
  private static let most = 3

  init(_ style: ChronologyStyle) { self.style = style }

  /// The number of a new note; nil where nothing is to be cited.
  mutating func number(_ ids: [Source.ID], _ reference: Reference) -> Int? {
    let sources = ids.compactMap { reference.sources[$0] }
    guard !sources.isEmpty else { return nil }
    let shown = style == .full ? sources[...] : sources.prefix(Self.most)
    var parts = shown.map { String(Citation($0).text(.chicago).dropLastPeriod) }
    let more = sources.count - shown.count
    if more > 0 { parts.append("and \(more) more in the record") }
    texts.append(parts.joined(separator: "; ") + ".")
    return texts.count
  }
}

extension String {
  fileprivate var dropLastPeriod: Substring { hasSuffix(".") ? dropLast() : self[...] }
}
