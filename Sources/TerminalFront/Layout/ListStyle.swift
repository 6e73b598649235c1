/// What the list tells of each visit, in which order, and how dates are written.
public struct ListStyle: Hashable, Sendable {
  /// A column of the list.
  public enum Column: String, Hashable, Sendable, CaseIterable {
    case dates, parties, heads, places, type, title, marks

    /// True where how much room it gets depends on what stands in it.
    var isFlexible: Bool {
      switch self {
      case .dates, .marks: false
      case .parties, .heads, .places, .type, .title: true
      }
    }
  }

  public var columns: [Column]
  public var dates: DateStyle

  public init(
    columns: [Column] = [.dates, .parties, .heads, .marks], dates: DateStyle = DateStyle()
  ) {
    self.columns = columns
    self.dates = dates
  }
}
