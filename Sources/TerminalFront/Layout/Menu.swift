/// A short list in a box over the foot of the screen: what may follow, what may be chosen.
struct Menu: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    var label: String
    var note: String
  }

  /// What stands in the frame.
  var title = ""
  var items: [Item]
  /// True when the items are short and stand beside one another.
  var isGrid = false
  /// Where not all have room, which part of them is shown, and the key that shows the next; the
  /// first comes after the last.
  var page = 0
  var turnKey = ""
  /// Nil when the list only tells.
  var selected: Int?

  /// Which item of a list is selected after a key; it stops at the ends.
  static func selection(_ selected: Int, of count: Int, after key: Key) -> Int {
    switch key {
    case .down, .character("j"): min(selected + 1, count - 1)
    case .up, .character("k"): max(selected - 1, 0)
    default: selected
    }
  }
}
