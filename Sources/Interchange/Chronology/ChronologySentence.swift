internal import Timeline

/// A sentence of a chronology and the sources its note cites.
struct ChronologySentence: Hashable {
  var text: String
  var sources: [Source.ID] = []

  init(_ text: String, _ sources: [Source.ID] = []) {
    self.text = text
    self.sources = sources
  }
}

/// A visit in a chronology: its days, and what is told of it in paragraphs.
struct ChronologyEntry: Hashable {
  var dates: String
  var paragraphs: [[ChronologySentence]]
}
