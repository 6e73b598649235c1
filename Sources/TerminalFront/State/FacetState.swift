import Timeline

/// The facet pane: the values of one field, how many visits have each, and which is selected.
struct FacetState: Hashable, Sendable {
  var field: Field
  var counts: [FieldCount] = []
  /// How many visits of all have each value, by id.
  var totals: [String: Int] = [:]
  var selected = 0
  var top = 0
  /// What is typed to narrow the list.
  var narrow = ""
  var order = Order.count
  /// The decades and years of the date tree that show what is in them.
  var expanded: Set<String> = []
  /// The first end of a range of dates, while the other one is looked for.
  var rangeStart: String?

  /// How the values are sorted.
  enum Order: String, Hashable, Sendable, CaseIterable {
    case count, name, first, last

    var next: Order {
      let all = Order.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    var words: String {
      switch self {
      case .count: "by count"
      case .name: "by name"
      case .first: "by first date"
      case .last: "by last date"
      }
    }
  }

  private func order(_ left: FieldCount, _ right: FieldCount) -> Bool {
    switch order {
    case .count: (right.count, left.value.label) < (left.count, right.value.label)
    case .name: (left.value.label, left.value.id) < (right.value.label, right.value.id)
    case .first: (left.first, left.value.label) < (right.first, right.value.label)
    case .last: (right.last, left.value.label) < (left.last, right.value.label)
    }
  }

  /// The label of a value as the list shows it, indented in the date tree.
  func label(of count: FieldCount) -> String {
    field == .date && narrow.isEmpty
      ? DateTree.label(count.value.id, isExpanded: expanded.contains(count.value.id))
      : count.value.label
  }

  /// The fields in the order the pane goes through them.
  static let fields: [Field] =
    [.delegation, .host, .date] + Field.allCases.filter { !leftOut.contains($0) }

  private static let leftOut: Set<Field> = [.delegation, .host, .date, .year, .id]

  /// The values shown: narrowed, and sorted as the reader wants. Dates are a tree.
  var shown: [FieldCount] {
    let folded = SearchKey.key(narrow)
    guard folded.isEmpty else {
      return counts.filter { count in
        ([count.value.label] + count.value.aliases).contains {
          SearchKey.key($0).contains(folded)
        }
      }.sorted(by: order)
    }
    return field == .date ? DateTree.shown(counts, expanded: expanded) : counts.sorted(by: order)
  }

  var selectedValue: FieldValue? {
    let shown = shown
    return shown.indices.contains(selected) ? shown[selected].value : nil
  }

  mutating func sortNext() { order = order.next }

  mutating func settle(height: Int) {
    selected = min(max(0, selected), max(0, shown.count - 1))
    top = min(top, selected)
    if height > 0 { top = max(top, selected - height + 1) }
  }

  mutating func step(fields: Int) {
    let all = Self.fields
    let at = all.firstIndex(of: field) ?? 0
    let next = (at + fields % all.count + all.count) % all.count
    self = FacetState(field: all[next], order: order)
  }
}

/// How a value stands in a filter.
enum Inclusion { case none, included, excluded }

extension VisitQuery {
  func inclusion(of value: String, in field: Field) -> Inclusion {
    for condition in conditions {
      switch condition {
      case .field(field, let values) where values.contains(value): return .included
      case .not(.field(field, let values)) where values.contains(value): return .excluded
      default: break
      }
    }
    return .none
  }

  /// The filter with a value included, excluded, or neither.
  func setting(_ value: String, of field: Field, to inclusion: Inclusion) -> VisitQuery {
    var included = values(of: field, excluded: false).filter { $0 != value }
    var excluded = values(of: field, excluded: true).filter { $0 != value }
    switch inclusion {
    case .none: break
    case .included: included.append(value)
    case .excluded: excluded.append(value)
    }
    var others = conditions.filter { !$0.isPlain(field) }
    if !included.isEmpty { others.append(.field(field, included)) }
    if !excluded.isEmpty { others.append(.not(.field(field, excluded))) }
    return VisitQuery(others)
  }

  private func values(of field: Field, excluded: Bool) -> [String] {
    conditions.flatMap { condition -> [String] in
      switch condition {
      case .field(field, let values) where !excluded: values
      case .not(.field(field, let values)) where excluded: values
      default: []
      }
    }
  }
}

extension Condition {
  /// True for what the facet pane of a field writes.
  fileprivate func isPlain(_ field: Field) -> Bool {
    switch self {
    case .field(field, _), .not(.field(field, _)): true
    default: false
    }
  }
}
