/// Where GDELT's columns stand in a file: by the names of its header, or by their number.
struct GDELTColumns {
  /// A column by its place in version 1.0, from 0; 2.0 has an ADM2 code more in each of the three
  /// places, from the first on.
  enum Column: Int, CaseIterable {
    case id = 0
    case date = 1
    case actor1Name = 6
    case actor1Country = 7
    case actor2Name = 16
    case actor2Country = 17
    case eventCode = 26
    case mentions = 31
    case sources = 32
    case placeType = 49
    case placeName = 50
    case placeCountry = 51
    case latitude = 53
    case longitude = 54
    case feature = 55
    case address = 57

    /// As GDELT's own header and its tables in BigQuery name it.
    var name: String {
      switch self {
      case .id: "globaleventid"
      case .date: "sqldate"
      case .actor1Name: "actor1name"
      case .actor1Country: "actor1countrycode"
      case .actor2Name: "actor2name"
      case .actor2Country: "actor2countrycode"
      case .eventCode: "eventcode"
      case .mentions: "nummentions"
      case .sources: "numsources"
      case .placeType: "actiongeo_type"
      case .placeName: "actiongeo_fullname"
      case .placeCountry: "actiongeo_countrycode"
      case .latitude: "actiongeo_lat"
      case .longitude: "actiongeo_long"
      case .feature: "actiongeo_featureid"
      case .address: "sourceurl"
      }
    }

    func index(columns: Int) -> Int {
      guard columns == 61 else { return rawValue }
      switch self {
      case .placeType, .placeName, .placeCountry: return rawValue + 2
      case .latitude, .longitude, .feature, .address: return rawValue + 3
      default: return rawValue
      }
    }
  }

  /// Nil for a file without a header.
  private var named: [Column: Int]?
  private var width = 0

  init() {}

  /// Nil when this is no header.
  init?(header: CSVReader.Row) {
    let names = header.cells.map { $0.lowercased() }
    guard names.contains(Column.id.name), names.contains(Column.eventCode.name) else { return nil }
    width = names.count
    named = Dictionary(
      Column.allCases.compactMap { column in
        names.firstIndex(of: column.name).map { (column, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `InterchangeProblem` when a row has another number of columns.
  func check(_ count: Int) throws(InterchangeProblem) {
    if named != nil {
      guard count == width else {
        throw InterchangeProblem("the line has \(count) columns, the header \(width)")
      }
    } else if count != 57, count != 58, count != 61 {
      throw InterchangeProblem("the line has \(count) columns, expected 57, 58 or 61")
    }
  }

  func index(of column: Column, in count: Int) -> Int? {
    if let named { return named[column] }
    let index = column.index(columns: count)
    return index < count ? index : nil
  }
}

/// One line of GDELT's event table.
struct GDELTRow {
  private let cells: [[UInt8]]
  private let columns: GDELTColumns

  /// - Throws: `InterchangeProblem` when the line has another number of columns.
  init(_ cells: [[UInt8]], _ columns: GDELTColumns) throws(InterchangeProblem) {
    try columns.check(cells.count)
    self.cells = cells
    self.columns = columns
  }

  private func bytes(_ column: GDELTColumns.Column) -> [UInt8] {
    columns.index(of: column, in: cells.count).map { cells[$0] } ?? []
  }

  /// True for 042 and 043, also where a spreadsheet has taken the leading zero.
  var isVisit: Bool { isHosting || code == "42" }
  var isHosting: Bool { code == "43" }

  private var code: String {
    let code = bytes(.eventCode)
    return code.count > 3
      ? "" : String(decoding: code.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
  }

  func text(_ column: GDELTColumns.Column) -> String {
    CellText.clean(Decoding.text(bytes(column)).text).text
  }

  /// What has to be done to columns before their text can be shown.
  func repairs(of columns: [GDELTColumns.Column]) -> [String] {
    CSVReader.Row(CSVReader.Line(number: 0, cells: columns.map(bytes))).repairs
  }
}
