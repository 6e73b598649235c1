internal import Timeline

/// What the two files of the Office of the Historian have in common.
enum HistState {
  static let publisher = "Office of the Historian, US Department of State"

  static func source(id: String, title: String) -> Source {
    var source = Source(id: id, publisher: publisher, title: title)
    source.language = "en"
    source.kind = .data
    return source
  }

  static func stated(_ words: String, _ source: Source) -> StatedType {
    StatedType(text: words, by: publisher, sources: [source.id])
  }

  /// The id and the days of a row.
  struct Stay {
    var id: String
    var dates: EDTF
    var repairs: [String] = []

    init(_ row: XMLRow) throws(InterchangeProblem) {
      guard !row.isTooLong else {
        throw InterchangeProblem("the row is over the limit of \(XMLRow.longest >> 20) MiB")
      }
      guard let id = row.text("id") else { throw InterchangeProblem("the row has no id") }
      self.id = id
      guard let start = row.text("start-date") else {
        throw InterchangeProblem("the start date is missing")
      }
      let end = row.text("end-date")
      let written = end == start ? start : "\(start)/\(end ?? "")"
      do {
        dates = try EDTF(written)
      } catch {
        throw InterchangeProblem(error.description)
      }
      if end == nil { repairs.append("the end date is missing; the end is not known") }
      repairs += row.repairs
    }
  }
}
