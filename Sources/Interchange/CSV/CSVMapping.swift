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
    /// Wikidata's precision of the date: 9 a year, 10 a month, 11 a day.
    case precision
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
    /// Who receives the delegation, and in what role.
    case hosts, hostRole
    case occasion, topics, summary, note
    /// Where it can be read, who publishes that and what it is called.
    case url, publisher, sourceTitle

    /// Cells of several columns are parts of one text, and not a list.
    var isText: Bool {
      switch self {
      case .topics, .url, .host, .place, .hosts, .hostRole: false
      default: true
      }
    }

    var isDate: Bool { self == .dates || self == .start || self == .end }
  }

  /// A column by its name in the header or by its number, from 1.
  public enum Column: Hashable, Sendable, CustomStringConvertible {
    case name(String)
    case number(Int)

    public var description: String {
      switch self {
      case .name(let name): "\"\(name)\""
      case .number(let number): "\(number)"
      }
    }
  }

  /// How several people stand in one cell.
  public struct People: Hashable, Sendable {
    /// Where the role stands beside the name.
    public enum Roles: String, Hashable, Sendable, CaseIterable {
      /// "Ann Lee (President)"
      case brackets
      /// "Ann Lee, President"
      case comma
    }

    /// Nil for the separator of lists.
    public var separators: [String]?
    public var roles: Roles?
  }

  /// Rows are read where a column has one of these values.
  public struct Condition: Hashable, Sendable {
    public var column: Column
    public var values: [String]
  }

  public var collection = VisitCollection(id: "csv", title: "Visits of a table")
  public var columns: [Field: [Column]]
  /// True for the columns of our own export, of which any may be missing.
  var isOwn = true
  /// What a field is in every row whose cell is missing or empty.
  public var values: [Field: String] = [:]
  public var style = DateStyle()
  /// Nil to take it from the header line.
  public var separator: UInt8?
  /// Parts the values of one cell.
  public var list: String = ";"
  /// Lines before the header.
  public var skip = 0
  /// False when the first row is a visit; then columns go by number.
  public var hasHeader = true
  public var encoding: String?
  /// True where all codes of two letters are ISO's.
  public var hasISOLetters = false
  /// What stands for nothing besides the usual, in small letters.
  public var missing: Set<String> = []
  public var people = People()
  /// What the table calls parties, people, places, types and statuses; names are folded.
  public var partyAliases: [String: Party.Code] = [:]
  public var personAliases: [String: String] = [:]
  public var placeAliases: [String: String] = [:]
  public var types: [String: Visit.Kind] = [:]
  public var statuses: [String: Visit.Status] = [:]
  public var conditions: [Condition] = []
  /// Rows with the same values here are one visit.
  public var join: [Column] = []

  /// The columns of our own export: each field under its own name.
  public init() {
    columns = Dictionary(
      uniqueKeysWithValues: Field.allCases.map { ($0, [Column.name($0.rawValue)]) })
  }
}
