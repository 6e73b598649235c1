/// "third", "3rd", "fifth": which one of a series.
enum Ordinal {
  static let words: [String] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]

  static func number(in text: String) -> Int? {
    for word in SearchKey.words(text) {
      if let index = words.firstIndex(of: String(word)) { return index + 1 }
      let digits = word.prefix { $0.isNumber }
      if !digits.isEmpty, ["st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))) {
        return Int(digits)
      }
    }
    return nil
  }
}
