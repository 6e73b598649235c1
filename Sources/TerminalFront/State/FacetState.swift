import Timeline

/// The facet pane: the values of one field, how many visits have each, and which is selected.
struct FacetState: Hashable, Sendable {
  var field: Field
  var counts: [FieldCount] = []
  var selected = 0
  var top = 0
  /// What is typed to narrow the list.
  var narrow = ""
  var isByName = false

  /// The fields in the order the pane goes through them.
  static let fields: [Field] =
    [.delegation, .host] + Field.allCases.filter { $0 != .delegation && $0 != .host }

  /// The values shown: narrowed, and sorted as the reader wants.
  var shown: [FieldCount] {
    let folded = SearchKey.key(narrow)
    let found =
      folded.isEmpty
      ? counts
      : counts.filter { count in
        ([count.value.label] + count.value.aliases).contains {
          SearchKey.key($0).contains(folded)
        }
      }
    return isByName
      ? found.sorted { ($0.value.label, $0.value.id) < ($1.value.label, $1.value.id) } : found
  }

  var selectedValue: FieldValue? {
    let shown = shown
    return shown.indices.contains(selected) ? shown[selected].value : nil
  }

  mutating func settle(height: Int) {
    selected = min(max(0, selected), max(0, shown.count - 1))
    top = min(top, selected)
    if height > 0 { top = max(top, selected - height + 1) }
  }

  mutating func step(fields: Int) {
    let all = Self.fields
    let at = all.firstIndex(of: field) ?? 0
    let next = (at + fields % all.count + all.count) % all.count
    self = FacetState(field: all[next], isByName: isByName)
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
