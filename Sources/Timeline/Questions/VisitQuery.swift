/// A question: which visits a reader wants to see. All conditions must hold.
public struct VisitQuery: Hashable, Sendable {
  public var conditions: [Condition]

  public init(_ conditions: [Condition] = []) {
    self.conditions = conditions
  }

  public var isEmpty: Bool { conditions.isEmpty }

  /// The question with each condition once, and the conditions that stood in it again.
  public var once: (query: VisitQuery, repeated: [Condition]) {
    var kept: [Condition] = []
    var repeated: [Condition] = []
    for condition in conditions {
      let isKept = kept.contains { $0.means(sameAs: condition) }
      if isKept { repeated.append(condition) } else { kept.append(condition) }
    }
    return (VisitQuery(kept), repeated)
  }

  /// The question without the conditions on one field, for counting that field's values.
  public func without(_ field: Field) -> VisitQuery {
    VisitQuery(conditions.filter { !$0.concerns(field) })
  }
}

/// One thing a visit must fulfil.
public indirect enum Condition: Hashable, Sendable {
  /// Somewhere in the text, at the beginning of a word.
  case word(String)
  /// Consecutive words.
  case phrase(String)
  /// A regular expression over the text as written.
  case pattern(String)
  /// The field has one of the values.
  case field(Field, [String])
  case dates(DateRelation, EDTF)
  /// Days from the first to the last, both counted.
  case duration(ClosedRange<Int>)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// The most days a question can name; a range that ends beyond them has no end.
  static let mostDays = 100_000

  /// True for an equal condition, in whatever order its values stand.
  fileprivate func means(sameAs other: Condition) -> Bool {
    guard case .field(let field, let values) = self,
      case .field(field, let others) = other
    else { return self == other }
    return Set(values) == Set(others)
  }

  /// True for a condition on this field's values, plain or excluded; ranges of days are
  /// conditions on dates.
  public func concerns(_ field: Field) -> Bool {
    switch self {
    case .field(let other, _): other == field
    case .not(let inner): inner.concerns(field)
    case .dates: field == .date
    case .word, .phrase, .pattern, .duration, .all, .any: false
    }
  }
}

/// How a visit's days stand to the days of a date. A visit whose dates leave it open is included.
public enum DateRelation: String, Hashable, Sendable, CaseIterable {
  /// It began after the last of them.
  case after
  /// It began before the first of them.
  case before
  /// It began on the first of them or later.
  case since
  /// It began on the last of them or earlier.
  case until
  /// It touches one of them.
  case on
  /// It lies within them.
  case during

  /// What it asks for, in a few words.
  public var help: String {
    switch self {
    case .after: "began after a date, such as 2018 or 2018-05"
    case .before: "began before a date"
    case .since: "began on a date or later"
    case .until: "began on a date or earlier"
    case .on: "touches a date"
    case .during: "lies within a date, such as 2018/2020"
    }
  }

  /// - Parameters:
  ///   - visit: when the visit was, as far as it is known.
  ///   - days: the days asked for.
  func holds(_ visit: DayBounds, _ days: ClosedRange<Day>) -> Bool {
    switch self {
    case .after: visit.latestStart > days.upperBound
    case .before: visit.earliestStart < days.lowerBound
    case .since: visit.latestStart >= days.lowerBound
    case .until: visit.earliestStart <= days.upperBound
    case .on: visit.earliestStart <= days.upperBound && visit.latestEnd >= days.lowerBound
    case .during: visit.latestStart >= days.lowerBound && visit.earliestEnd <= days.upperBound
    }
  }
}
