internal import Timeline

/// Lists of links: visits by their days, people, places and parties by how often they are met.
struct SiteLists {
  let content: SiteContent
  let links: SiteLinks

  var all: [(name: String, heading: String, body: String)] {
    [
      ("years", "Years", years), ("people", "People", people), ("places", "Places", places),
      ("parties", "Parties", parties),
    ]
  }

  func visits(_ numbers: [Int]) -> String {
    let items = numbers.map { number in
      let visit = content.visits[number]
      let status = visit.status == .completed ? "" : ", \(visit.status.words)"
      return "<li><span class=\"when\">\(PlainText.html(visit.dates.words(short: true)))</span>"
        + "<bdi>\(links.visit(visit.id, visit.title))</bdi> "
        + "<span class=\"quiet\">\(PlainText.html(visit.direction + status))</span></li>"
    }
    return "<ul class=\"visits\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  var years: String {
    Self.names(
      content.years.sorted { $0.key < $1.key }.map { (links.year($0.key), $0.value.count) })
  }

  var people: String {
    Self.names(
      Self.inOrder(content.people).map { id, count in
        (links.person(id, content.reference.name(ofPerson: id)), count)
      })
  }

  var places: String {
    Self.names(
      Self.inOrder(content.places).map { id, count in
        (links.place(id, content.reference.name(ofPlace: id)), count)
      })
  }

  var parties: String {
    Self.names(Self.inOrder(content.parties).map { (links.party($0), $1) })
  }

  private static func inOrder(_ index: [String: [Int]]) -> [(id: String, count: Int)] {
    index.map { (id: $0.key, count: $0.value.count) }
      .sorted { (-$0.count, $0.id) < (-$1.count, $1.id) }
  }

  static func names(_ links: [(link: String, count: Int)]) -> String {
    let items = links.map { "<li><bdi>\($0.link)</bdi> <span>\($0.count)</span></li>" }
    return "<ul class=\"names\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }
}
