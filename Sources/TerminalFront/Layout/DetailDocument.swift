import Timeline

/// What the detail of a visit is laid out from, beside the names of what it mentions.
struct DetailContent: Equatable {
  var visit: Visit
  var context: VisitContext?
  /// What the reader noted on it.
  var note: String?
  /// How wide the lines may be.
  var columns: Int
  /// Whether computed lines end with the ids of the visits they name, where none can be followed.
  var citesVisits = false
  var dates = DateStyle()
  /// The claims that are told whole where there are many; nil for all.
  var openedClaims: Set<Int>?
  var finder = HitFinder()
}

/// The detail of one visit as lines: what, when, who, what happened, who says so, where to read it.
struct DetailDocument: Equatable {
  private(set) var lines: [StyledText] = []
  /// The lines on which a section begins.
  private(set) var sections: [Int] = []
  /// The lines in which something is marked.
  private(set) var hitLines: [Int] = []
  /// For each line the first source it names, if any; counted from 1.
  private var sourceOfLine: [Int: Int] = [:]
  /// For each line where it leads.
  private var targetsOfLine: [Int: [Target]] = [:]
  /// For each line what it is part of, which stays when the lines are laid out anew.
  private(set) var anchors: [Anchor] = []
  private var anchor = Anchor(section: "", item: 0, line: 0)
  /// The lines on which claims begin, and which claim each is.
  private var claimStarts: [ClaimStart] = []

  /// The lines on which events begin, in their order.
  private var eventStarts: [Int] = []

  private struct ClaimStart: Equatable {
    var line: Int
    var claim: Int
  }

  /// A line by its section, its place in it, and how far into that it is.
  struct Anchor: Hashable, Sendable {
    var section: String
    var item: Int
    var line: Int
  }

  func anchor(of line: Int) -> Anchor? { anchors.indices.contains(line) ? anchors[line] : nil }

  /// Where a line of another layout of the same visit stands in this one.
  func line(_ anchor: Anchor?) -> Int? {
    guard let anchor else { return nil }
    let item = anchors.firstIndex { $0.section == anchor.section && $0.item == anchor.item }
    guard let item else { return anchors.firstIndex { $0.section == anchor.section } }
    var line = item
    while line + 1 < anchors.count, anchors[line + 1].line > anchors[line].line,
      anchors[line].line < anchor.line
    { line += 1 }
    return line
  }

  let columns: Int
  let finder: HitFinder
  let citesVisits: Bool
  let dates: DateStyle
  let reference: Reference
  let sourceNumbers: [Source.ID: Int]

  init(_ content: DetailContent, _ reference: Reference) {
    columns = max(1, content.columns)
    finder = content.finder
    citesVisits = content.citesVisits
    dates = content.dates
    self.reference = reference
    let (visit, context) = (content.visit, content.context)
    sourceNumbers = Dictionary(
      visit.citedSources.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
    addHead(visit)
    if let note = content.note {
      addSection("YOUR NOTE")
      add(text("  " + note), indent: 2)
    }
    addStatedDates(visit.datesAsStated)
    addDelegation(visit)
    addStops(visit)
    if let context { addContext(context) }
    addEvents(visit)
    addClaims(visit.claims, context, opened: content.openedClaims)
    addRest(visit)
    addSources(visit)
  }

  /// The source to open when some lines are on the screen.
  func firstSource(from line: Int, rows: Int) -> Int? {
    (line..<line + max(1, rows)).lazy.compactMap { sourceOfLine[$0] }.first
  }

  // MARK: Claims

  /// The claim a line is part of.
  func claim(onLine line: Int) -> Int? {
    guard let start = claimStarts.last(where: { $0.line <= line }),
      sections.last(where: { $0 <= line }) == claimSection
    else { return nil }
    return start.claim
  }

  /// The line on which the next claim begins, or the one before.
  func claimLine(from line: Int, forward: Bool) -> Int? {
    forward
      ? claimStarts.first { $0.line > line }?.line : claimStarts.last { $0.line < line }?.line
  }

  private var claimSection: Int? {
    claimStarts.first.flatMap { first in sections.last { $0 < first.line } }
  }

  /// The next line to be added begins a claim.
  mutating func beginClaim(_ claim: Int) {
    claimStarts.append(ClaimStart(line: lines.count, claim: claim))
  }

  // MARK: Events

  /// The event a line is part of.
  func event(onLine line: Int) -> Int? {
    guard let first = eventStarts.first, line >= first,
      sections.first(where: { $0 > first }).map({ line < $0 }) ?? true
    else { return nil }
    return eventStarts.lastIndex { $0 <= line }
  }

  /// The next line to be added begins an event.
  mutating func beginEvent() { eventStarts.append(lines.count) }

  // MARK: Building

  func targets(onLine line: Int) -> [Target] { targetsOfLine[line] ?? [] }

  mutating func add(
    _ line: StyledText, indent: Int = 0, source: Int? = nil, to targets: [Target] = []
  ) {
    if let source { sourceOfLine[lines.count] = source }
    anchor.item += 1
    for (number, wrapped) in line.wrapped(to: columns, indent: indent).enumerated() {
      if !finder.isEmpty, wrapped.hasHit { hitLines.append(lines.count) }
      if !targets.isEmpty { targetsOfLine[lines.count] = targets }
      lines.append(wrapped)
      anchor.line = number
      anchors.append(anchor)
    }
  }

  /// Adds what does not count among the items of its section.
  mutating func addAside(_ line: StyledText, indent: Int, to targets: [Target]) {
    add(line, indent: indent, to: targets)
    anchor.item -= 1
  }

  mutating func addBlank() {
    guard lines.last?.glyphs.isEmpty == false else { return }
    lines.append(StyledText())
    anchors.append(anchor)
  }

  func text(_ string: String, _ role: Role = .plain) -> StyledText {
    var text = StyledText()
    text.append(string, role, finder)
    return text
  }

  mutating func addSection(_ title: String) {
    addBlank()
    sections.append(lines.count)
    anchor = Anchor(section: title, item: 0, line: 0)
    add(StyledText(TerminalText(title), .heading))
  }

  /// ` [2][3]`
  func footnotes(_ sources: [Source.ID]) -> StyledText {
    let numbers = sources.compactMap { sourceNumbers[$0] }
    guard !numbers.isEmpty else { return StyledText(" [no source]", .warning) }
    return StyledText(TerminalText(" " + numbers.map { "[\($0)]" }.joined()), .source)
  }

  func firstNumber(_ sources: [Source.ID]) -> Int? {
    sources.lazy.compactMap { sourceNumbers[$0] }.first
  }
}
