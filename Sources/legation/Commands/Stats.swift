import ArgumentParser
import Timeline

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print what a collection covers, how precisely, and where it is thin.",
    discussion: """
      A visit counts in the year in which it can have begun first, as the bars of a chart do where \
      that year is known. Directions, levels and the receptions by a leader are those of the visits \
      that took place; all else counts every visit that matches. The level is that of the head.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text
  @Option(
    parsing: .upToNextOption,
    help: "Two questions, or two times such as 2018 2024, side by side; name files before it.")
  var compare: [String] = []

  func validate() throws {
    guard compare.isEmpty || compare.count == 2 else {
      throw ValidationError(
        "--compare takes two questions, such as 2018 2024, and \(compare.count) follow it; "
          + "files go before it: stats data --compare 2018 2024")
    }
  }

  func run() throws {
    let (query, reading) = try data.read()
    guard compare.isEmpty else {
      try StatsComparison(compare, within: query, in: reading.store).write(as: format)
      return try reading.finish()
    }
    let line = ProgressLine()
    let stats = try CollectionStats(
      reading.store, matching: query, progress: line.show(share:))
    line.end()
    switch format {
    case .text: Output.lines(StatsText(stats, columns: Output.columns).lines)
    case .json, .jsonl:
      var writer = JSONWriter(pretty: format == .json)
      stats.write(to: &writer)
      Output.lines([writer.text])
    }
    try reading.finish()
  }
}

extension CollectionStats {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("question", scope.question)
      writer.field("visits", visits)
      writer.field("of", scope.total)
      writer.field("tookPlace", tookPlace)
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
