/// Lanes at a scale where a column holds a week or more: lines of density, not bars.
extension Lanes {
  /// From so many days a column on.
  public static let densityDays = 8

  public struct Density: Hashable, Sendable {
    /// How many visits began in each column.
    public var counts: [Int]
    /// How many began outside the window, or in no single column.
    public var elsewhere: Int
  }

  /// How many visits of a lane began in each column; those that may have begun in two are counted
  /// in neither.
  public func density(of lane: Lane, _ scale: TimeScale) -> Density {
    var counts = [Int](repeating: 0, count: scale.columns)
    var elsewhere = 0
    for number in lane.items {
      let dates = items[number].dates
      guard let began = dates.begins else {
        elsewhere += 1
        continue
      }
      let first = scale.column(of: began.lowerBound)
      if first == scale.column(of: began.upperBound), counts.indices.contains(first) {
        counts[first] += 1
      } else {
        elsewhere += 1
      }
    }
    return Density(counts: counts, elsewhere: elsewhere)
  }
}
