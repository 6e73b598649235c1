/// What the program remembers for its reader: bookmarks, marks, notes, saved views, what was
/// searched for, and where the reader was. Never part of the data.
public struct ReaderMemory: Hashable, Sendable, Codable {
  /// Where the reader was when the program ended.
  public struct LastPlace: Hashable, Sendable, Codable {
    public var visit: String
    public var query: String
  }

  // No defaults: a field that is not read below does not compile. It would read as empty, and be
  // written over. Visits go by collection and id; files of before have the id alone.
  public var bookmarks: Set<String>
  /// By letter.
  public var marks: [String: String]
  public var notes: [String: String]
  /// Questions by name.
  public var views: [String: String]
  /// Newest last.
  public var searches: [String]
  public var filters: [String]
  /// By the title of what lay open.
  public var places: [String: LastPlace]
  /// What the saved questions mean: 1 where `office:` stood for heads alone.
  public var edition: Int

  /// Since 2 `office:` finds members as well as heads.
  static let newestEdition = 2

  public init() {
    bookmarks = []
    marks = [:]
    notes = [:]
    views = [:]
    searches = []
    filters = []
    places = [:]
    edition = Self.newestEdition
  }

  /// What is absent is empty: an older file has less.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    bookmarks = try fields.decodeIfPresent(Set.self, forKey: .bookmarks) ?? []
    marks = try fields.decodeIfPresent(Dictionary.self, forKey: .marks) ?? [:]
    notes = try fields.decodeIfPresent(Dictionary.self, forKey: .notes) ?? [:]
    views = try fields.decodeIfPresent(Dictionary.self, forKey: .views) ?? [:]
    searches = try fields.decodeIfPresent(Array.self, forKey: .searches) ?? []
    filters = try fields.decodeIfPresent(Array.self, forKey: .filters) ?? []
    places = try fields.decodeIfPresent(Dictionary.self, forKey: .places) ?? [:]
    edition = try fields.decodeIfPresent(Int.self, forKey: .edition) ?? 1
    if !asksForOffices { edition = Self.newestEdition }
  }

  private var asksForOffices: Bool {
    (Array(views.values) + filters + places.values.map(\.query)).contains {
      $0.contains("office:")
    }
  }

  /// One thing to remember or forget.
  public enum Change: Hashable, Sendable {
    case bookmark(String, Bool)
    case mark(String, String?)
    case note(String, String?)
    case view(String, String?)
    case search(String)
    case filter(String)
    case place(String, LastPlace)
    case edition(Int)
  }

  private static let mostRemembered = 200

  public mutating func apply(_ change: Change) {
    switch change {
    case .bookmark(let id, true): bookmarks.insert(id)
    case .bookmark(let id, false): bookmarks.remove(id)
    case .mark(let letter, let id): marks[letter] = id
    case .note(let id, let note): notes[id] = note
    case .view(let name, let query): views[name] = query
    case .search(let text): Self.remember(text, in: &searches)
    case .filter(let text): Self.remember(text, in: &filters)
    case .place(let title, let place): places[title] = place
    case .edition(let number): edition = number
    }
  }

  private static func remember(_ text: String, in list: inout [String]) {
    list.removeAll { $0 == text }
    list.append(text)
    if list.count > mostRemembered { list.removeFirst(list.count - mostRemembered) }
  }

  /// What has to change to make of this what the other one says of bookmarks, marks, notes and
  /// views.
  func changes(to other: ReaderMemory) -> [Change] {
    var changes: [Change] = []
    for id in bookmarks.symmetricDifference(other.bookmarks).sorted() {
      changes.append(.bookmark(id, other.bookmarks.contains(id)))
    }
    for letter in Set(marks.keys).union(other.marks.keys).sorted()
    where marks[letter] != other.marks[letter] {
      changes.append(.mark(letter, other.marks[letter]))
    }
    for id in Set(notes.keys).union(other.notes.keys).sorted() where notes[id] != other.notes[id] {
      changes.append(.note(id, other.notes[id]))
    }
    for name in Set(views.keys).union(other.views.keys).sorted()
    where views[name] != other.views[name] {
      changes.append(.view(name, other.views[name]))
    }
    return changes
  }
}
