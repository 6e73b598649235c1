import ArgumentParser
import Timeline

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a collection covers, how precisely, and where it is thin.")

  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text
  @Option(
    parsing: .upToNextOption,
    help: "Two questions, or two times such as 2018 2024, side by side; name files before it.")
  var compare: [String] = []

  func validate() throws {
    guard compare.isEmpty || compare.count == 2 else {
      throw ValidationError("--compare takes two questions, such as --compare 2018 2024")
    }
  }

  func run() throws {
    let query = try data.question()
    let reading = Reading(try data.pathsToRead)
    reading.reportErrors()
    try reading.requireVisits()
    guard compare.isEmpty else {
      try StatsComparison(compare, within: query, in: reading.store).write(as: format)
      return try reading.finish()
    }
    let line = ProgressLine()
    let stats = try CollectionStats(
      reading.store, matching: query, progress: line.show(share:))
    line.end()
    switch format {
    case .text: Output.lines(Self.lines(stats))
    case .json, .jsonl:
      var writer = JSONWriter(pretty: format == .json)
      stats.write(to: &writer)
      Output.lines([writer.text])
    }
    try reading.finish()
  }

  private static func lines(_ stats: CollectionStats) -> [String] {
    var lines = ["\(stats.visits) visits, \(stats.events) events, \(stats.claims) claims", ""]
    lines += byYear(stats) + byLevel(stats)
    lines += section("By party", stats.parties.prefix(20))
    lines += section("Status", stats.statuses[...])
    lines += section("Kinds of source (visits that have one)", stats.sourceKinds[...])
    lines += ["", "Beginning known to the"]
    for (precision, count) in stats.precision.sorted(by: { $0.value > $1.value }) {
      lines.append("  \(padded(count, 5))  \(precision)")
    }
    lines += [
      "", "To look at again",
      "  \(padded(stats.uncertain, 5))  visits with uncertain dates",
      "  \(padded(stats.contested, 5))  visits with a contested claim",
      "  \(padded(stats.singleSource, 5))  visits with a single source",
      "  \(padded(stats.statementsWithoutSource, 5))  statements without a source",
      "", "Longest times without a visit",
    ]
    for gap in stats.gaps {
      let from = gap.from.dates.latestEnd.iso
      let to = gap.to.dates.earliestStart.iso
      lines.append("  \(padded(gap.days, 5)) days  \(from) to \(to)")
    }
    return lines
  }

  /// Every year with its bar and, where the collection says what it is about, both directions.
  private static func byYear(_ stats: CollectionStats) -> [String] {
    let most = max(1, stats.years.values.max() ?? 1)
    let head = stats.hasSubject ? ["By year         to   from   by the leader"] : ["By year"]
    return head
      + stats.years.sorted { $0.key < $1.key }.map { year, count in
        let bar = String(repeating: "#", count: count == 0 ? 0 : max(1, count * 30 / most))
        let columns = stats.hasSubject ? directions(stats.directionsByYear[year]) + "  " : ""
        return "  \(year)  \(padded(count, 5))  \(columns)\(bar)".trimmingEnd
      }
  }

  /// Of the visits that took place, by the level of the head.
  private static func byLevel(_ stats: CollectionStats) -> [String] {
    let levels = Level.allCases.map(\.rawValue) + [Level.unknown]
    let width = levels.map(\.count).max() ?? 0
    return ["", "By level        to   from   by the leader"]
      + levels.filter { stats.directionsByLevel[$0] != nil }.map { level in
        let name = level + String(repeating: " ", count: width - level.count)
        return "  \(name)  \(directions(stats.directionsByLevel[level]))"
      }
  }

  /// Visits to, visits from, and how many of each the leader of the host received.
  private static func directions(_ counts: CollectionStats.Directions?) -> String {
    let counts = counts ?? CollectionStats.Directions()
    let received = "\(counts.toReceived)+\(counts.fromReceived)"
    let space = String(repeating: " ", count: max(0, 7 - received.count))
    return "\(padded(counts.to, 4)) \(padded(counts.from, 6)) \(space)\(received)"
  }

  private static func section(_ title: String, _ counts: ArraySlice<FieldCount>) -> [String] {
    ["", title] + counts.map { "  \(padded($0.count, 5))  \($0.value.label)" }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}

extension CollectionStats {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("visits", visits)
      writer.field("events", events)
      writer.field("claims", claims)
      writer.name("years")
      writer.object { writer in
        for (year, count) in years.sorted(by: { $0.key < $1.key }) {
          writer.field(String(year), count)
        }
      }
      writer.field("byYear", directionsByYear.sorted { $0.key < $1.key }) { writer, entry in
        entry.value.write(to: &writer, "year", String(entry.key))
      }
      writer.field("byLevel", directionsByLevel.sorted { $0.key < $1.key }) { writer, entry in
        entry.value.write(to: &writer, "level", entry.key)
      }
      writer.field("parties", parties) { $1.write(to: &$0) }
      writer.field("statuses", statuses) { $1.write(to: &$0) }
      writer.field("sourceKinds", sourceKinds) { $1.write(to: &$0) }
      writer.name("precision")
      writer.object { writer in
        for (name, count) in precision.sorted(by: { $0.key < $1.key }) { writer.field(name, count) }
      }
      writer.field("uncertain", uncertain)
      writer.field("contested", contested)
      writer.field("singleSource", singleSource)
      writer.field("statementsWithoutSource", statementsWithoutSource)
      writer.field("gaps", gaps) { writer, gap in
        writer.object { writer in
          writer.field("days", gap.days)
          writer.field("after", gap.from.id)
          writer.field("before", gap.to.id)
        }
      }
    }
  }
}

extension CollectionStats.Directions {
  fileprivate func write(to writer: inout JSONWriter, _ name: String, _ value: String) {
    writer.object { writer in
      writer.field(name, value)
      writer.field("to", to)
      writer.field("from", from)
      writer.field("toReceivedByLeader", toReceived)
      writer.field("fromReceivedByLeader", fromReceived)
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
