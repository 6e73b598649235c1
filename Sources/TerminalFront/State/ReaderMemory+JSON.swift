import Timeline

/// The memory as it stands in its file.
extension ReaderMemory {
  /// What is absent is empty: an older file has less. Nil when something is not what it should be.
  init?(_ json: JSONValue) {
    guard json.kind == .object, let bookmarks = json.texts("bookmarks"),
      let marks = json.table("marks", \.string), let notes = json.table("notes", \.string),
      let views = json.table("views", \.string), let searches = json.texts("searches"),
      let filters = json.texts("filters"), let places = json.table("places", { LastPlace($0) })
    else { return nil }
    self.bookmarks = Set(bookmarks)
    self.marks = marks
    self.notes = notes
    self.views = views
    self.searches = searches
    self.filters = filters
    self.places = places
  }
}

extension ReaderMemory.LastPlace {
  fileprivate init?(_ json: JSONValue) {
    guard let visit = json.field("visit")?.string, let query = json.field("query")?.string else {
      return nil
    }
    self.init(visit: visit, query: query)
  }
}

extension JSONValue {
  /// The value of a field; nil too where it is null.
  private func present(_ name: String) -> JSONValue? {
    field(name).flatMap { $0.kind == .null ? nil : $0 }
  }

  /// A list of texts, empty where there is none; nil when it is something else.
  fileprivate func texts(_ name: String) -> [String]? {
    guard let list = present(name) else { return [] }
    guard list.kind == .array else { return nil }
    var texts: [String] = []
    for item in list.items {
      guard let text = item.string else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// Values by name, empty where there are none; nil when it is something else.
  fileprivate func table<Value>(
    _ name: String, _ read: (JSONValue) -> Value?
  ) -> [String: Value]? {
    guard let object = present(name) else { return [:] }
    guard object.kind == .object else { return nil }
    var table: [String: Value] = [:]
    for (key, value) in object.members {
      guard let key = key.string, let value = read(value) else { return nil }
      table[key] = value
    }
    return table
  }
}
