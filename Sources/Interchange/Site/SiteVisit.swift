internal import Timeline

/// The page of a visit: what the single page has of it, what the record shows around it, and where
/// its people and places lead.
struct SiteVisit {
  let content: SiteContent
  let number: Int
  let links: SiteLinks

  private var visit: Visit { content.visits[number] }

  var body: String {
    var citations = HTMLCitations()
    _ = citations.marks(visit.citedSources, content.reference)
    let article = HTMLVisit(
      words: VisitWords(visit: visit, reference: content.reference), hasTitle: false
    )
    .text(&citations)
    return article + around + leads + citations.list
  }

  private var around: String {
    let lines = content.contexts[number].lines
    guard !lines.isEmpty else { return "" }
    let items = lines.map { line in
      let words = line.words(content.contextReference)
      let visits = line.leadsTo.compactMap { id in content.title(of: id).map { links.visit(id, $0) }
      }
      let more =
        visits.isEmpty ? "" : " <span class=\"quiet\">\(visits.joined(separator: ", "))</span>"
      return "<li><bdi>\(PlainText.html(line.title))</bdi>: \(PlainText.html(words))\(more)</li>"
    }
    return "<h2>In this record</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n"
      + SitePage.paragraph(content.contexts[number].basis, "quiet")
  }

  private var leads: String {
    let people = visit.personIDs.unique.map {
      links.person($0, content.reference.name(ofPerson: $0))
    }
    let places = visit.placeIDs.unique.map { links.place($0, content.reference.name(ofPlace: $0)) }
    let parties = ([visit.delegation.party] + visit.hostParties).unique.map(links.party)
    let year = [links.year(visit.dates.earliestStart.civil.year)]
    let rows = [("People", people), ("Places", places), ("Parties", parties), ("Year", year)]
    let shown = rows.filter { !$0.1.isEmpty }.map { label, values in
      "<dt>\(label)</dt><dd>\(values.joined(separator: ", "))</dd>"
    }
    return "<dl class=\"facts\">\(shown.joined())</dl>\n"
  }
}
