internal import Timeline

/// What all pages of a site have around them.
struct SitePage {
  let siteTitle: String
  let links: SiteLinks

  private var root: String { links.root }

  func text(_ title: String, lead: String = "", _ body: String, isFront: Bool = false) -> String {
    let full = isFront ? title : "\(title) – \(siteTitle)"
    let style = HTMLStyle.sheet + SiteStyle.sheet
    return HTMLHead.text(full, style: style, showsPictures: true) + """
      <nav>\(navigation)</nav>
      <header>
      <h1><bdi>\(PlainText.html(title))</bdi></h1>
      \(lead)</header>
      <main>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  private var navigation: String {
    [
      ("index", "Start"), ("years", "Years"), ("people", "People"), ("places", "Places"),
      ("parties", "Parties"), ("charts", "Charts"),
    ].map { "<a href=\"\(root)\($0).html\">\($1)</a>" }.joined(separator: " ")
  }

  static func paragraph(_ text: String, _ name: String = "count") -> String {
    "<p class=\"\(name)\">\(PlainText.html(text))</p>\n"
  }
}

/// What a site needs beside the style of a single page.
enum SiteStyle {
  static let sheet = """

    nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: 1.75rem;
      font: .92rem/1.6 "Source Sans 3", "Segoe UI", system-ui, -apple-system, Roboto, Arial,
        sans-serif; }
    main > p, main > ul, main > table, main > figure { margin-top: 1rem; }
    main > h2 { position: static; }
    .visits { border: 0; }
    .visits li, .names li { padding-left: 0; margin-top: .55rem; line-height: 1.4; }
    .visits .when { display: block; padding: 0; font-family: inherit; }
    .names { columns: 16rem; border: 0; }
    .names li { break-inside: avoid; }
    .names span, .quiet { color: var(--quiet); font-size: .9rem; }
    .facts { margin-top: 1.5rem; }
    figure { margin: 0; overflow-x: auto; }
    figure img { max-width: 100%; height: auto; }
    @media (max-width: 44rem) { figure img { max-width: none; width: 52rem; } }
    @media print { nav { display: none; } figure img { max-width: 100%; width: auto; } }

    """
}
