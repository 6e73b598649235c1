internal import Timeline

/// One import under way: counts rows, hands out items once each, keeps ids unique.
final class ImportRun {
  private let isStrict: Bool
  private(set) var report = ImportReport()
  private(set) var file = ""
  private let onEntry: ((ImportReport.Entry) throws -> Void)?
  private let sink: ImportSink
  private let onRow: ((Int) -> Void)?
  private var people: Set<Person.ID> = []
  private var places: Set<Place.ID> = []
  private var sources: Set<Source.ID> = []
  private var visits: Set<Visit.ID> = []
  /// The last number that was put behind an id that was taken.
  private var lastNumbers: [Visit.ID: Int] = [:]

  init(
    isStrict: Bool, onEntry: ((ImportReport.Entry) throws -> Void)?,
    onRow: ((Int) -> Void)? = nil, sink: @escaping ImportSink
  ) {
    self.isStrict = isStrict
    self.onEntry = onEntry
    self.onRow = onRow
    self.sink = sink
  }

  func begin(_ file: String) {
    self.file = file
    report.fileCount += 1
  }

  // MARK: What becomes of a row

  func countRow() {
    report.read += 1
    onRow?(report.read)
  }

  func keep(_ visit: Visit) throws {
    report.kept += 1
    try hand(.visit(visit))
  }

  func merge(_ row: Int, _ reason: String) throws {
    report.merged += 1
    try note(.merged, row, reason)
  }

  /// Counts a row once as repaired, with all that was done to it.
  func repair(_ row: Int, _ reasons: [String]) throws {
    guard !reasons.isEmpty else { return }
    report.repaired += 1
    for reason in reasons { try note(.repaired, row, reason) }
  }

  func refuse(_ row: Int, _ reason: String) throws {
    try refuse(row, InterchangeProblem(reason))
  }

  func refuse(_ row: Int, _ problem: InterchangeProblem) throws {
    report.refused += 1
    try note(.refused, row, problem.description, of: problem.kind)
  }

  /// Refuses a row that is whole, and not asked for.
  func leaveOut(_ row: Int, _ reason: @autoclosure () -> String) throws {
    report.refused += 1
    report.leftOut += 1
    // Most rows of a GDELT file end here, and their sentences are only for a full report.
    if onEntry != nil { try note(.leftOut, row, reason()) }
  }

  func breakFile(_ reason: String) throws {
    report.brokenFiles += 1
    try note(.file, nil, reason)
  }

  /// Tells something of the file that is no fault.
  func notice(_ reason: String) throws { try note(.notice, nil, reason) }

  private func note(
    _ kind: ImportReport.Entry.Kind, _ row: Int?, _ reason: String, of group: String? = nil
  ) throws {
    let entry = ImportReport.Entry(kind: kind, file: file, row: row, reason: reason)
    report.keep(entry, of: group)
    try onEntry?(entry)
    let isFault = kind == .refused || kind == .file
    if isStrict, isFault { throw ImportStopped(entry: entry, report: report) }
  }

  // MARK: What visits name

  func declare(_ collection: VisitCollection) throws { try hand(.collection(collection)) }

  func declare(_ source: Source) throws {
    if sources.insert(source.id).inserted { try hand(.source(source)) }
  }

  func declare(_ person: Person) throws {
    if people.insert(person.id).inserted { try hand(.person(person)) }
  }

  func declare(_ place: Place) throws {
    if places.insert(place.id).inserted { try hand(.place(place)) }
  }

  /// What the sink throws ends the import, and is never taken for a fault of a row.
  private func hand(_ item: ImportItem) throws {
    do {
      try sink(item)
    } catch {
      throw SinkFailure(cause: error)
    }
  }

  func isTaken(_ id: Visit.ID) -> Bool { visits.contains(id) }

  /// True when no visit had this id before; then it is taken.
  func take(_ id: Visit.ID) -> Bool { visits.insert(id).inserted }

  /// The id itself, or with `-2`, `-3` and so on behind it when it is taken.
  func unique(_ id: Visit.ID) -> Visit.ID {
    if take(id) { return id }
    var number = lastNumbers[id] ?? 1
    repeat { number += 1 } while !take("\(id)-\(number)")
    lastNumbers[id] = number
    return "\(id)-\(number)"
  }
}

/// An error of whoever takes the items, on its way past the readers.
struct SinkFailure: Error {
  let cause: any Error
}

/// Thrown when a strict import meets its first fault.
public struct ImportStopped: Error, CustomStringConvertible {
  public let entry: ImportReport.Entry
  public let report: ImportReport

  public var description: String { "stopped at the first fault: \(entry)" }
}

/// Reads one outside format.
protocol VisitSource {
  /// Hands out the collection.
  func begin() throws
  /// Reads one file; an `InterchangeProblem` is a fault of the file as a whole.
  func read(_ file: String) throws
}
