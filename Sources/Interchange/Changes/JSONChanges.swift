internal import Timeline

/// Changes as one JSON object.
struct JSONChanges: ChangesForm {
  private var isOpen = false
  private var isFirst = true

  init() {}

  func begin(_ difference: RecordDifference, _ names: (old: String, new: String)) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("old", names.old)
      writer.field("new", names.new)
      writer.field("oldVisits", difference.oldCount)
      writer.field("newVisits", difference.newCount)
    }
    return String(writer.text.dropLast())
  }

  mutating func section(_ name: String, count: Int) -> String {
    defer { (isOpen, isFirst) = (true, true) }
    let key = name == "Other days" ? "moved" : name.lowercased()
    return (isOpen ? "\n]" : "") + ",\n\"\(key)\":["
  }

  private mutating func item(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object(write)
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + writer.text
  }

  mutating func visit(_ visit: Visit) -> String {
    item { writer in
      writer.field("id", visit.id)
      writer.field("title", visit.title)
      writer.field("dates", visit.dates)
    }
  }

  mutating func change(_ difference: VisitDifference) -> String {
    item { writer in
      writer.field("id", difference.id)
      writer.field("title", difference.title)
      writer.field("dates", difference.dates)
      writer.field("changes", difference.changes) { writer, change in
        writer.object { writer in
          writer.field("kind", change.kind.rawValue)
          writer.field("part", change.part.rawValue)
          writer.field("text", change.text)
        }
      }
    }
  }

  var end: String { "\n]}\n" }
}
