/// One slide of a timeline, as it stands in JSON or in a row of its table.
struct TimelineJSSlide: Decodable {
  struct Date: Decodable {
    var year: Loose?
    var month: Loose?
    var day: Loose?
    var hour: Loose?
    var shown: String?
    /// A whole date in one text, as version 2 and its tables have it.
    var written: String?

    enum CodingKeys: String, CodingKey {
      case year, month, day, hour
      case shown = "display_date"
    }

    /// True when nothing of it is filled in.
    var isEmpty: Bool { [year?.text, month?.text, day?.text, written].allSatisfy { $0 == nil } }
  }

  struct Text: Decodable {
    var headline: String?
    var text: String?
  }

  struct Media: Decodable {
    var url: String?
    var credit: String?
    var caption: String?
    var thumbnail: String?
    var link: String?
  }

  /// What is only for the look of a slide.
  struct Background: Decodable {}

  var start: Date?
  var end: Date?
  var text: Text?
  var media: Media?
  var group: String?
  /// What version 2 has instead of a group.
  var tag: String?
  var id: String?
  var shown: String?
  var background: Background?
  /// The date in full, which our own export adds.
  var edtf: String?
  var type: String?

  enum CodingKeys: String, CodingKey {
    case start = "start_date"
    case end = "end_date"
    case text, media, group, tag, background
    case id = "unique_id"
    case shown = "display_date"
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
        day: Loose(cell(prefix + "day")), hour: Loose(cell(prefix + "time")),
        written: cell(prefix.isEmpty ? "start date" : "end date"))
    }
    start = date("")
    end = date("end ")
    text = Text(headline: cell("headline"), text: cell("text"))
    media = Media(
      url: cell("media"), credit: cell("media credit"), caption: cell("media caption"),
      thumbnail: cell("media thumbnail") ?? cell("media thumb"), link: cell("link"))
    group = cell("group")
    tag = cell("tag")
    shown = cell("display date")
    background = cell("background").map { _ in Background() }
    type = cell("type")
  }
}

/// A number that some files write as text, or with a point.
struct Loose: Decodable {
  var text: String

  init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    self.text = Self.whole(text)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      text = Int(exactly: number).map(String.init) ?? String(number)
    } else {
      text = Self.whole(try container.decode(String.self))
    }
  }

  /// `2018` of `2018.0`.
  private static func whole(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
