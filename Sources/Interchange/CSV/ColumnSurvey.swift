internal import Timeline

/// What the columns of a table say as a whole, found in a first reading.
struct ColumnSurvey {
  /// Two letters in each cell, and whether one of them can only be ISO's.
  private struct Letters {
    var hasOther = false
    var hasClear = false
  }

  private struct Pairs {
    var months = 0
    var years = 0
  }

  private var letters: [CSVMapping.Field: Letters] = [:]
  private var pairs: [CSVMapping.Field: Pairs] = [:]

  private static let partyFields: [CSVMapping.Field] = [.party, .host]
  private static let dateFields: [CSVMapping.Field] = [.dates, .start, .end]

  mutating func add(_ cells: [String], _ layout: TableLayout) {
    for field in Self.partyFields {
      for index in layout.fields[field] ?? [] where cells.indices.contains(index) {
        addParties(cells[index], field, layout.mapping)
      }
    }
    for field in Self.dateFields where layout.fields[field]?.count == 1 {
      guard let index = layout.fields[field]?[0], cells.indices.contains(index) else { continue }
      addPair(cells[index], field)
    }
  }

  private mutating func addParties(
    _ cell: String, _ field: CSVMapping.Field, _ mapping: CSVMapping
  ) {
    for part in cell.components(separatedBy: mapping.list) {
      let text = CellText.clean(part).text
      let isNamibia = text == "NA"
      if text.isEmpty || !isNamibia && Missing(text, more: mapping.missing) != nil { continue }
      guard PartyCell.isTwoLetters(text), PartyTable.party(letters: text) != nil else {
        letters[field, default: Letters()].hasOther = true
        continue
      }
      // NA may be a marker of nothing, and AU another party: neither says that these are codes.
      let isClear = !isNamibia && PartyTable.party(named: text) == nil
      letters[field, default: Letters()].hasClear =
        letters[field]?.hasClear ?? false || isClear
    }
  }

  private mutating func addPair(_ cell: String, _ field: CSVMapping.Field) {
    guard cell.utf8.count == 7, let pair = cell.wholeMatch(of: /(\d{4})-(\d{2})/),
      let second = Int(pair.2)
    else {
      return
    }
    if (1...12).contains(second) {
      pairs[field, default: Pairs()].months += 1
    } else {
      pairs[field, default: Pairs()].years += 1
    }
  }

  /// True for a column of two-letter codes of ISO 3166-1.
  func hasISOLetters(_ field: CSVMapping.Field, _ mapping: CSVMapping) -> Bool {
    if mapping.hasISOLetters { return true }
    guard let letters = letters[field] else { return false }
    return letters.hasClear && !letters.hasOther
  }

  /// A column in which "2011-12" stands beside "2016-17": what is read as which, in one sentence each.
  func notices(_ mapping: CSVMapping) -> [String] {
    guard mapping.style.pairs == nil else { return [] }
    return Self.dateFields.compactMap { field in
      guard let pairs = pairs[field], pairs.months > 0, pairs.years > 0 else { return nil }
      let column = mapping.columns[field]?.first.map(\.description) ?? field.rawValue
      return "the column \(column) has \(pairs.months) cells such as \"2011-12\", read as a month, "
        + "and \(pairs.years) such as \"2016-17\", read as two years; say `pairs: months` or "
        + "`pairs: years`"
    }
  }
}
