/// What the visits of lanes have between them, found once and not for every picture.
extension Lanes {
  public struct Summary: Hashable, Sendable {
    public private(set) var days: ClosedRange<Day>?
    /// Visits of which nothing can be drawn, by their numbers.
    public private(set) var notDrawable: [Int] = []
    public private(set) var edges: Set<DrawnDates.Edge> = []
    public private(set) var certainties: Set<DrawnDates.Certainty> = []
    public private(set) var statuses: Set<Visit.Status> = []
    /// The first days of all that are drawn, and the last ones, each in order.
    private var firsts: [Day] = []
    private var lasts: [Day] = []

    init(_ items: [Item]) {
      for (number, item) in items.enumerated() {
        edges.insert(item.dates.beginning)
        edges.insert(item.dates.end)
        statuses.insert(item.status)
        certainties.formUnion(item.dates.segments.map(\.certainty))
        guard let days = item.dates.days else {
          notDrawable.append(number)
          continue
        }
        firsts.append(days.lowerBound)
        lasts.append(days.upperBound)
      }
      firsts.sort()
      lasts.sort()
      if let first = firsts.first, let last = lasts.last { days = first...last }
    }

    /// How many visits have no day in a window.
    public func outside(_ window: ClosedRange<Day>) -> Int {
      let after = firsts.count - firsts.partition { $0 > window.upperBound }
      return after + lasts.partition { $0 >= window.lowerBound }
    }
  }
}
