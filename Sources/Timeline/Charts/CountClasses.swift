/// The printed classes of a count: 1, 2, 3, 4–5, 6–8, 9–13, 14–21, 22 and more; doubled until the
/// greatest fits.
///
/// They are made for the whole collection, and so mean the same whatever is filtered.
public struct CountClasses: Hashable, Sendable {
  /// The least count of each class.
  public let bounds: [Int]

  private static let plain = [1, 2, 3, 4, 6, 9, 14, 22]
  /// The greatest count for which the last class still says something.
  private static let greatest = 34

  public init(greatest count: Int) {
    var factor = 1
    while count / factor > Self.greatest { factor *= 2 }
    bounds = Self.plain.map { $0 == 1 ? 1 : $0 * factor }
  }

  /// 1 to 8; 0 for no visit.
  public func number(of count: Int) -> Int { bounds.prefix { $0 <= count }.count }

  /// "1", "4–5", "22+".
  public var labels: [String] {
    bounds.indices.map { index in
      guard index + 1 < bounds.count else { return "\(bounds[index])+" }
      let last = bounds[index + 1] - 1
      return last == bounds[index] ? "\(last)" : "\(bounds[index])–\(last)"
    }
  }
}
