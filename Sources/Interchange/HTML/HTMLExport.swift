internal import Timeline

/// One page that needs nothing else: no script, no font, no picture, nothing fetched.
struct HTMLExport: VisitWriter {
  private(set) var report = ExportReport()
  private var year: String?
  private var citations = HTMLCitations()

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    // A page about a question is called by it.
    let question = header.scope.question
    let name = question.isEmpty ? header.title : "\(question) · \(header.title)"
    let scope = PlainText.html(header.scope.sentences.joined(separator: " "))
    let about = header.collection.about.map { "\n<p>\(PlainText.html($0))</p>" } ?? ""
    output.write(
      HTMLHead.text(name, style: HTMLStyle.sheet) + """
        <header>
        <h1>\(PlainText.html(name))</h1>
        <p class="count">\(scope)</p>\(about)
        </header>
        <main>

        """)
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    beginYear(of: visit, to: output)
    let part = HTMLVisit(words: VisitWords(visit: visit, reference: reference))
    // Numbered in the order in which the screen cites them.
    _ = citations.marks(visit.citedSources, reference)
    output.write(part.text(&citations))
    report.written += 1
  }

  private mutating func beginYear(of visit: Visit, to output: OutputFile) {
    let year =
      visit.dates.dates.isEmpty ? "Year not known" : "\(visit.dates.earliestStart.civil.year)"
    guard year != self.year else { return }
    if self.year != nil { output.write("</section>\n") }
    output.write("<section>\n<h2>\(year)</h2>\n")
    self.year = year
  }

  func end(to output: OutputFile) {
    if year != nil { output.write("</section>\n") }
    output.write("</main>\n")
    output.write(citations.list)
    output.write("</body>\n</html>\n")
  }
}

/// The sources of a page, numbered in the order in which they are first cited.
struct HTMLCitations {
  private var numbers: [Source.ID: Int] = [:]
  private var sources: [Source] = []

  /// Raised numbers that lead to the list.
  mutating func marks(_ ids: [Source.ID], _ reference: Reference) -> String {
    let cited = ids.compactMap { reference.sources[$0] }.map { (number(of: $0), $0) }
    let links = cited.sorted { $0.0 < $1.0 }.map { number, source in
      "<a href=\"#s\(number)\" title=\"\(PlainText.html(source.citation))\">\(number)</a>"
    }
    return links.isEmpty ? "" : "<sup>\(links.joined(separator: "\u{2009}"))</sup>"
  }

  private mutating func number(of source: Source) -> Int {
    if let number = numbers[source.id] { return number }
    sources.append(source)
    numbers[source.id] = sources.count
    return sources.count
  }

  var list: String {
    guard !sources.isEmpty else { return "" }
    let items = sources.enumerated().map { index, source in
      "<li id=\"s\(index + 1)\"><bdi>\(PlainText.html(source.citation))</bdi>\(Self.link(source))</li>"
    }
    return "<footer>\n<h2>Sources</h2>\n<ol>\n\(items.joined(separator: "\n"))\n</ol>\n</footer>\n"
  }

  private static func link(_ source: Source) -> String {
    guard let url = source.url, WebAddress.isOne(url) else { return "" }
    let address = PlainText.html(url)
    return " <a rel=\"noopener noreferrer nofollow\" href=\"\(address)\">\(address)</a>"
  }
}
