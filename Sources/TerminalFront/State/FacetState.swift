import Timeline

/// The facet pane: the values of one field, how many visits have each, and which is selected.
struct FacetState: Hashable, Sendable {
  var field: Field
  /// The most frequent first, as stores give them.
  var counts: [FieldCount] = [] {
    didSet {
      keys = []
      arrange()
    }
  }
  /// The search keys of the names of each value, once something is typed to narrow the list.
  private var keys: [[String]] = []
  /// The values shown: narrowed, and sorted as the reader wants. Dates are a tree.
  private(set) var shown: [FieldCount] = []
  /// How many visits of all have each value, by id.
  var totals: [String: Int] = [:]
  var selected = 0
  var top = 0
  /// What is typed to narrow the list.
  var narrow = "" {
    didSet {
      if narrow.isEmpty {
        keys = []
      } else if keys.isEmpty {
        keys = counts.map(Self.keys)
      }
      arrange()
    }
  }
  /// The digits of a year being typed.
  var typedYear: String? { didSet { arrange() } }
  /// True until the counts of the field have come; keys typed meanwhile wait for them.
  var isAwaited = true
  /// The value the cursor was on in each field that was looked at.
  private var cursors: [Field: String] = [:]
  var order = Order.count { didSet { arrange() } }
  /// The decades and years of the date tree that show what is in them.
  var expanded: Set<String> = [] { didSet { arrange() } }
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

  /// The fields in the order the pane goes through them: who, to whom, with whom, about what,
  /// when, and the rest.
  static let fields: [Field] = first + Field.allCases.filter { !(first + leftOut).contains($0) }

  private static let first: [Field] = [
    .delegation, .host, .person, .topic, .date, .type, .occasion, .place, .status, .state,
  ]
  /// Years stand in the tree of dates; ids are as many as visits.
  private static let leftOut: [Field] = [.year, .id]

  init(field: Field) { self.field = field }

  /// Sorting a hundred thousand values takes its time: it is done when something changed.
  private mutating func arrange() { shown = arranged }

  private var arranged: [FieldCount] {
    if let typedYear { return DateTree.years(typedYear, counts) }
    let folded = SearchKey.key(narrow)
    guard folded.isEmpty else {
      return sorted(
        zip(counts, keys.isEmpty ? counts.map(Self.keys) : keys)
          .filter { $1.contains { $0.contains(folded) } }.map(\.0))
    }
    return field == .date ? DateTree.shown(counts, expanded: expanded) : sorted(counts)
  }

  private static func keys(_ count: FieldCount) -> [String] {
    ([count.value.label] + count.value.aliases).map(SearchKey.key)
  }

  private func sorted(_ counts: [FieldCount]) -> [FieldCount] {
    order == .count ? counts : counts.sorted(by: order)
  }

  var selectedValue: FieldValue? {
    shown.indices.contains(selected) ? shown[selected].value : nil
  }

  mutating func sortNext() { order = order.next }

  mutating func showSelected(height: Int) {
    selected = min(max(0, selected), max(0, shown.count - 1))
    top = min(top, selected)
    if height > 0 { top = max(top, selected - height + 1) }
  }

  mutating func step(fields: Int) {
    let all = Self.fields
    let at = all.firstIndex(of: field) ?? 0
    choose(all[(at + fields % all.count + all.count) % all.count])
  }

  /// Shows another field, with the cursor where it was in it.
  ///
  /// - Parameter keepsYear: true when digits go on with a year that is being typed.
  mutating func choose(_ next: Field, keepsYear: Bool = false) {
    guard next != field else { return keepsYear ? () : leaveTypedYear() }
    cursors[field] = selectedValue?.id
    var state = FacetState(field: next)
    state.order = order
    state.cursors = cursors
    self = state
  }

  /// Opened again: nothing is typed, and the counts may be others.
  mutating func reopen() {
    leaveTypedYear()
    narrow = ""
    rangeStart = nil
    isAwaited = true
  }

  /// The counts have come: the cursor stays on its value.
  mutating func receive(_ counts: [FieldCount], totals: [String: Int]) {
    let id = selectedValue?.id ?? cursors[field]
    self.counts = counts
    self.totals = totals
    isAwaited = false
    if let id, typedYear == nil { select(id) }
  }

  /// Puts the cursor on a line of what is shown.
  mutating func selectLine(_ line: Int) { selected = top + line }

  private mutating func select(_ id: String) {
    if field == .date { expanded.formUnion(DateTree.parents(of: id)) }
    selected = shown.firstIndex { $0.value.id == id } ?? selected
  }

  // MARK: A year typed

  /// One more digit; a fifth one begins another year.
  mutating func type(yearDigit digit: Character) {
    let year = typedYear ?? ""
    typedYear = year.count < 4 ? year + String(digit) : String(digit)
    narrow = ""
    selected = 0
  }

  /// What was typed has done its work: the whole tree again, with the cursor on the year.
  mutating func leaveTypedYear() {
    guard typedYear != nil else { return }
    let id = selectedValue?.id
    typedYear = nil
    if let id { select(id) }
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
