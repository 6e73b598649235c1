internal import Timeline

/// One visit on the page: when, who to whom, what happened, who says so.
struct HTMLVisit {
  let words: VisitWords

  private var visit: Visit { words.visit }
  private var reference: Reference { words.reference }

  func text(_ citations: inout HTMLCitations) -> String {
    """
    <article id="\(PlainText.html(visit.id))">
    <p class="when">\(PlainText.html(visit.dates.words(short: true)))</p>
    <div>
    <h3><bdi>\(PlainText.html(visit.title))</bdi>\(citations.marks(visit.sources, reference))</h3>
    <p class="what">\(what)</p>
    \(people)\(summary)\(events(&citations))\(claims(&citations))\(note)</div>
    </article>

    """
  }

  private var what: String {
    let status = visit.status == .completed ? "" : Self.tag(visit.status.words)
    let contested = visit.isContested ? Self.tag("contested") : ""
    return "<b>\(PlainText.html(visit.direction))</b> "
      + "<span>\(PlainText.html(visit.type.words))</span>" + status + contested
  }

  private static func tag(_ words: String) -> String {
    " <span class=\"tag\">\(PlainText.html(words))</span>"
  }

  private var people: String {
    let rows = [
      ("Delegation", words.members), ("Received by", words.hosts), ("In", words.places),
      ("Occasion", visit.occasion.map { [$0] } ?? []),
    ]
    let shown = rows.filter { !$0.1.isEmpty }.map { label, values in
      "<dt>\(label)</dt>" + values.map { "<dd><bdi>\(PlainText.html($0))</bdi></dd>" }.joined()
    }
    return shown.isEmpty ? "" : "<dl>\(shown.joined())</dl>\n"
  }

  private var summary: String {
    visit.summary.map { "<p>\(PlainText.html($0))</p>\n" } ?? ""
  }

  private func events(_ citations: inout HTMLCitations) -> String {
    guard !visit.events.isEmpty else { return "" }
    var items: [String] = []
    var lastDate: String?
    for event in visit.events {
      let date = event.date?.words(short: true) ?? event.reported.map { "reported \($0.words())" }
      // A day is said once for all that happened on it.
      let shown = date == lastDate ? nil : date.map { "<p>\(PlainText.html($0))</p>" }
      lastDate = date
      let text = event.text.map { " <span>\(PlainText.html($0))</span>" } ?? ""
      items.append(
        "<li>\(shown ?? "")<bdi>\(PlainText.html(event.title))</bdi>\(text)"
          + citations.marks(event.sources, reference) + "</li>")
    }
    return "<ul>\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  private func claims(_ citations: inout HTMLCitations) -> String {
    var text = ""
    for claim in visit.claims {
      text += "<blockquote><p>\(PlainText.html(claim.text))"
      text += " <cite>\(PlainText.html(claim.by))\(Self.date(claim.date))</cite>"
      text += " <span>(\(claim.kind.words))</span>"
      text += "\(citations.marks(claim.sources, reference))</p>"
      for response in claim.responses {
        let said = response.text.map { ": \(PlainText.html($0))" } ?? ""
        text +=
          "<p class=\"response\"><cite>\(PlainText.html(response.by))\(Self.date(response.date))</cite> "
        text += "<em>\(response.stance.rawValue)</em> this\(said)"
        text += "\(citations.marks(response.sources, reference))</p>"
      }
      text += "</blockquote>\n"
    }
    return text
  }

  /// ", 26 July 2023"
  private static func date(_ date: EDTF?) -> String {
    date.map { ", " + PlainText.html($0.words()) } ?? ""
  }

  private var note: String {
    visit.note.map { "<p class=\"note\">\(PlainText.html($0))</p>\n" } ?? ""
  }
}
