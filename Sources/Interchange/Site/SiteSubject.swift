internal import Timeline

/// The page of a person, a place or a party: other names, its visits, its companions.
struct SiteSubject {
  let content: SiteContent
  let subject: Subject
  let visits: [Int]
  let links: SiteLinks

  private static let mostCompanions = 30

  var lead: String {
    let count = visits.count == 1 ? "1 visit" : "\(visits.count) visits"
    return SitePage.paragraph(count) + (names.isEmpty ? "" : SitePage.paragraph(names))
  }

  private var names: String {
    let spellings =
      switch subject {
      case .person(let id): content.reference.people[id]?.spellings ?? []
      case .place(let id): content.reference.places[id]?.spellings ?? []
      case .party(let code): PartyTable.party(code).map { [$0.name] } ?? []
      }
    let others = spellings.dropFirst()
    return others.isEmpty ? "" : "Also: " + others.joined(separator: ", ")
  }

  var body: String {
    SiteLists(content: content, links: links).visits(visits) + companions
  }

  private var companions: String {
    guard case .person(let id) = subject else { return "" }
    let all = content.companions(of: id)
    guard !all.isEmpty else { return "" }
    let shown = all.prefix(Self.mostCompanions).map {
      (links.person($0.person, content.reference.name(ofPerson: $0.person)), $0.count)
    }
    let more = all.count - shown.count
    return "<h2>In the same visits</h2>\n" + SiteLists.names(shown)
      + (more > 0 ? SitePage.paragraph("and \(more) more, less often") : "")
  }
}
