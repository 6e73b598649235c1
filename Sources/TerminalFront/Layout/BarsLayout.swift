public import Timeline

/// Bars as lines of text: a letter a visit, a row for each year, quarter, month or decade.
public struct BarsLayout: ChartLayout, Sendable {
  let bars: Bars
  let columns: Int
  /// How many visits a letter stands for.
  let perCell: Int
  /// What the count of a row is out of, for the axis.
  let greatest: Int
  /// For the letters.
  private let chartColumns: Int
  /// Beside them, for to, from, and the share that was led from the top; 0 where no party is on
  /// every side, or there is no room.
  private let rightColumns: Int

  /// What stands out, by the numbers of the bars.
  private let marks: [Int: BarMarks]

  private static let rightColumns = 42
  private static let labelColumns = 8
  private static let countColumns = 5

  /// - Parameter greatest: the longest bar of all; that of these by default.
  public init(_ bars: Bars, columns: Int, greatest: Int? = nil) {
    self.init(bars, columns: columns, greatest: greatest, marks: [:])
  }

  init(
    _ bars: Bars, columns: Int, greatest: Int? = nil, marks: [Int: BarMarks]
  ) {
    self.marks = marks
    self.bars = bars
    self.columns = columns
    self.greatest = max(1, greatest ?? bars.greatest)
    let right = columns >= 100 && bars.scope.subject != nil ? Self.rightColumns : 0
    let room = max(1, columns - Self.labelColumns - Self.countColumns - 2 - right)
    chartColumns = room
    rightColumns = right
    perCell = max(1, (self.greatest + room - 1) / room)
  }

  private var hasRight: Bool { rightColumns > 0 }
  /// False where no level of any head is known.
  private var hasTop: Bool { bars.bars.contains { $0.atTop > 0 } }

  /// All of it.
  public func lines() -> ChartLines { allLines() }

  func head() -> [StyledText] { legend() + axis() }

  var parts: [Int] { Array(bars.bars.indices) }

  func lines(of part: Int) -> [StyledText] {
    [gap(before: part).map { StyledText($0, .dim) }, line(of: bars.bars[part])].compactMap { $0 }
  }

  /// What lies between bars that do not follow one another.
  private func gap(before number: Int) -> String? {
    guard number > 0 else { return nil }
    let skipped = bars.bars[number].number - bars.bars[number - 1].number - 1
    return skipped > 0 ? "         nothing for \(skipped) times \(bars.unit.words)" : nil
  }

  private func legend() -> [StyledText] {
    var first = perCell == 1 ? "a letter is a visit" : "a letter is \(perCell) visits"
    if let subject = bars.scope.subject, bars.split != .direction {
      first += " · CAPITAL to \(PartyTable.name(subject)), small from it"
    }
    var parts = [StyledText(first, .dim)]
    for group in bars.groups { parts.append(.key(String(group.letter), group.name)) }
    if bars.bars.contains(where: { $0.notMade > 0 }) {
      parts.append(.key("·", "did not take place", .dim))
    }
    if marks.values.contains(where: { $0.contested > 0 }) {
      parts.append(.key("!", "contested", .mark))
    }
    if marks.values.contains(where: { $0.bookmarked > 0 }) {
      parts.append(.key("*", "bookmarked", .mark))
    }
    return ChartLines.flow(parts, columns: columns)
  }

  /// Whole numbers at equal distances, and the ruler below.
  private func axis() -> [StyledText] {
    let step = max(Self.step(greatest, chartColumns), 5 * perCell)
    var numbers = Canvas(size: Size(rows: 1, columns: columns))
    var ruler = Canvas(size: Size(rows: 1, columns: columns))
    let start = Self.labelColumns + Self.countColumns + 1
    numbers.put(" " + bars.unit.words, at: 0, .heading)
    numbers.put(Self.right("n", Self.countColumns), at: Self.labelColumns, .heading)
    ruler.put(" " + String(repeating: "─", count: start - 1), at: 0, .frame)
    let last = (greatest + step - 1) / step * step
    ruler.put(
      String(repeating: "─", count: min(chartColumns, last / perCell + 1)), at: start, .frame)
    for value in stride(from: 0, through: last, by: step) {
      let at = start + value / perCell
      guard value / perCell + String(value).count <= chartColumns + 1 else { break }
      numbers.put(String(value), at: at, .date)
      ruler.put("┼", at: at, .frame)
    }
    if hasRight {
      numbers.put("   to  from", at: columns - 42, .heading)
      ruler.put("  ───  ────", at: columns - 42, .frame)
      if hasTop {
        numbers.put("led from the top", at: columns - 28, .heading)
        ruler.put(String(repeating: "─", count: 28), at: columns - 28, .frame)
      }
    }
    return [numbers.line(0), ruler.line(0)]
  }

  /// 1, 2, 5, 10 … visits between two numbers of the axis, five columns apart at least.
  private static func step(_ greatest: Int, _ room: Int) -> Int {
    let steps = [1, 2, 5].flatMap { factor in
      sequence(first: factor) { $0 > 1_000_000_000 ? nil : $0 * 10 }
    }.sorted()
    // Five columns leave a blank between two numbers of four digits.
    return steps.first { $0 * room >= 5 * max(greatest, 1) && greatest / $0 <= 10 } ?? greatest
  }

  private static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  private func line(of bar: Bars.Bar) -> StyledText {
    let label = bars.unit.value(bar.number)
    var text = StyledText(StyledText(" " + label, .date).padded(to: Self.labelColumns))
    text.append(StyledText(String(bar.count)).padded(leftTo: Self.countColumns))
    text.append(" │", .frame)
    text.append(letters(of: bar).padded(to: chartColumns))
    if hasRight { text.append(right(of: bar)) }
    return text
  }

  private func letters(of bar: Bars.Bar) -> StyledText {
    guard bar.count > 0 else {
      return StyledText(bar.isCovered ? bars.emptyWords : "╌ not covered", .dim)
    }
    var text = StyledText()
    // Rounded over all of a row, so that its length is that of its count.
    var counted = 0
    var drawn = 0
    func add(_ count: Int, _ letter: Character, _ role: Role, hits: Int = 0) {
      counted += count
      let cells = (counted + perCell - 1) / perCell - drawn
      drawn += cells
      // What search found stands first, and has a letter at least.
      let found = min(cells, (hits + perCell - 1) / perCell)
      text.append(String(repeating: letter, count: found), role, .hit)
      text.append(String(repeating: letter, count: cells - found), role)
    }
    let marks = marks[bar.number] ?? BarMarks()
    for part in bar.parts {
      let letter = bars.groups[part.group].letter
      let isAway = part.direction == .fromSubject
      let shown = isAway && bars.split != .direction ? Character(letter.lowercased()) : letter
      add(part.count, shown, isAway ? .spanAway : .span, hits: marks.hits(of: part))
    }
    add(bar.notMade, "·", .dim, hits: marks.hitsNotMade)
    if !marks.text.isEmpty, text.width + 2 + marks.text.count <= chartColumns {
      text.append("  " + marks.text, .mark)
    }
    return text
  }

  /// To, from, how many were led from the top, and which share that is of those that took place.
  private func right(of bar: Bars.Bar) -> StyledText {
    var text = StyledText(StyledText(String(bar.to)).padded(leftTo: 5))
    text.append(StyledText(String(bar.from)).padded(leftTo: 6))
    text.append("   ")
    let made = bar.count - bar.notMade
    guard made > 0, hasTop else { return text.padded(to: 42) }
    text.append(StyledText(String(bar.atTop)).padded(leftTo: 3))
    text.append(" " + String(repeating: "█", count: min(14, bar.atTop)), .bar)
    text = text.padded(to: 36)
    text.append(StyledText("\((bar.atTop * 100 + made / 2) / made) %", .dim).padded(leftTo: 6))
    return text.padded(to: 42)
  }

  func foot() -> [StyledText] {
    var words = ["\(bars.total.counted("visit")), each where it began"]
    if bars.notCounted > 0 {
      words.append("\(bars.notCounted) in none: may have begun in two, or no beginning is known")
    }
    let empty = bars.bars.filter { $0.count == 0 && $0.isCovered }.count
    let without = bars.isAll ? "without a known visit" : "with none of these"
    if empty > 0 { words.append("\(empty) \(without)") }
    return StyledText(" " + words.joined(separator: " · "), .dim).wrapped(to: columns, indent: 1)
  }
}

extension StyledText {
  init(_ other: StyledText) { self = other }
}

extension BarsLayout {
  /// Two bars side by side: "2018 56 · China 4+6 …" over "2024 29 · China 2+2 …".
  static func comparison(_ bars: Bars, _ first: Int, _ second: Int) -> [StyledText] {
    [first, second].sorted().filter(bars.bars.indices.contains).map { number in
      let bar = bars.bars[number]
      var line = StyledText(StyledText(" " + bars.unit.value(bar.number), .date).padded(to: 10))
      line.append(StyledText(String(bar.count), .strong).padded(leftTo: 4))
      for (index, group) in bars.groups.enumerated() {
        let counts = bar.parts.filter { $0.group == index }
        let to = counts.filter { $0.direction != .fromSubject }.reduce(0) { $0 + $1.count }
        let from = counts.filter { $0.direction == .fromSubject }.reduce(0) { $0 + $1.count }
        let words = bars.scope.subject == nil ? "\(to)" : "\(to)+\(from)"
        line.append(StyledText("  \(group.name) \(words)").padded(to: group.name.count + 9))
      }
      if bar.notMade > 0 { line.append("  \(bar.notMade) did not take place", .dim) }
      return line
    }
  }
}
