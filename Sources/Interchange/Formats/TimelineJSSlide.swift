/// One slide as TimelineJS writes it, in JSON or in a row of its table.
struct TimelineJSSlide: Decodable {
  struct Date: Decodable {
    var year: Loose?
    var month: Loose?
    var day: Loose?
  }

  struct Text: Decodable {
    var headline: String?
    var text: String?
  }

  struct Media: Decodable {
    var url: String?
    var credit: String?
    var caption: String?
  }

  var start: Date?
  var end: Date?
  var text: Text?
  var media: Media?
  var group: String?
  var id: String?
  /// The date in full, which our own export adds.
  var edtf: String?
  var type: String?

  enum CodingKeys: String, CodingKey {
    case start = "start_date"
    case end = "end_date"
    case text, media, group
    case id = "unique_id"
    case edtf, type
  }

  var isTitle: Bool { ["title", "era"].contains(type?.lowercased()) }

  /// - Parameter cells: by the names of their columns in small letters.
  init(cells: [String: String]) {
    func cell(_ name: String) -> String? {
      cells[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    func date(_ prefix: String) -> Date {
      Date(
        year: Loose(cell(prefix + "year")), month: Loose(cell(prefix + "month")),
        day: Loose(cell(prefix + "day")))
    }
    start = date("")
    end = cell("end year") == nil ? nil : date("end ")
    text = Text(headline: cell("headline"), text: cell("text"))
    media = Media(
      url: cell("media"), credit: cell("media credit"), caption: cell("media caption"))
    group = cell("group")
    type = cell("type")
  }
}

/// A number that some files write as text.
struct Loose: Decodable {
  var text: String

  init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    self.text = text
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}
