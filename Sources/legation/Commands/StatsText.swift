import Timeline

/// What a collection covers as tables with bars, for a width.
struct StatsText {
  private let stats: CollectionStats
  private let columns: Int

  private static let mostParties = 20
  private static let widestLabel = 34

  init(_ stats: CollectionStats, columns: Int) {
    self.stats = stats
    self.columns = columns
  }

  var lines: [String] {
    [scope, ""] + explanation + byYear + byLevel
      + section("By party", stats.parties.prefix(Self.mostParties))
      + section("Status", stats.statuses[...])
      + section("Kinds of source (visits that have one)", stats.sourceKinds[...])
      + section("Beginning known to the", precision) + thin + gaps
  }

  /// "8 of 327 visits, those that match “year:2023”; 106 events, 85 claims".
  private var scope: String {
    let visits =
      isAll
      ? stats.visits.counted("visit") + ", " : stats.scope.countWords.dropLast() + "; "
    return visits + stats.events.counted("event") + ", " + stats.claims.counted("claim")
  }

  /// Of all visits, or of some: then an empty year is not one of which none are known.
  private var isAll: Bool { stats.scope.question.isEmpty }

  private var explanation: [String] {
    guard stats.visits > 0 else { return [] }
    guard stats.hasSubject else {
      return ["A visit counts in the year in which it can have begun first.", ""]
    }
    return [
      "A visit counts in the year in which it can have begun first. Only those that",
      "took place (\(stats.tookPlace)) are counted to or from what the collection is about, and",
      "by the leader: so many to it + from it as the leader of the host received.", "",
    ]
  }

  /// A row of a table: what it counts, more columns, a bar.
  private struct Row {
    var label: String
    var count: Int
    var more = ""
    /// Said in place of a bar.
    var remark: String?
  }

  /// Rows one under the other; the longest bar ends where the line does.
  private func table(_ rows: [Row]) -> [String] {
    let label = rows.map { min($0.label.count, Self.widestLabel) }.max() ?? 0
    let count = max(5, rows.map { String($0.count).count }.max() ?? 0)
    let more = rows.map(\.more.count).max() ?? 0
    let room = max(1, columns - 2 - label - 2 - count - more - 2)
    let most = max(1, rows.map(\.count).max() ?? 1)
    return rows.map { row in
      let bar = String(
        repeating: "#", count: row.count == 0 ? 0 : max(1, row.count * room / most))
      let name =
        row.label.count > label ? row.label.prefix(label - 1) + "…" : row.label.padded(to: label)
      return "  \(name)  \(Self.padded(row.count, count))\(row.more.padded(to: more))  "
        + (row.remark ?? bar)
    }
  }

  /// Every year, those without a visit too, and, where the collection says what it is about, both
  /// directions.
  private var byYear: [String] {
    let head = stats.hasSubject ? "By year  visits   to   from   by the leader" : "By year  visits"
    let rows = stats.years.sorted { $0.key < $1.key }.map { year, count in
      Row(
        label: String(year), count: count,
        more: stats.hasSubject && count > 0 ? Self.directions(stats.directionsByYear[year]) : "",
        remark: count == 0 ? (isAll ? "none known" : "none of these") : nil)
    }
    return rows.isEmpty ? [] : [head] + table(rows)
  }

  /// Of the visits that took place, by the level of the head.
  private var byLevel: [String] {
    let levels = (Level.allCases.map(\.rawValue) + [Level.unknown])
      .filter { stats.directionsByLevel[$0] != nil }
    guard !levels.isEmpty else { return [] }
    guard stats.hasSubject else {
      let rows = levels.map { Row(label: $0, count: stats.directionsByLevel[$0]?.to ?? 0) }
      return ["", "By level of the head, of \(stats.tookPlace) that took place"] + table(rows)
    }
    let head = "By level of the head"
    return ["", head + "   to   from   by the leader"]
      + levels.map { level in
        let label = "  " + level.padded(to: head.count - 2)
        return label + Self.directions(stats.directionsByLevel[level])
      }
  }

  private func section(_ title: String, _ counts: ArraySlice<FieldCount>) -> [String] {
    guard !counts.isEmpty else { return [] }
    return ["", title] + table(counts.map { Row(label: $0.value.label, count: $0.count) })
  }

  private var precision: ArraySlice<FieldCount> {
    stats.precision.map { FieldCount(value: FieldValue(id: $0.key), count: $0.value) }
      .mostFrequentFirst()[...]
  }

  private var thin: [String] {
    let counts = [
      (stats.uncertain, "visits with uncertain dates"),
      (stats.contested, "visits with a contested claim"),
      (stats.singleSource, "visits with a single source"),
      (stats.statementsWithoutSource, "statements without a source"),
    ]
    return ["", "To look at again"] + counts.map { "  \(Self.padded($0, 5))  \($1)" }
  }

  private var gaps: [String] {
    guard !stats.gaps.isEmpty else { return [] }
    return ["", "Longest times without \(isAll ? "a visit" : "one of these")"]
      + stats.gaps.map { gap in
        let days = "\(gap.from.dates.latestEnd.iso) to \(gap.to.dates.earliestStart.iso)"
        return "  \(Self.padded(gap.days, 5)) \(gap.days == 1 ? "day " : "days")  \(days)"
      }
  }

  /// Visits to, visits from, and how many of each the leader of the host received.
  private static func directions(_ counts: CollectionStats.Directions?) -> String {
    let counts = counts ?? CollectionStats.Directions()
    let received = "\(counts.toReceived)+\(counts.fromReceived)"
    let space = String(repeating: " ", count: max(0, 16 - received.count))
    return "\(padded(counts.to, 5)) \(padded(counts.from, 6))\(space)\(received)"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
