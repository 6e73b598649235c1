import Timeline

/// A drawn view laid out for a width, in parts that are made only where they are seen: lanes,
/// bars, rows of a matrix, blocks of a calendar.
protocol ChartLayout {
  /// The axis and the headings, which stay when the parts scroll.
  func head() -> [StyledText]
  /// What the parts are of, in order: the number of a lane, a bar, a row, a block.
  var parts: [Int] { get }
  func lines(of part: Int) -> [StyledText]
  /// The same for the first part that is seen: as many lines, understood without what is above.
  func firstLines(of part: Int) -> [StyledText]
  /// What the marks mean, and what is not drawn.
  func foot() -> [StyledText]
}

extension ChartLayout {
  func firstLines(of part: Int) -> [StyledText] { lines(of: part) }

  /// All of it.
  func allLines() -> ChartLines {
    var pages = ChartPages(self)
    return pages.window(top: 0, showing: nil, rows: .max).lines
  }
}

/// The parts of a chart, laid out once each and no more of them than are needed.
struct ChartPages {
  private let layout: any ChartLayout
  private let parts: [Int]
  private var made: [Int: [StyledText]] = [:]

  init(_ layout: any ChartLayout) {
    self.layout = layout
    parts = layout.parts
  }

  private mutating func lines(at index: Int) -> [StyledText] {
    if let lines = made[index] { return lines }
    let lines = layout.lines(of: parts[index])
    made[index] = lines
    return lines
  }

  /// How many rows all of it takes, counted no further than needed.
  mutating func rowCount(upTo most: Int) -> Int {
    var count = layout.head().count + layout.foot().count
    // A part has a row at least.
    guard count + parts.count < most else { return most }
    for index in parts.indices {
      guard count < most else { break }
      count += lines(at: index).count
    }
    return count
  }

  /// As many parts as there are rows for.
  ///
  /// - Parameters:
  ///   - top: the first part, by its place among the parts; moved as little as needed.
  ///   - showing: the part that has to be seen, by its number.
  mutating func window(top: Int, showing: Int?, rows: Int) -> (lines: ChartLines, top: Int) {
    var shown = ChartLines()
    shown.head = layout.head()
    shown.foot = layout.foot()
    guard !parts.isEmpty else { return (shown, 0) }
    var top = min(max(0, top), parts.count - 1)
    // Never empty at the end while there are parts before.
    if parts.count - top < rows { top = min(top, firstTop(showing: parts.count - 1, rows: rows)) }
    if let showing, let at = parts.firstIndex(of: showing) {
      top = min(max(top, firstTop(showing: at, rows: rows)), at)
    }
    var index = top
    while index < parts.count, shown.body.count < rows {
      let lines = index == top ? layout.firstLines(of: parts[index]) : lines(at: index)
      for line in lines { shown.add(line, of: parts[index]) }
      index += 1
    }
    return (shown, top)
  }

  /// The first part from which another one is still seen whole.
  private mutating func firstTop(showing index: Int, rows: Int) -> Int {
    var used = lines(at: index).count
    var first = index
    while first > 0, rows == .max || used + lines(at: first - 1).count <= rows {
      first -= 1
      used += lines(at: first).count
    }
    return first
  }
}
