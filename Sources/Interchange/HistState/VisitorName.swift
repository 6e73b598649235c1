/// A visitor as one string, "Prime Minister Ann Lee", taken apart into role and name.
struct VisitorName: Hashable {
  var role: String?
  var name: String

  /// The principals of one string.
  ///
  /// Two are only taken apart where each has a title and a name: "President A and Prime Minister
  /// B" are two, "Premier and Prince Sihanouk" is one.
  static func principals(in text: String) -> [VisitorName] {
    let words = text.split(separator: " ").map(String.init)
    for index in words.indices.dropFirst() {
      let isJoiner = words[index] == "and"
      let endsWithComma = words[index - 1].hasSuffix(",")
      guard isJoiner || endsWithComma else { continue }
      let left = words[..<index].joined(separator: " ").trimmingCommas
      let right = words[(isJoiner ? index + 1 : index)...].joined(separator: " ")
      guard VisitorName(left).isTitled, VisitorName(right).role != nil else { continue }
      let others = principals(in: right)
      guard others.allSatisfy(\.isTitled) else { continue }
      return [VisitorName(left)] + others
    }
    return [VisitorName(text)]
  }

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    var end = Self.titleLength(words[...])
    // "Premier and Prince": the second title belongs to the same person.
    while end > 0, end + 1 < words.count, words[end] == "and" {
      let more = Self.titleLength(words[(end + 1)...])
      guard more > 0 else { break }
      end += 1 + more
    }
    let name = words[end...].joined(separator: " ")
    let isName = name.first.map { $0.isUppercase || !$0.isLetter || !$0.isCased } ?? false
    guard end > 0, isName else {
      self.init(role: nil, name: text)
      return
    }
    self.init(role: words[..<end].joined(separator: " "), name: name)
  }

  private init(role: String?, name: String) {
    self.role = role
    self.name = name
  }

  private var isTitled: Bool { role != nil }

  /// How many words at the beginning are a title, several in a row included.
  private static func titleLength(_ words: ArraySlice<String>) -> Int {
    var length = 0
    var rest = words
    while let count = (1...4).reversed().first(where: { count in
      rest.count >= count && titles.contains(rest.prefix(count).joined(separator: " ").lowercased())
    }) {
      length += count
      rest = rest.dropFirst(count)
    }
    return length
  }

  private static let titles: Set<String> = [
    "acting", "admiral", "amir", "archbishop", "ayatollah", "cardinal", "captain", "chairman",
    "chairwoman", "chairperson", "chancellor", "chief executive", "colonel", "commissioner",
    "count", "crown prince", "crown princess", "deputy prime minister", "doctor", "dr.", "duke",
    "duchess", "emir", "emperor", "empress", "federal chancellor", "federal president",
    "field marshal", "first deputy premier", "first minister", "first lady", "first secretary",
    "foreign minister", "foreign secretary", "general", "general secretary", "governor general",
    "governor-general", "grand duchess", "grand duke", "grand vizier", "imam", "interim",
    "king", "lieutenant general", "lord", "major", "major general", "marshal", "minister",
    "minister of foreign affairs", "minister president", "mr.", "mrs.", "ms.", "pope",
    "premier", "president", "president-elect", "prime minister", "prime minister-elect", "prince",
    "prince regent", "princess", "queen", "regent", "secretary general", "secretary-general",
    "shah", "shaikh", "sheik", "sheikh", "sir", "state counselor", "sultan", "taoiseach",
    "transitional", "vice chancellor", "vice premier", "vice president", "viceroy",
  ]
}

extension String {
  fileprivate var trimmingCommas: String {
    var text = self
    while text.hasSuffix(",") { text.removeLast() }
    return text
  }
}
