/// Lanes at a scale where a column holds a week or more: lines of density, not bars.
extension Lanes {
  /// From so many days a column on; from a quarter on where each visit of a lane has room for a
  /// short name.
  private static let densityDays = 8
  private static let longestColumn = 92
  private static let nameColumns = 8

  /// True where lanes are lines of density at a scale.
  public func isDense(at scale: TimeScale) -> Bool {
    let hasRoom = greatest * Self.nameColumns <= scale.columns
    return scale.daysPerColumn >= (hasRoom ? Self.longestColumn : Self.densityDays)
  }

  public struct Density: Hashable, Sendable {
    /// How many visits began in each column.
    public var counts: [Int]
    /// How many began outside the window, or in no single column.
    public var elsewhere: Int
  }

  /// How many visits of a lane began in each column; those that may have begun in two are counted
  /// in neither.
  public func density(of lane: Lane, _ scale: TimeScale) -> Density {
    let edges = (0...scale.columns).map { column in
      let first = scale.firstDay(ofColumn: column)
      return lane.begun.partition { $0 >= first }
    }
    var counts = zip(edges, edges.dropFirst()).map { $1 - $0 }
    for days in lane.begunWithin {
      let first = scale.column(of: days.lowerBound)
      if first == scale.column(of: days.upperBound), counts.indices.contains(first) {
        counts[first] += 1
      }
    }
    let elsewhere = lane.items.count - counts.reduce(0, +)
    return Density(counts: counts, elsewhere: elsewhere)
  }
}
