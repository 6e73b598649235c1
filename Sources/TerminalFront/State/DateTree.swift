import Timeline

/// Decades, in them years, in them months: the values of the date field as a tree.
enum DateTree {
  /// The values that are in sight, oldest first.
  static func shown(_ counts: [FieldCount], expanded: Set<String>) -> [FieldCount] {
    counts.filter { count in
      parents(of: count.value.id).allSatisfy { expanded.contains($0) }
    }.sorted { sortKey($0.value.id) < sortKey($1.value.id) }
  }

  /// `2023-07` lies in `2023` and in `2020s`.
  static func parents(of id: String) -> [String] {
    let decade = String(id.prefix(3)) + "0s"
    switch id.count {
    case 5: return []
    case 4: return [decade]
    default: return [decade, String(id.prefix(4))]
    }
  }

  /// A decade comes before its years, a year before its months.
  private static func sortKey(_ id: String) -> String {
    id.hasSuffix("s") ? String(id.prefix(3)) : id
  }

  static func label(_ id: String, isExpanded: Bool) -> String {
    let sign = isExpanded ? "▾ " : "▸ "
    switch id.count {
    case 5: return sign + id
    case 4: return "  " + sign + id
    default:
      let month = Int(id.suffix(2)) ?? 1
      return "      " + Gregorian.months[min(max(1, month), 12) - 1]
    }
  }

  static func isLeaf(_ id: String) -> Bool { id.count > 5 }

  /// The years with these digits, newest first. One or two are its last, so that 8 means 2018
  /// before 2008 and 20 means 2020; three or four are its first.
  static func years(_ digits: String, _ counts: [FieldCount]) -> [FieldCount] {
    counts.filter { count in
      let id = count.value.id
      return id.count == 4 && (digits.count < 3 ? id.hasSuffix(digits) : id.hasPrefix(digits))
    }.sorted { $0.value.id > $1.value.id }
  }

  /// All the days of a value.
  static func date(_ id: String) -> EDTF? { try? EDTF(edtf(id)) }

  /// The days from the earlier of two values to the end of the later one.
  static func range(_ first: String, _ last: String) -> EDTF? {
    guard let first = date(first), let last = date(last) else { return nil }
    let (early, late) = first.earliestStart <= last.earliestStart ? (first, last) : (last, first)
    return EDTF(start: early.start, end: late.start)
  }

  private static func edtf(_ id: String) -> String {
    id.hasSuffix("s") ? id.prefix(3) + "X" : id
  }
}
