public import ArgumentParser
import Foundation
public import Interchange
import Timeline

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the visits that match in another format.",
    discussion: """
      json and jsonl hold everything and can be read again; csv is for spreadsheets, markdown and \
      html for reading, ics for calendars (visits of which a day is known), timelinejs for the web.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "json, jsonl, csv, markdown, ics, timelinejs, html or svg.") var format:
    ExportFormat
  @Option(
    name: .shortAndLong, help: "The file to write; standard output without it.",
    completion: .file())
  var output: String?
  @Flag(help: "Overwrite what stands there.") var force = false

  func run() throws {
    let query = try data.question()
    let reading = Reading(try data.pathsToRead)
    reading.reportErrors()
    try reading.requireVisits()
    let interrupt = Interrupt()
    let line = ProgressLine()
    defer { interrupt.end() }
    let report = try ShownOutput.write(to: output ?? "-", force: force) { path, force in
      defer { line.end() }
      return try Exporter.write(
        query, from: reading.store, as: format, to: path, force: force,
        notes: Asked.notes, progress: line.show(share:))
    }
    if output != nil || !report.notes.isEmpty { Report.line(report.summary) }
    try reading.finish()
  }
}

extension ExportFormat: ExpressibleByArgument {}
