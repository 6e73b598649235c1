/// Texts and the numbers they were given, in the order they were met.
struct TextNumbers: Sendable {
  private(set) var texts: [String] = []
  private var numberOf: [String: UInt32] = [:]

  var count: Int { texts.count }

  /// The number of a text, which is new when it was not met before.
  mutating func number(_ text: String) -> UInt32 {
    if let number = numberOf[text] { return number }
    let number = UInt32(texts.count)
    numberOf[text] = number
    texts.append(text)
    return number
  }
}
