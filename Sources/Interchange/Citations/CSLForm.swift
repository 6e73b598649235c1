internal import Timeline

/// CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema), which Zotero and pandoc read.
///
/// What has no variable there stands in `custom`, so that nothing of a source is lost.
struct CSLForm: CitationForm {
  /// A list has no room for what it is a list of; the report says it.
  func head(_ scope: [String]) -> String { "[" }

  var tail: String { "\n]\n" }

  func text(_ work: CitedWork, isFirst: Bool) -> String {
    var writer = JSONWriter()
    writer.object { write(work, to: &$0) }
    return (isFirst ? "\n" : ",\n") + writer.text
  }

  private func write(_ work: CitedWork, to writer: inout JSONWriter) {
    let citation = work.citation
    writer.field("id", citation.id)
    writer.field("type", Self.type(citation.work))
    writer.field("title", citation.title.isEmpty ? nil : citation.title)
    writer.field("author", work.authors) { writer, name in
      writer.object { $0.field("literal", name) }
    }
    writer.field("container-title", work.container)
    if let source = work.source, !source.publisher.isEmpty {
      writer.field("publisher", source.publisher)
    }
    Self.write(work.citation.work == .visit ? "event-date" : "issued", citation.date, to: &writer)
    Self.write("accessed", citation.accessed, to: &writer)
    writer.field("URL", citation.url)
    writer.field("archive_location", citation.archived)
    writer.field("language", citation.language)
    writer.field("note", citation.note)
    Self.writeCustom(work, to: &writer)
  }

  private static func writeCustom(_ work: CitedWork, to writer: inout JSONWriter) {
    writer.name("custom")
    writer.object { writer in
      writer.field("edtf", work.citation.date)
      writer.field("accessed-edtf", work.citation.accessed)
      writer.field("via", work.source?.via)
      writer.field("kind", work.source?.kind?.rawValue)
      writer.field("party", work.source?.party)
      writer.field("has-authors", work.hasAuthorsOfItsOwn ? "yes" : nil)
    }
  }

  private static func type(_ work: Citation.Work) -> String {
    switch work {
    case .source(.wire), .source(.press): "article-newspaper"
    case .source(.specialist): "article"
    case .source(.data): "dataset"
    case .source(.official), .source(.other), .source(nil): "webpage"
    case .statement: "speech"
    case .visit: "entry"
    }
  }

  /// As precise as it is known; what a list of numbers cannot say is said to be about.
  private static func write(_ name: String, _ date: EDTF?, to writer: inout JSONWriter) {
    guard let date, let first = date.start.dates.first ?? date.end?.dates.first else { return }
    writer.name(name)
    writer.object { writer in
      var parts = [first]
      if let last = date.dates.last, last != first { parts.append(last) }
      writer.field("date-parts", parts) { writer, date in
        writer.array { writer in
          for number in date.numbers {
            writer.item()
            writer.number(number)
          }
        }
      }
      if date.isQualified || date.isUncertain && date.end == nil && parts.count > 1 {
        writer.name("circa")
        writer.flag(true)
      }
    }
  }
}

extension CitedWork {
  /// The paper that carried it, or else whoever published what people wrote, and every newspaper.
  var container: String? {
    guard let source else { return citation.container }
    let isPublication = !source.authors.isEmpty || isNews
    return source.via ?? (isPublication && !source.publisher.isEmpty ? source.publisher : nil)
  }

  /// Who wrote it; not the paper it stands in, which is its container already.
  var authors: [String] {
    isNews ? citation.authors.filter { $0 != container } : citation.authors
  }

  private var isNews: Bool {
    switch citation.work {
    case .source(.wire), .source(.press): true
    case .source, .statement, .visit: false
    }
  }
}

extension CalendarDate {
  /// Year, month and day as far as they are known.
  var numbers: [Int] {
    guard maskedYearDigits == 0, case .number(let month) = month, month <= 12 else { return [year] }
    guard case .number(let day) = day else { return [year, month] }
    return [year, month, day]
  }
}
