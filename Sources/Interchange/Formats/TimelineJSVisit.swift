internal import Timeline

/// A slide on its way to a visit.
struct TimelineJSVisit {
  var visit: Visit
  var source: Source?
  var repairs: [String] = []

  /// - Throws: `InterchangeProblem` when the slide has no date, no text or no parties.
  init(_ slide: TimelineJSSlide, _ options: ImportOptions) throws(InterchangeProblem) {
    let summary = Self.plain(Self.withoutSources(slide.text?.text ?? ""))
    let headline = Self.plain(slide.text?.headline ?? "")
    guard !headline.text.isEmpty || !summary.text.isEmpty else {
      throw InterchangeProblem("the slide has neither a headline nor a text")
    }
    let title = headline.text.isEmpty ? String(summary.text.prefix(80)) : headline.text
    let dates = try Self.dates(slide, &repairs)
    let (party, hosts) = try Self.parties(slide.group, options)
    visit = Visit(
      id: slide.id.flatMap { $0.isEmpty ? nil : CellText.clean($0).text }
        ?? "timelinejs-\(dates.description.prefix(10))-\(Slug.of(title).prefix(60))",
      title: title, dates: dates, delegation: Delegation(party: party),
      stops: hosts.map { Stop(party: $0) })
    visit.summary = summary.text.isEmpty ? nil : summary.text
    if headline.hadControls || summary.hadControls {
      repairs.append("control characters were taken out")
    }
    addMedia(slide.media)
  }

  private static func plain(_ html: String) -> (text: String, hadControls: Bool) {
    let raw = CellText.clean(html)
    let plain = CellText.clean(HTMLText.plain(raw.text))
    return (plain.text, raw.hadControls || plain.hadControls)
  }

  /// Our own export ends its text with the sources; they are no part of what happened.
  private static func withoutSources(_ html: String) -> String {
    html.firstRange(of: TimelineJSExport.sourcesMark).map { String(html[..<$0.lowerBound]) } ?? html
  }

  // MARK: Dates

  /// A month or a day that is missing stays unknown; it is never January or the 1st.
  private static func dates(
    _ slide: TimelineJSSlide, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> EDTF {
    if let written = slide.edtf, let date = try? EDTF(written) { return date }
    guard let start = slide.start, let first = try date(start, &repairs) else {
      throw InterchangeProblem("the start has no year")
    }
    let last = try slide.end.flatMap { end throws(InterchangeProblem) in
      try date(end, &repairs)
    }
    let written = last == nil || last == first ? first : "\(first)/\(last ?? "")"
    do {
      return try EDTF(written)
    } catch {
      throw InterchangeProblem(error.description)
    }
  }

  private static func date(
    _ date: TimelineJSSlide.Date, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> String? {
    guard let year = date.year?.text else { return nil }
    guard year.utf8.count == 4, Int(year) != nil else {
      throw InterchangeProblem("the year \"\(year.prefix(40))\" is not four digits")
    }
    guard let month = date.month?.text, !month.isEmpty else {
      if date.day != nil { repairs.append("a day without a month was left out") }
      return year
    }
    let day = date.day.flatMap { $0.text.isEmpty ? nil : $0.text }
    return ([year, padded(month)] + (day.map { [padded($0)] } ?? [])).joined(separator: "-")
  }

  private static func padded(_ number: String) -> String {
    number.utf8.count == 1 ? "0" + number : number
  }

  // MARK: Parties

  /// "Russia → North Korea" in the group, or what the options say.
  private static func parties(
    _ group: String?, _ options: ImportOptions
  ) throws(InterchangeProblem) -> (Party.Code, [Party.Code]) {
    let group = CellText.clean(group ?? "").text
    for arrow in ["→", "->", "⟶", " to "] {
      guard let found = group.firstRange(of: arrow) else { continue }
      guard let party = PartyCell.party(String(group[..<found.lowerBound])),
        let hosts = PartyCell.parties(in: String(group[found.upperBound...]))
      else { continue }
      return (party, hosts)
    }
    let named = PartyCell.party(group)
    guard let party = named ?? options.party, let host = options.host else {
      let found = group.isEmpty ? "it has no group" : "the group \"\(group.prefix(60))\" does not"
      throw InterchangeProblem(
        "nothing says who visits whom: \(found); a group reads \"Russia → North Korea\", or say "
          + "--party and --host")
    }
    return (party, [host])
  }

  // MARK: Media

  private mutating func addMedia(_ media: TimelineJSSlide.Media?) {
    guard let address = media?.url.map({ CellText.clean($0).text }), !address.isEmpty else {
      return
    }
    guard WebAddress.isOne(address) else {
      repairs.append("the media is no web address and was left out")
      return
    }
    let credit = Self.plain(media?.credit ?? "").text
    let caption = Self.plain(media?.caption ?? "").text
    var source = Source(
      id: "timelinejs-\(Slug.digest(address))",
      publisher: credit.isEmpty ? WebAddress.site(of: address) : credit,
      title: caption.isEmpty ? address : caption)
    source.url = address
    visit.sources.append(source.id)
    self.source = source
  }
}
