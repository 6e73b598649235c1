internal import Foundation

/// Collections read a part at a time, so that more can be read than memory holds.
///
/// JSON Lines are read so; other files are read whole and handed out in one part.
package struct VisitStream: Sendable {
  private var loader = CollectionLoader()
  private var waiting: [VisitFile] = []
  private var lines: [(header: VisitFile, reader: LineReader)] = []
  private let names: Deferred<NameTable>
  private static let partBytes = 2 << 20

  /// Reads what stands before the visits of JSON Lines, and all of other files.
  package init(_ paths: [String]) {
    for path in paths {
      for file in loader.filesToRead(path) {
        if let (header, reader) = Self.open(file) {
          loader.add(header, hasMoreLines: true)
          lines.append((header, reader))
        } else {
          loader.read([file])
        }
      }
    }
    loader.collectEntries()
    waiting = loader.files.filter { !$0.visits.isEmpty }
    loader.files = []
    let reference = loader.loaded.reference
    names = Deferred { NameTable(reference) }
    totalBytes = lines.reduce(waiting.reduce(0) { $0 + $1.bytes.count }) { $0 + $1.reader.size }
  }

  /// The header of a file of JSON Lines and what follows it; nil for any other file.
  private static func open(_ path: String) -> (VisitFile, LineReader)? {
    guard path != "-", let reader = try? LineReader(path), let first = try? reader.firstLine(),
      reader.byteCount < reader.size, first.last(where: { $0 > 0x20 }) == UInt8(ascii: "}")
    else { return nil }
    let header = VisitFile(name: path, bytes: first)
    return header.problemCount == 0 ? (header, reader) : nil
  }

  /// Titles, people, places, sources and problems, as far as they are read; no visits.
  package var loaded: LoadedCollection { loader.loaded }

  /// Adds what only shows when everything is read.
  package mutating func report(_ severity: Problem.Severity, _ message: String) {
    loader.loaded.report(severity, message)
  }

  /// What the parts handed out so far took of `totalBytes`.
  package var bytesRead: Int { bytesDone + (lines.first?.reader.byteCount ?? 0) }
  package let totalBytes: Int
  private var bytesDone = 0

  /// Visits that were read together, whole and with their references settled.
  package struct Part: Sendable {
    package var visits: [Visit]
    package var bytes: [UInt8] = []
    /// Where each visit stands in the bytes as it is; empty where it must be written anew.
    package var places: [Range<Int>]
  }

  /// The next visits; nil when there are no more.
  package mutating func next() -> [Part]? {
    if !waiting.isEmpty {
      let file = waiting.removeFirst()
      bytesDone += file.bytes.count
      return take([file])
    }
    let parts = nextParts()
    return parts.isEmpty ? nil : take(Self.parse(parts))
  }

  private typealias Lines = (header: VisitFile, bytes: [UInt8], linesBefore: Int)

  private mutating func nextParts() -> [Lines] {
    var parts: [Lines] = []
    while parts.count < 2, let (header, reader) = lines.first {
      let linesBefore = reader.lineCount
      do {
        if let bytes = try reader.lines(Self.partBytes) {
          parts.append((header, bytes, linesBefore))
          continue
        }
      } catch {
        loader.fail(header.name, "the file cannot be read: \(Self.reason(error))")
      }
      bytesDone += reader.byteCount
      lines.removeFirst()
    }
    return parts
  }

  private static func reason(_ error: any Error) -> String {
    // On Linux the underlying error is no NSError until it is made one.
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    return String(cString: strerror(Int32(((underlying ?? error) as NSError).code)))
  }

  private static func parse(_ parts: [Lines]) -> [VisitFile] {
    Parallel.map(parts) {
      VisitFile($0.bytes, ofFileThatBegins: $0.header, linesBefore: $0.linesBefore)
    }
  }

  private mutating func take(_ files: [VisitFile]) -> [Part] {
    // What a whole file has wrong was counted when it was opened.
    for file in files where !file.isWhole {
      loader.loaded.errorCount += file.problemCount
      loader.keep(file.problems)
    }
    loader.files = files
    let checks = loader.checkedVisits(names)
    var number = 0
    var parts: [Part] = []
    for (index, file) in files.enumerated() {
      loader.loaded.visits = []
      var places: [Range<Int>] = []
      places.reserveCapacity(file.visits.count)
      for read in file.visits {
        let isAsWritten = loader.add(checks[number], read, of: index)
        number += 1
        if let isAsWritten { places.append(isAsWritten ? read.line ?? 0..<0 : 0..<0) }
      }
      parts.append(Part(visits: loader.loaded.visits, bytes: file.bytes, places: places))
    }
    loader.files = []
    loader.loaded.visits = []
    return parts
  }
}
