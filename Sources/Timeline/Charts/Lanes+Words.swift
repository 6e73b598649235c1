/// Lanes in words, for those who listen: a sentence a visit, the days told in runs.
extension Lanes {
  /// "Shoigu: 25 to 27 July certain, 28 July possible".
  public func words(of number: Int, year: Int? = nil) -> String {
    let item = items[number]
    let days = item.dates.words(year: year)
    return "\(item.names[0]): \(days)" + (item.tookPlace ? "" : ", \(item.status.words)")
  }
}
