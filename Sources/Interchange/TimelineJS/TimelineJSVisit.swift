internal import Timeline

/// A slide on its way to a visit.
struct TimelineJSVisit {
  var visit: Visit
  var sources: [Source] = []
  var repairs: [String] = []

  /// - Throws: `InterchangeProblem` when the slide has no date, no text or no parties.
  init(
    _ slide: TimelineJSSlide, party: Party.Code?, host: Party.Code?
  ) throws(InterchangeProblem) {
    let summary = Self.plain(Self.withoutSources(slide.text?.text ?? ""))
    let headline = Self.plain(slide.text?.headline ?? "")
    guard !headline.text.isEmpty || !summary.text.isEmpty else {
      throw InterchangeProblem("the slide has neither a headline nor a text")
    }
    let title = headline.text.isEmpty ? String(summary.text.prefix(80)) : headline.text
    let dates = try TimelineJSDates.dates(slide, &repairs)
    let parties = try Self.parties(slide.group ?? slide.tag, party, host)
    visit = Visit(
      id: slide.id.flatMap { $0.isEmpty ? nil : CellText.clean($0).text }
        ?? "timelinejs-\(dates.description.prefix(10))-\(Slug.of(title).prefix(60))",
      title: title, dates: dates, delegation: Delegation(party: parties.party),
      stops: parties.hosts.map { Stop(party: $0) })
    visit.summary = summary.text.isEmpty ? nil : summary.text
    if headline.hadControls || summary.hadControls {
      repairs.append("control characters were taken out")
    }
    addTopics(slide, isGroupUsed: parties.isGroupUsed)
    addMedia(slide.media)
    if slide.background != nil { repairs.append("the background of the slide is not kept") }
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

  // MARK: Parties

  /// "Russia → North Korea" in the group, or what the options say.
  private static func parties(
    _ group: String?, _ party: Party.Code?, _ host: Party.Code?
  ) throws(InterchangeProblem) -> (party: Party.Code, hosts: [Party.Code], isGroupUsed: Bool) {
    let group = CellText.clean(group ?? "").text
    for arrow in ["→", "->", "⟶", " to "] {
      guard let found = group.firstRange(of: arrow) else { continue }
      guard let party = PartyCell.party(String(group[..<found.lowerBound])),
        let hosts = PartyCell.parties(in: String(group[found.upperBound...]))
      else { continue }
      return (party, hosts, true)
    }
    let named = PartyCell.party(group)
    guard let party = named ?? party, let host else {
      let found = group.isEmpty ? "it has no group" : "the group \"\(group.prefix(60))\" does not"
      throw InterchangeProblem(
        "nothing says who visits whom: \(found); a group reads \"Russia → North Korea\", or say "
          + "--party and --host")
    }
    return (party, [host], named != nil)
  }

  /// A group or a tag that names no parties is what the slide is about.
  private mutating func addTopics(_ slide: TimelineJSSlide, isGroupUsed: Bool) {
    let used = isGroupUsed ? 1 : 0
    let names = [slide.group, slide.tag].compactMap { $0 }.map { CellText.clean($0).text }
    for name in names.dropFirst(used) where !name.isEmpty && !visit.topics.contains(name) {
      visit.topics.append(name)
      repairs.append("the group or tag \"\(name.prefix(60))\" was kept as a topic")
    }
  }

  // MARK: Media

  private mutating func addMedia(_ media: TimelineJSSlide.Media?) {
    let credit = Self.plain(media?.credit ?? "").text
    let caption = Self.plain(media?.caption ?? "").text
    addSource(media?.url, credit: credit, caption: caption, "the media")
    addSource(media?.link, credit: credit, caption: "", "the link")
    if let thumbnail = media?.thumbnail, !thumbnail.isEmpty {
      repairs.append("the thumbnail of the media is not kept")
    }
  }

  private mutating func addSource(
    _ url: String?, credit: String, caption: String, _ what: String
  ) {
    guard let address = url.map({ CellText.clean($0).text }), !address.isEmpty else { return }
    guard WebAddress.isOne(address) else {
      repairs.append("\(what) is no web address and was left out")
      return
    }
    var source = Source(
      id: "timelinejs-\(Digest.text(address))",
      publisher: credit.isEmpty ? WebAddress.site(of: address) : credit,
      title: caption.isEmpty ? address : caption)
    source.url = address
    guard !visit.sources.contains(source.id) else { return }
    visit.sources.append(source.id)
    sources.append(source)
  }
}
