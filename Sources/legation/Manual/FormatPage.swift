import Foundation
import Timeline

/// legation-visits(5): the visit file, taken from its schema.
struct FormatPage {
  private let document: JSONDocument

  /// - Parameter schema: the bytes of `visits.schema.json`.
  init(schema: Data) {
    document = JSONDocument([UInt8](schema))
  }

  var lines: [String] { document.read { Self.lines($0) } }

  private static func lines(_ root: JSONValue) -> [String] {
    var page = Roff("legation-visits", section: 5)
    page.section("Name")
    page.text("legation-visits - the file of visits that legation(1) reads")
    page.section("Description")
    page.text(root.text("description"))
    page.text(
      "A file is one JSON object with the fields below, or JSON Lines: an object without visits on "
        + "the first line, then a visit on each. legation new writes one to begin with; legation "
        + "check tells every problem with its line and column.")
    add(root, titled: "The file", root, to: &page)
    for (key, type) in root.field("$defs")?.members.map({ $0 }) ?? [] {
      if type.field("properties") != nil {
        add(type, titled: key.string ?? "", root, to: &page)
      }
    }
    addDates(root, to: &page)
    page.section("Example")
    page.example(VisitTemplate.file(named: "mine", schema: "visits.schema.json"))
    page.section("See also")
    page.text("legation(1)")
    return page.lines
  }

  /// The fields of an object, in the order of the schema.
  private static func add(
    _ type: JSONValue, titled title: String, _ root: JSONValue, to page: inout Roff
  ) {
    page.section(title)
    if title != "The file" { page.text(type.text("description")) }
    let required = Set(type.field("required")?.items.compactMap(\.string) ?? [])
    for (key, value) in type.field("properties")?.members.map({ $0 }) ?? [] {
      let name = key.string ?? ""
      let need = required.contains(name) ? ", required" : ""
      page.item(name, kind(value, root) + need, description(value, root))
    }
  }

  private static func addDates(_ root: JSONValue, to page: inout Roff) {
    guard let date = root.field("$defs")?.field("date") else { return }
    page.section("Dates")
    page.text(date.text("description"))
  }

  /// What a value is: "text", "one of", "list of Stop".
  private static func kind(_ value: JSONValue, _ root: JSONValue) -> String {
    if let name = reference(value) {
      let isChoice = root.field("$defs")?.field(name)?.field("enum") != nil
      return isChoice ? "word" : name
    }
    if let choice = value.field("anyOf") {
      return choice.items.map { kind($0, root) }.joined(separator: " or ")
    }
    let type = value.text("type")
    guard type == "array", let items = value.field("items") else { return type }
    return "list of " + kind(items, root)
  }

  private static func description(_ value: JSONValue, _ root: JSONValue) -> String {
    let target = reference(value).flatMap { root.field("$defs")?.field($0) }
    let own = value.text("description")
    let text = own.isEmpty ? target?.text("description") ?? "" : own
    let words = target?.field("enum")?.items.compactMap(\.string) ?? []
    return words.isEmpty ? text : text + " One of: \(words.joined(separator: ", "))."
  }

  private static func reference(_ value: JSONValue) -> String? {
    value.field("$ref")?.string?.replacing("#/$defs/", with: "")
  }
}

extension JSONValue {
  /// The text of a field; empty where there is none.
  fileprivate func text(_ name: String) -> String { field(name)?.string ?? "" }
}
