internal import Timeline

/// The pages of a site, made one after the other.
struct SitePages {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  private var title: String { content.scope.title }

  private func page(_ root: String) -> SitePage {
    SitePage(siteTitle: title, links: SiteLinks(root: root))
  }

  /// Hands out each file's name in the folder and its text.
  func each(_ use: (_ name: String, _ text: String) throws -> Void) throws {
    let lists = SiteLists(content: content, links: SiteLinks(root: ""))
    try use("index.html", front(lists))
    for (name, heading, body) in lists.all {
      try use("\(name).html", page("").text(heading, body))
    }
    let charts = SiteCharts(content)
    for chart in charts.all { try use("charts/\(chart.name).svg", chart.text) }
    try use("charts.html", page("").text("Charts", charts.figures(charts.all.map(\.name))))
    try eachVisit(use)
    try eachSubject(use)
  }

  private func front(_ lists: SiteLists) -> String {
    let scope = SitePage.paragraph(content.scope.sentences.joined(separator: " "))
    let about = content.about.map { "<p>\(PlainText.html($0))</p>\n" } ?? ""
    let charts = SiteCharts(content)
    let body =
      charts.figures(["bars", "matrix"]) + "<h2>Years</h2>\n" + lists.years
      + "<h2>Parties</h2>\n" + lists.parties
    return page("").text(title, lead: scope + about, body, isFront: true)
  }

  private func eachVisit(_ use: (String, String) throws -> Void) throws {
    for (number, visit) in content.visits.enumerated() {
      let part = SiteVisit(content: content, number: number, links: SiteLinks(root: "../"))
      try use("visits/\(SiteLinks.file(visit.id))", page("../").text(visit.title, part.body))
    }
  }

  private func eachSubject(_ use: (String, String) throws -> Void) throws {
    let links = SiteLinks(root: "../")
    func write(_ subject: Subject, _ folder: String, _ id: String, _ visits: [Int]) throws {
      let part = SiteSubject(content: content, subject: subject, visits: visits, links: links)
      let text = page("../").text(subject.name(content.reference), lead: part.lead, part.body)
      try use("\(folder)/\(SiteLinks.file(id))", text)
    }
    for (id, visits) in content.people { try write(.person(id), "people", id, visits) }
    for (id, visits) in content.places { try write(.place(id), "places", id, visits) }
    for (code, visits) in content.parties { try write(.party(code), "parties", code, visits) }
    for (year, visits) in content.years {
      let list = SiteLists(content: content, links: links).visits(visits)
      try use("years/\(year).html", page("../").text("\(year)", list))
    }
  }
}
