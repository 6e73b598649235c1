/// In which order a date of numbers alone is written.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
  case yearFirst = "ymd"
}

/// What is known of how the dates of a table are written.
public struct DateStyle: Hashable, Sendable {
  /// What "2011-12" is.
  public enum Pairs: String, Hashable, Sendable, CaseIterable {
    case months, years
  }

  public var order: DateOrder?
  public var pairs: Pairs?
  /// The first of the hundred years that years of two digits belong to.
  public var century: Int?

  public init(order: DateOrder? = nil, pairs: Pairs? = nil, century: Int? = nil) {
    self.order = order
    self.pairs = pairs
    self.century = century
  }

  /// `16` as 2016, where a century is known.
  func year(ofTwoDigits number: Int) -> Int? {
    century.map { $0 + ((number - $0 % 100) % 100 + 100) % 100 }
  }
}
