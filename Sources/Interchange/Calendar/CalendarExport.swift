internal import Foundation
internal import Timeline

/// A calendar (RFC 5545): each visit as whole days, tentative where its days are not certain.
struct CalendarExport: VisitWriter {
  private(set) var report = ExportReport()
  private var tentative = 0
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
    let days = DrawnDates(visit.dates)
    guard let whole = days.days, !days.isHollow else {
      report.leftOut += 1
      return
    }
    for line in lines(visit, reference, whole) { output.write(Self.folded(line)) }
    report.written += 1
    if visit.dates.isTentative { tentative += 1 }
  }

  mutating func end(to output: OutputFile) {
    output.write("END:VCALENDAR\r\n")
    if tentative > 0 {
      report.notes.append("\(tentative) tentative, over all days they may have taken")
    }
    if report.leftOut > 0 { report.notes.append("\(report.leftOut) of which no day is known") }
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
      "SUMMARY:" + Self.text(visit.title), "STATUS:" + Self.status(visit),
      "TRANSP:TRANSPARENT", "DESCRIPTION:" + Self.description(visit, words),
      // What a calendar cannot say, for reading it again.
      Self.datesName + ":" + Self.text(visit.dates.description),
      Self.statusName + ":" + visit.status.rawValue,
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
    let days = visit.dates.isTentative ? ["Days not certain: \(visit.dates.words())."] : []
    let paragraphs =
      ["\(visit.direction). \(words.kind)."] + days + words.members
      + [visit.summary].compactMap { $0 }
      + (sources.isEmpty ? [] : ["Sources:"] + sources)
    return paragraphs.map(text).joined(separator: "\\n")
  }

  private static func status(_ visit: Visit) -> String {
    switch visit.status {
    case .completed, .underWay: visit.dates.isTentative ? "TENTATIVE" : "CONFIRMED"
    case .announced, .postponed, .disputed: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }

  /// Properties of our own (3.8.8.2): the dates in EDTF and the status as the visit file has them.
  static let datesName = "X-LEGATION-DATES"
  static let statusName = "X-LEGATION-STATUS"

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
  /// True where the first or the last day is doubted, one of several, open or not known.
  fileprivate var isTentative: Bool { isUncertain || start == .open || end == .open }
}
