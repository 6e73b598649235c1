/// The views in which time is drawn.
public enum ChartView: String, Hashable, Sendable, CaseIterable {
  case lanes, bars, matrix, calendar

  /// What `t` leads to: the list is between the last and the first.
  static func next(after view: ChartView?) -> ChartView? {
    guard let view, let at = allCases.firstIndex(of: view) else { return .lanes }
    return at + 1 < allCases.count ? allCases[at + 1] : nil
  }

  /// True where the cursor is on a number that stands for visits, not on a visit.
  var hasCells: Bool { self != .lanes }
}
