import Archive
import Testing

@testable import Desk
@testable import Timeline

/// Two versions of a record, compared by what is stored before anything is read.
@Suite struct DifferenceTests {
  private static let sources = """
    {"sources": [{"id": "s", "publisher": "P", "title": "One"},
      {"id": "é", "publisher": "P", "title": "Two"}]}
    """

  private func visit(_ id: String, _ dates: String, _ title: String, _ source: String) -> String {
    """
    {"id": "\(id)", "title": "\(title)", "dates": "\(dates)", "status": "completed", \
    "type": "working", "delegation": {"party": "RUS"}, "stops": [{"party": "PRK"}], \
    "sources": ["\(source)"]}
    """
  }

  private func lines(_ visits: String..., sources: String = sources) -> String {
    let head = sources.replacing("\n", with: " ")
    return ([head] + visits).joined(separator: "\n") + "\n"
  }

  private func differences(_ old: String, _ new: String) throws -> [String] {
    let scratch = try Scratch()
    let files = try [("old", old), ("new", new)].map { try scratch.write($1, to: "\($0).jsonl") }
    var told: [[String]] = []
    // Two files are two visits of one id in one, and the other has visits of its own.
    let stores = TestedStores.all.filter { !($0 is Merged) && !($0 is InDeskByEditions) }
    for store in stores {
      for other in stores {
        let inner = try Scratch()
        let outer = try Scratch()
        let before = try store.make([files[0]], in: inner)
        let after = try other.make([files[1]], in: outer)
        told.append(try Self.words(RecordDifference(from: before, to: after)))
      }
    }
    if DeskServer.isThere { told += try editions(of: files) }
    #expect(Set(told).count == 1, "\(told)")
    return told[0]
  }

  /// What two editions of one desk differ in, alone and beside a file.
  private func editions(of files: [String]) throws -> [[String]] {
    let address = try DeskServer.shared!.desk()
    for file in files { _ = try DeskFiller([file], to: address).fill() }
    let (before, after) = (try DeskStore(address.at(edition: 1)), try DeskStore(address))
    let own = try ownFile()
    return try [
      Self.words(RecordDifference(from: before, to: after)),
      Self.words(
        RecordDifference(from: MergedStore([own, before]), to: MergedStore([own, after]))),
    ]
  }

  private func ownFile() throws -> FixtureStore {
    let scratch = try Scratch()
    let source = "{\"sources\": [{\"id\": \"o\", \"publisher\": \"P\", \"title\": \"Own\"}]}"
    let text = lines(visit("own", "2002", "Own", "o"), sources: source)
    return FixtureStore(CollectionLoader.load([try scratch.write(text, to: "own.jsonl")]))
  }

  @Test(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
  func `of a desk beside a file are found without reading what did not change`() throws {
    let scratch = try Scratch()
    let (one, other) = (visit("a", "2001", "A", "s"), visit("b", "2003", "B", "s"))
    let address = try DeskServer.shared!.desk()
    for text in [lines(one), lines(one, other)] {
      _ = try DeskFiller([try scratch.write(text, to: "visits.jsonl")], to: address).fill()
    }
    let (before, after) = (try DeskStore(address.at(edition: 1)), try DeskStore(address))
    let own = try ownFile()
    let (older, newer) = (MergedStore([own, before]), MergedStore([own, after]))
    #expect(try newer.stored(after: nil, limit: 9, unlike: older).map(\.key.id) == ["own", "b"])
    #expect(try newer.stored(after: nil, limit: 1, unlike: older).map(\.key.id) == ["own"])
    #expect(try older.stored(after: nil, limit: 9, unlike: newer).map(\.key.id) == ["own"])
    // A store that has no partner leaves nothing out.
    #expect(try Self.words(RecordDifference(from: before, to: newer)) == ["new own", "new b"])
    #expect(try Self.words(RecordDifference(from: newer, to: before)) == ["gone own", "gone b"])
  }

  private static func words(_ difference: RecordDifference) throws -> [String] {
    var words = difference.added.map { "new \($0.id)" } + difference.removed.map { "gone \($0.id)" }
    try difference.eachMoved { words.append("moved \($0.id)") }
    try difference.eachChanged { visit in
      words += visit.changes.map { "\(visit.id) \($0.part.rawValue) \($0.text)" }
    }
    return words
  }

  @Test func `are the same between files, archives and desks, whichever is which`() throws {
    let old = lines(
      visit("a", "2001", "A", "s"), visit("b", "2002", "B", "s"), visit("c", "2003", "C", "s"))
    let new = lines(
      visit("a", "2001", "A", "s"), visit("b", "2002", "Bee", "s"), visit("c", "2004", "C", "s"),
      visit("d", "2005", "D", "s"))
    #expect(try differences(old, old) == [])
    #expect(try differences(old, new) == ["new d", "moved c", "b title B → Bee"])
    #expect(try differences(new, old) == ["gone d", "moved c", "b title Bee → B"])
  }

  @Test func `are found where a source changed and the visits that cite it did not`() throws {
    let visits = [visit("a", "2001", "A", "s"), visit("b", "2002", "B", "é")]
    let old = lines(visits[0], visits[1])
    let new = lines(
      visits[0], visits[1], sources: Self.sources.replacing("Two", with: "Three"))
    #expect(
      try differences(old, new) == ["b source P, “Three”: title: Two → Three"])
  }
}
