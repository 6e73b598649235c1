/// People as a table writes them into one cell.
struct PeopleCell {
  struct Name: Hashable {
    var name: String
    var role: String?
  }

  private(set) var names: [Name] = []
  /// What looks like more than was split.
  private(set) var repairs: [String] = []

  /// - Parameters:
  ///   - list: what parts lists where the mapping says nothing of people.
  ///   - missing: what stands for nothing besides the usual.
  init(_ text: String, _ style: CSVMapping.People, list: String, missing: Set<String> = []) {
    var parts = [text]
    for separator in style.separators ?? [list] {
      parts = parts.flatMap { Self.split($0, at: separator) }
    }
    let isSplit = parts.count > 1
    for part in parts.map({ CellText.clean($0).text }) {
      var name = Self.withRole(part, style.roles)
      if Missing(name.name, more: missing) == .unknown { name.name = "" }
      if Missing(name.role ?? "", more: missing) != nil { name.role = nil }
      // An empty part holds the place of a role, as in "Ann; ; Bo".
      names.append(name)
      tellWhatIsLeft(name.name, style, isSplit: isSplit)
    }
    if names.allSatisfy({ $0.name.isEmpty && $0.role == nil }) { names = [] }
  }

  /// A separator that is a word stands between words.
  private static func split(_ text: String, at separator: String) -> [String] {
    let bare = CellText.clean(separator).text
    let isWord = bare.allSatisfy(\.isLetter) && !bare.isEmpty
    return text.components(separatedBy: isWord ? " \(bare) " : bare.isEmpty ? separator : bare)
  }

  private static func withRole(_ text: String, _ style: CSVMapping.People.Roles?) -> Name {
    switch style {
    case .brackets:
      guard let (name, office) = Self.bracket(text) else { break }
      return Name(name: name, role: office)
    case .comma:
      guard let comma = text.firstIndex(of: ",") else { break }
      let role = CellText.clean(String(text[text.index(after: comma)...])).text
      return Name(name: String(text[..<comma]), role: role.isEmpty ? nil : role)
    case nil: break
    }
    return Name(name: text)
  }

  /// "Ann Lee (President)" taken apart.
  private static func bracket(_ text: String) -> (name: String, inside: String)? {
    guard text.hasSuffix(")"), let opening = text.lastIndex(of: "(") else { return nil }
    let name = CellText.clean(String(text[..<opening])).text
    let inside = CellText.clean(String(text[opening...].dropFirst().dropLast())).text
    return name.isEmpty || inside.isEmpty || inside.contains(")") ? nil : (name, inside)
  }

  private mutating func tellWhatIsLeft(
    _ name: String, _ style: CSVMapping.People, isSplit: Bool
  ) {
    let shown = "\"\(name.prefix(60))\""
    if name.contains(";") || name.contains(" / ") || name.contains(where: { "&|".contains($0) })
      || [" and ", " und ", " y ", " et ", " e "].contains(where: name.contains)
    {
      repairs.append(
        "\(shown) looks like several people and was kept as one; say how they are parted, as in "
          + "`people: { separators: [\";\", \" and \"] }`")
    } else if style.roles == nil, let (_, inside) = Self.bracket(name), inside.count >= 3 {
      repairs.append(
        "\(shown) looks like a name with an office; say `people: { roles: brackets }`")
    } else if name.contains(","), style.roles != .comma {
      repairs.append(
        "\(shown) looks like several people, or one with an office, and was kept as one name; say "
          + "`people: { separators: [\",\"] }` or `people: { roles: comma }`")
    }
  }
}
