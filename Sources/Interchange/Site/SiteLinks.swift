internal import Timeline

/// Where the page of something stands, and links to it.
struct SiteLinks {
  /// From the page to the root of the site: "" or "../".
  let root: String

  func visit(_ id: Visit.ID, _ text: String) -> String { link("visits/", id, text) }
  func person(_ id: Person.ID, _ text: String) -> String { link("people/", id, text) }
  func place(_ id: Place.ID, _ text: String) -> String { link("places/", id, text) }
  func party(_ code: Party.Code) -> String { link("parties/", code, PartyTable.name(code)) }
  func year(_ year: Int) -> String { link("years/", String(year), String(year)) }

  private func link(_ folder: String, _ id: String, _ text: String) -> String {
    "<a href=\"\(root)\(folder)\(Self.file(id))\">\(PlainText.html(text))</a>"
  }

  /// A name any file system and any address can hold; ids that cannot be one get a number that is
  /// theirs alone.
  static func file(_ id: String) -> String {
    let isPlain =
      !id.isEmpty && id.utf8.count <= 100
      && id.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
    guard !isPlain else { return id + ".html" }
    let plain = Slug.of(id).unicodeScalars.filter { $0.isASCII }.prefix(60)
    return String(String.UnicodeScalarView(plain)) + "-" + Digest.text(id) + ".html"
  }
}
