public import ArgumentParser
import Foundation
public import Interchange
import Timeline

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the visits that match in another format.",
    discussion: """
      json and jsonl hold everything and can be read again; csv is for spreadsheets, markdown and \
      html for reading, ics for calendars (visits of which a day is known), timelinejs for the \
      web. csl-json, bibtex (as biblatex reads it: @online, EDTF dates) and ris hold the sources for \
      a reference manager; site writes pages that lead to each other into a folder that is new or \
      empty.
      """)

  @OptionGroup var data: DataOptions
  @Option(
    help: "json, jsonl, csv, markdown, ics, timelinejs, html, svg, csl-json, bibtex, ris or site.")
  var format: ExportFormat
  @Option(help: "What csl-json, bibtex and ris hold: sources, statements or visits.")
  var cite = CitedWorks.sources
  @OptionGroup var written: OutputOptions

  func validate() throws {
    guard format == .site, (written.output ?? "-") == "-" else { return }
    throw ValidationError("a site is a folder of pages: name it with -o DIR")
  }

  func run() throws {
    let interrupt = Interrupt()
    defer { interrupt.end() }
    let (query, reading) = try data.read()
    let report = try written.write { path, force, progress in
      try Exporter.write(
        query, from: reading.store, as: format, to: path, force: force, notes: Asked.notes,
        citing: cite, progress: progress)
    }
    if written.output != nil || !report.notes.isEmpty {
      Report.line(report.summary + reading.editions)
    }
    try reading.finish()
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension CitedWorks: ExpressibleByArgument {}
