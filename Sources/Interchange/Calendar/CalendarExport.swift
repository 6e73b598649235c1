internal import Foundation
internal import Timeline

/// A calendar (RFC 5545) of the visits that are known to the day, each as whole days.
struct CalendarExport: VisitWriter {
  private(set) var report = ExportReport()
  private let stamp: String

  init(now: Date = Date()) {
    let seconds = Int(now.timeIntervalSince1970)
    let day = Day(number: Int32(seconds / 86400)).iso.replacing("-", with: "")
    let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
    stamp = day + "T" + clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + "Z"
  }

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Legation//Diplomatic visits//EN",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:" + Self.text(header.title),
    ]
    for line in lines { output.write(Self.folded(line)) }
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    guard let days = visit.dates.knownDays else {
      report.leftOut += 1
      return
    }
    for line in lines(visit, reference, days) { output.write(Self.folded(line)) }
    report.written += 1
  }

  mutating func end(to output: OutputFile) {
    output.write("END:VCALENDAR\r\n")
    if report.leftOut > 0 {
      report.notes.append("a calendar takes only visits that are known to the day")
    }
  }

  private func lines(
    _ visit: Visit, _ reference: Reference, _ days: ClosedRange<Day>
  ) -> [String] {
    let words = VisitWords(visit: visit, reference: reference)
    var lines = [
      "BEGIN:VEVENT", "UID:" + Self.text(visit.id) + "@legation", "DTSTAMP:" + stamp,
      "DTSTART;VALUE=DATE:" + Self.date(days.lowerBound),
      // The end of whole days is the day after the last (RFC 5545, 3.6.1).
      "DTEND;VALUE=DATE:" + Self.date(days.upperBound + 1),
      "SUMMARY:" + Self.text(visit.title), "STATUS:" + Self.status(visit.status),
      "TRANSP:TRANSPARENT", "DESCRIPTION:" + Self.description(visit, words),
    ]
    if !words.places.isEmpty {
      lines.append("LOCATION:" + Self.text(words.places.joined(separator: ", ")))
    }
    if !visit.topics.isEmpty {
      lines.append("CATEGORIES:" + visit.topics.map(Self.text).joined(separator: ","))
    }
    return lines + ["END:VEVENT"]
  }

  private static func description(_ visit: Visit, _ words: VisitWords) -> String {
    let sources = words.sources.map { source in
      source.citation + (source.url.map { " " + $0 } ?? "")
    }
    let paragraphs =
      ["\(visit.direction). \(words.kind)."] + words.members + [visit.summary].compactMap { $0 }
      + (sources.isEmpty ? [] : ["Sources:"] + sources)
    return paragraphs.map(text).joined(separator: "\\n")
  }

  private static func status(_ status: Visit.Status) -> String {
    switch status {
    case .completed, .underWay: "CONFIRMED"
    case .announced, .postponed, .disputed: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }

  private static func date(_ day: Day) -> String { day.iso.replacing("-", with: "") }

  /// A text on one line, with what parts values escaped (RFC 5545, 3.3.11).
  static func text(_ text: String) -> String {
    PlainText.line(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,")
  }

  /// A line in pieces of at most 75 octets, never cut inside a character's bytes (3.1).
  static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if length + octets > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += octets
    }
    return folded + "\r\n"
  }
}

extension EDTF {
  /// The days of a visit whose first and last day are both known, and not doubted.
  fileprivate var knownDays: ClosedRange<Day>? {
    guard !isUncertain, end != .open, start != .open, latestEnd < .distantFuture,
      dates.allSatisfy({ $0.precision == .day })
    else { return nil }
    return earliestStart...latestEnd
  }
}
