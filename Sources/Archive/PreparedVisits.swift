import Timeline

/// Visits as the archive stores them, one behind the other, ready to be written.
struct PreparedVisits: Sendable {
  private(set) var count = 0
  /// What each visit brings: its JSON, its words, its id.
  var json = Runs<UInt8>()
  var words = Runs<UInt8>()
  var ids = Runs<UInt8>()
  /// Nodes of frequent texts, some more than once.
  var frequent = Runs<UInt16>()
  var bounds: [DayBounds] = []
  var rows: [Int32] = []
  var collections: [VisitCollection.ID?] = []
  /// For each indexed field the values as their preparer numbers them.
  var values = Field.indexed.map { _ in Runs<UInt32>() }
  /// For each indexed field the values that their preparer had not met before.
  var newValues = Field.indexed.map { _ in [String]() }
  var related: [(visit: Int, to: Visit.ID)] = []
  /// Who numbered the values.
  let preparer: Int
  /// Of the bytes to read, 0 to 1.
  var share = 0.0

  init(preparer: Int) { self.preparer = preparer }

  /// Closes the parts of one visit.
  mutating func endVisit() {
    json.end()
    words.end()
    ids.end()
    frequent.end()
    for place in values.indices { values[place].end() }
    count += 1
  }
}

/// Lists of one kind of element, one behind the other.
struct Runs<Element: Sendable>: Sendable {
  var elements: [Element] = []
  private(set) var ends: [Int] = []

  /// Ends a list; what is added from now on belongs to the next one.
  mutating func end() { ends.append(elements.count) }

  /// Where the list begins that is not ended yet.
  var open: Int { ends.last ?? 0 }

  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}

extension Runs where Element: Equatable {
  /// Adds what the list that is not ended yet does not hold, up to so many.
  mutating func addOnce(_ element: Element, most: Int = .max) {
    // No slice: one that is still held when something is added would make a copy of it all.
    for at in open..<elements.count where elements[at] == element { return }
    if elements.count - open < most { elements.append(element) }
  }
}
