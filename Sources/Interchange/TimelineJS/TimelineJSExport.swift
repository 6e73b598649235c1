internal import Timeline

/// A timeline for TimelineJS, a slide a visit.
struct TimelineJSExport: VisitWriter {
  private(set) var report = ExportReport()

  /// Begins the part of a slide's text that names the sources.
  static let sourcesMark = "<p class=\"sources\">"

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("text")
      writer.object { writer in
        writer.field("headline", PlainText.html(header.title))
        writer.field("text", PlainText.html(header.question))
      }
    }
    output.write("{\"title\":\(writer.text),\"events\":[")
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    guard let first = visit.dates.dates.first else {
      report.leftOut += 1
      return
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("unique_id", visit.id)
      Self.write("start_date", first, visit.dates.words(), to: &writer)
      if visit.dates.end != nil, let last = visit.dates.end?.dates.last {
        Self.write("end_date", last, nil, to: &writer)
      }
      // TimelineJS does not know this field; `import timelinejs` takes the date from it whole.
      writer.field("edtf", visit.dates)
      writer.name("text")
      writer.object { writer in
        writer.field("headline", PlainText.html(visit.title))
        writer.field("text", Self.text(visit, reference))
      }
      writer.field("group", PlainText.line(visit.direction))
    }
    output.write((report.written > 0 ? ",\n" : "\n") + writer.text)
    report.written += 1
  }

  mutating func end(to output: OutputFile) {
    output.write("\n]}\n")
    if report.leftOut > 0 { report.notes.append("\(report.leftOut) have no date at all") }
  }

  /// Only what is known: TimelineJS shows a month for a date without a day.
  private static func write(
    _ name: String, _ date: CalendarDate, _ words: String?, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.object { writer in
      writer.field("year", date.year)
      if case .number(let month) = date.month, month <= 12 {
        writer.field("month", month)
        if case .number(let day) = date.day { writer.field("day", day) }
      }
      writer.field("display_date", words)
    }
  }

  private static func text(_ visit: Visit, _ reference: Reference) -> String {
    let words = VisitWords(visit: visit, reference: reference)
    let summary = visit.summary.map { "<p>\(PlainText.html($0))</p>" } ?? ""
    let sources = words.sources.map { source in
      let citation = PlainText.html(source.citation)
      guard let url = source.url, WebAddress.isOne(url) else { return citation }
      return "<a href=\"\(PlainText.html(url))\">\(citation)</a>"
    }
    guard !sources.isEmpty else { return summary }
    return summary + sourcesMark + sources.joined(separator: "<br>") + "</p>"
  }
}
