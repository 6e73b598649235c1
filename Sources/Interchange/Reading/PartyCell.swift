internal import Timeline

/// One or several parties as people write them into one cell.
enum PartyCell {
  static func party(_ text: String) -> Party.Code? {
    let name = CellText.clean(text).text
    guard !name.isEmpty else { return nil }
    return (PartyTable.party(named: name) ?? PartyTable.party(named: withoutArticle(name)))?.code
  }

  /// Every party of a cell, or nil when a part of it is none.
  ///
  /// A name with "and" or a comma in it, such as Trinidad and Tobago, is taken whole.
  static func parties(in text: String) -> [Party.Code]? {
    let text = CellText.clean(text).text
    if let whole = party(text) { return [whole] }
    for separator in [";", "/", "&", "+", "|", ",", " and "] {
      var from = text.startIndex
      while let found = text[from...].firstRange(of: separator) {
        if let first = party(String(text[..<found.lowerBound])),
          let others = parties(in: withoutAnd(String(text[found.upperBound...])))
        {
          return [first] + others
        }
        from = found.upperBound
      }
    }
    return nil
  }

  private static func withoutAnd(_ text: String) -> String {
    let text = CellText.clean(text).text
    return text.hasPrefix("and ") ? String(text.dropFirst(4)) : text
  }

  private static func withoutArticle(_ name: String) -> String {
    name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }

  /// The known name that is most like one that is not known.
  static func nearest(_ text: String) -> String {
    let near = PartyTable.all.first { party in
      party.spellings.contains { SearchKey.fold($0).hasPrefix(SearchKey.fold(text)) }
    }
    return near.map { "; did you mean \($0.code) (\($0.name))?" } ?? ""
  }
}
