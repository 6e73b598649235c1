import Timeline

/// Lanes on a screen too small to draw them: what each is called and how many visits it has, and
/// the selected visit in words.
struct LanesTable: ChartLayout {
  let lanes: Lanes
  let columns: Int
  /// The visit under the cursor, by its number among the items.
  let selected: Int?

  /// Below it a drawing shows nothing.
  static let leastColumns = 40
  static let leastRows = 12

  func head() -> [StyledText] { [] }
  var parts: [Int] { Array(lanes.lanes.indices) }
  func foot() -> [StyledText] { [] }

  func lines(of part: Int) -> [StyledText] {
    let lane = lanes.lanes[part]
    let count = String(lane.items.count)
    let name = " " + lane.name + (lane.side.isEmpty ? "" : " " + lane.side)
    var line = StyledText(name, .party).padded(to: max(0, columns - count.count - 1))
    line.append(" " + count)
    guard let selected, lane.items.contains(selected) else { return [line.cut(to: columns)] }
    let words = StyledText("   " + lanes.words(of: selected)).wrapped(to: columns, indent: 3)
    return [line.cut(to: columns)] + words
  }
}
