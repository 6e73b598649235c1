internal import Timeline

/// A stay longer than the record's dates that a description tells of: "In U.S. January 7–February 6".
enum WiderStay {
  static func find(in text: String, around dates: EDTF) -> (dates: EDTF, words: String)? {
    let search = ByteSearch(text)
    guard search.contains("in u.") || search.contains("in the u") || search.contains("in united")
    else { return nil }
    let form = /[Ii]n (?:the )?(?:U\.\s?S\.|United States)(?: from)? ([A-Z][a-z]+\.? \d[^.;)]*)/
    guard let match = text.firstMatch(of: form) else { return nil }
    let words = match.output.1
    let year = dates.earliestStart.civil.year
    for candidate in candidates(String(words), year) {
      guard let stay = try? DateCell.date(candidate), stay.end != nil,
        stay.earliestStart <= dates.earliestStart, stay.latestEnd >= dates.latestEnd,
        stay.earliestStart < dates.earliestStart || stay.latestEnd > dates.latestEnd,
        stay.latestEnd - stay.earliestStart < 366
      else { continue }
      return (stay, String(words))
    }
    return nil
  }

  /// As written, and with the year it must be when none is.
  private static func candidates(_ words: String, _ year: Int) -> [String] {
    [words, "\(words), \(year)", "\(words), \(year + 1)"]
  }
}
