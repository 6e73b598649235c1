/// Two questions side by side: how many visits, by whom, to whom, of which kind.
public struct Comparison: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var value: FieldValue
    public var first: Int
    public var second: Int

    public var difference: Int { second - first }
  }

  public struct Section: Hashable, Sendable {
    public var field: Field
    /// Those with most visits in both together first.
    public var rows: [Row]
  }

  public var first: Int
  public var second: Int
  public var sections: [Section]

  static let fields: [Field] = [
    .delegation, .host, .type, .level, .status, .led, .topic,
  ]

  public init(_ one: VisitQuery, _ other: VisitQuery, in store: some VisitStore) throws {
    let (one, other) = (try store.select(one), try store.select(other))
    first = try one.count()
    second = try other.count()
    sections = try Self.fields.map { field in
      Section(
        field: field, rows: Self.rows(try one.counts(of: field), try other.counts(of: field)))
    }
  }

  private static func rows(_ first: [FieldCount], _ second: [FieldCount]) -> [Row] {
    var rows: [String: Row] = [:]
    for count in first {
      rows[count.value.id, default: Row(value: count.value, first: 0, second: 0)].first =
        count.count
    }
    for count in second {
      rows[count.value.id, default: Row(value: count.value, first: 0, second: 0)].second =
        count.count
    }
    return rows.values.sorted {
      (-$0.first - $0.second, $0.value.label, $0.value.id)
        < (-$1.first - $1.second, $1.value.label, $1.value.id)
    }
  }
}

extension VisitQuery {
  /// Reads a question, or just a time such as `2018`, `2018-Q2` or `2018/2019`, which asks for what
  /// began in it.
  public init(question text: String) throws(QueryProblem) {
    let isUnit =
      text.wholeMatch(of: /\d{3}0s|\d{4}(-Q[1-4]|-\d\d)?/.ignoresCase()) != nil
    if isUnit {
      self.init([.field(.began, [text])])
    } else if let date = try? EDTF(text) {
      self.init([.dates(.during, date)])
    } else {
      try self.init(text)
    }
  }
}
