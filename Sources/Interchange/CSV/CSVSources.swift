internal import Timeline

/// The sources of a row: its addresses, and what is said without one, a book or a newspaper.
///
/// Publishers and titles go with the addresses in their order, one each. Where their numbers differ
/// nothing tells which belongs to which, and nothing is guessed.
struct CSVSources {
  /// A place in the list of addresses; nothing in it, where a source has none.
  private struct Entry {
    var address: String?
    var words: String?
    var publisher: String?
    var title: String?
  }

  private let row: MappedRow
  private var entries: [Entry] = []
  /// What is said of the sources and of none of them alone.
  private(set) var notes: [String] = []
  private(set) var repairs: [String] = []

  init(_ row: MappedRow) {
    self.row = row
    entries = row.listBesideAddresses(.url).flatMap { Self.entries($0, row.mapping.list) }
    let publishers = row.listBesideAddresses(.publisher)
    let titles = row.listBesideAddresses(.sourceTitle)
    if entries.isEmpty, publishers.count == titles.count, titles.count > 1 {
      entries = titles.map { _ in Entry() }
    }
    if entries.isEmpty, row[.publisher] != nil || row[.sourceTitle] != nil { entries = [Entry()] }
    if row.isConstant(.publisher) || entries.count == 1 {
      for index in filled { entries[index].publisher = row[.publisher] }
    } else if !pair(publishers, \.publisher) {
      tell(publishers, "publisher")
    }
    if entries.count == 1 {
      entries[0].title = row[.sourceTitle]
    } else if !pair(titles, \.title) {
      entries.append(Entry(title: row[.sourceTitle]))
      tell(titles, "title")
    }
  }

  /// The addresses of one part of the list, or the words in their entry.
  private static func entries(_ part: String, _ separator: String) -> [Entry] {
    let words = part.split(whereSeparator: \.isWhitespace).map { String($0).trimmingCommas }
    let addresses = words.filter(WebAddress.isOne)
    guard addresses.isEmpty else { return addresses.map { Entry(address: $0) } }
    return [Entry(words: part.nilIfEmpty)]
  }

  /// Those that say something; one alone stands for what has no address.
  private var filled: [Int] {
    if entries.count == 1 { return [0] }
    return entries.indices.filter { entries[$0].address != nil || entries[$0].words != nil }
  }

  /// Puts values beside the entries, all of them or those that say something; false where the
  /// numbers differ.
  private mutating func pair(_ values: [String], _ part: WritableKeyPath<Entry, String?>) -> Bool {
    let indices = values.count == entries.count ? Array(entries.indices) : filled
    guard values.count == indices.count || values.isEmpty else { return false }
    for (index, value) in zip(indices, values) { entries[index][keyPath: part] = value.nilIfEmpty }
    return true
  }

  private mutating func tell(_ values: [String], _ noun: String) {
    let addresses = entries.count { $0.address != nil }
    let goes = values.count == 1 ? "1 \(noun) goes" : "\(values.count) \(noun)s go"
    let what = addresses == 1 ? "1 address" : "\(addresses) addresses"
    guard noun == "publisher" else {
      repairs.append("\(goes) with \(what); kept as a source of its own")
      return
    }
    repairs.append("\(goes) with \(what), each of which has its site for it; kept in the note")
    notes.append("Publishers: \(values.filter { !$0.isEmpty }.joined(separator: ", ")).")
  }

  /// The sources, each once; what is no address and says nothing else is left out and told.
  mutating func sources() -> [Source] {
    var sources: [Source] = []
    for entry in entries {
      guard let source = source(entry), !sources.contains(where: { $0.id == source.id }) else {
        continue
      }
      sources.append(source)
    }
    return sources
  }

  private mutating func source(_ entry: Entry) -> Source? {
    if let words = entry.words {
      guard words.contains(" ") || entry.publisher != nil else {
        repairs.append("\"\(words.prefix(60))\" is no web address and was left out")
        return nil
      }
      repairs.append("\"\(words.prefix(60))\" is no web address; kept as the title of a source")
    }
    let said = [entry.address, entry.words, entry.publisher, entry.title].compactMap { $0 }
    guard !said.isEmpty else { return nil }
    let collection = row.mapping.collection
    let publisher = entry.publisher ?? entry.address.map(WebAddress.site) ?? collection.title
    let title = entry.words ?? entry.title ?? entry.address ?? publisher
    var source = Source(
      id: "\(collection.id)-\(Digest.text(said.joined(separator: "\u{1F}")))",
      publisher: publisher, title: title)
    source.url = entry.address
    return source
  }
}

extension CSVVisit {
  mutating func addSources(_ data: Source) {
    var found = CSVSources(row)
    sources = found.sources()
    for text in found.notes { note(text) }
    repairs += found.repairs
    visit.sources = sources.map(\.id) + [data.id]
  }
}

extension String {
  fileprivate var trimmingCommas: String {
    var text = self[...]
    while let last = text.last, ",;".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
