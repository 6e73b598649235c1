/// What a cell says that says nothing.
enum Missing {
  /// Nothing is written.
  case empty
  /// A word stands for nothing: there is nothing, or nobody knows it.
  case unknown
  /// It still goes on.
  case open

  /// Nil when the text says something, in the languages dates are read in.
  ///
  /// - Parameter more: what else stands for nothing in this table, in small letters.
  init?(_ text: String, more: Set<String> = []) {
    guard text.utf8.count <= 60 else { return nil }
    let low = text.lowercased()
    if text.isEmpty {
      self = .empty
    } else if Self.nothing.contains(low) || Self.notKnown.contains(low) || more.contains(low) {
      self = .unknown
    } else if Self.goesOn.contains(low) {
      self = .open
    } else {
      return nil
    }
  }

  private static let nothing: Set<String> = [
    "na", "n/a", "n.a.", "n.a", "#n/a", "<na>", "nan", "nat", "none", "null", "nil", "-", "--", "—",
    "–", "---", ".", "..",
  ]
  private static let notKnown: Set<String> = [
    "?", "??", "tbd", "tba", "tbc", "t.b.d.", "unknown", "not known", "to be determined",
    "to be confirmed", "unbekannt", "inconnu", "inconnue", "desconocido", "desconocida",
    "неизвестно", "미상", "未知", "不详", "不明",
  ]
  private static let goesOn: Set<String> = [
    "ongoing", "present", "now", "current", "to date", "continuing", "still",
    "laufend", "andauernd", "heute", "en cours", "à ce jour", "en curso", "presente",
    "продолжается", "по настоящее время", "н.в.", "현재", "진행 중", "진행중", "至今", "进行中",
    "現在", "継続中",
  ]
}
