/// One line of GDELT's event table, taken apart at its tabs.
struct GDELTRow {
  /// A column by its place in version 1.0, from 0; 2.0 has an ADM2 code more in each of the three
  /// places, from the first on.
  enum Column: Int {
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

    func index(columns: Int) -> Int {
      guard columns == 61 else { return rawValue }
      switch self {
      case .placeType, .placeName, .placeCountry: return rawValue + 2
      case .latitude, .longitude, .feature, .address: return rawValue + 3
      default: return rawValue
      }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each column ends.
  private let ends: [Int]

  /// - Throws: `InterchangeProblem` when the line has another number of columns.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(InterchangeProblem) {
    self.bytes = bytes
    var ends: [Int] = []
    ends.reserveCapacity(61)
    for index in bytes.indices where bytes[index] == 0x09 { ends.append(index) }
    ends.append(bytes.count)
    guard ends.count == 57 || ends.count == 58 || ends.count == 61 else {
      throw InterchangeProblem("the line has \(ends.count) columns, expected 57, 58 or 61")
    }
    self.ends = ends
  }

  private func range(_ column: Column) -> Range<Int>? {
    let index = column.index(columns: ends.count)
    guard index < ends.count else { return nil }
    return (index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]
  }

  /// True for 042 and 043, also where a spreadsheet has taken the leading zero.
  var isVisit: Bool { isVisiting || isHosting }
  var isVisiting: Bool { code == (4, 2) }
  var isHosting: Bool { code == (4, 3) }

  private var code: (UInt8, UInt8) {
    guard let range = range(.eventCode) else { return (0, 0) }
    let code = bytes[range].drop { $0 == UInt8(ascii: "0") }
    guard code.count == 2, range.count <= 3, let first = code.first, let last = code.last else {
      return (0, 0)
    }
    return (first &- 0x30, last &- 0x30)
  }

  func text(_ column: Column) -> String {
    guard let range = range(column) else { return "" }
    return CellText.clean(Decoding.text(bytes[range]).text).text
  }

  /// What has to be done to columns before their text can be shown.
  func repairs(of columns: [Column]) -> [String] {
    let read = columns.compactMap { range($0).map { Decoding.text(bytes[$0]) } }
    var repairs: [String] = []
    if read.contains(where: \.isLatin) {
      repairs.append("the row is not UTF-8; it was read as Latin-1")
    }
    if read.contains(where: { CellText.clean($0.text).hadControls }) {
      repairs.append("control characters were taken out")
    }
    return repairs
  }
}
