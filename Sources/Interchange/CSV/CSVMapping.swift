public import Timeline

/// How the columns of a table become the fields of a visit.
public struct CSVMapping: Hashable, Sendable {
  /// What a column can hold.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case id, title
    /// A date or a range in one cell.
    case dates
    /// The first and the last day in cells of their own.
    case start, end
    case status, type
    /// Whose delegation it is.
    case party
    /// What the delegation is called.
    case delegation
    /// Who travels, and in what role; several are parted by the list separator.
    case person, role
    /// The party or parties visited.
    case host
    case place
    /// Who receives the delegation.
    case hosts
    case occasion, topics, summary, note
    /// Where it can be read, and who publishes that.
    case url, publisher
  }

  /// A column by its name in the header or by its number, from 1.
  public enum Column: Hashable, Sendable {
    case name(String)
    case number(Int)
  }

  public var collection = VisitCollection(id: "csv", title: "Visits of a table")
  public var columns: [Field: Column]
  /// True for the columns of our own export, of which any may be missing.
  var isOwn = true
  /// What a field is in every row whose cell is missing or empty.
  public var values: [Field: String] = [:]
  public var order: DateOrder?
  /// Nil to take it from the header line.
  public var separator: UInt8?
  /// Parts the values of one cell.
  public var list: String = ";"
  /// Rows before the header.
  public var skip = 0

  /// The columns of our own export: each field under its own name.
  public init() {
    let own = Field.allCases.map { ($0, Column.name($0.rawValue)) }
    columns = Dictionary(uniqueKeysWithValues: own)
  }
}
