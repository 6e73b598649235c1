/// The candidate that looks most like a mistyped word, for "did you mean".
public enum Nearest {
  /// Nil when nothing is near: more than a third of the letters differ. Of equals the first by name.
  public static func match(_ word: String, in candidates: some Sequence<String>) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    let most = max(1, folded.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      // What is so much longer or shorter is not near; a pasted text would be compared for seconds.
      guard abs(letters.count - folded.count) <= most else { continue }
      let distance = distance(folded, letters)
      if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    guard let best, best.distance <= most else { return nil }
    return best.candidate
  }

  /// The number of insertions, deletions, changes and swaps of neighbours between two words.
  private static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...to.count)]
    for (index, scalar) in from.enumerated() {
      var row = [index + 1]
      for column in to.indices {
        let change = rows[index][column] + (scalar == to[column] ? 0 : 1)
        var least = min(change, rows[index][column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, scalar == to[column - 1], from[index - 1] == to[column] {
          least = min(least, rows[index - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[from.count][to.count]
  }
}
