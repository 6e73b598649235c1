import Foundation
import Interchange
import Testing
import Timeline

/// All that an import handed out, for looking at.
struct Imported {
  var collection: VisitCollection?
  var reference = Reference()
  var visits: [Visit] = []
  var entries: [ImportReport.Entry] = []
  var report = ImportReport()

  init(
    _ format: ImportFormat, _ files: [String], _ options: ImportOptions = ImportOptions()
  ) throws {
    let box = Box()
    let report = try Importer(format, options: options).read(
      files, onEntry: { box.content.entries.append($0) }, into: { box.content.take($0) })
    self = box.content
    self.report = report
  }

  private final class Box {
    var content = Imported()
  }

  private init() {}

  private mutating func take(_ item: ImportItem) {
    switch item {
    case .collection(let collection): self.collection = collection
    case .source(let source):
      #expect(reference.sources[source.id] == nil, "a source came twice")
      reference.sources[source.id] = source
    case .person(let person):
      #expect(reference.people[person.id] == nil, "a person came twice")
      reference.people[person.id] = person
    case .place(let place):
      #expect(reference.places[place.id] == nil, "a place came twice")
      reference.places[place.id] = place
    case .visit(let visit):
      #expect(visit.names(within: reference), "\(visit.id) names what did not come before it")
      visits.append(visit)
    }
  }

  func visit(_ id: Visit.ID) throws -> Visit {
    try #require(visits.first { $0.id == id }, "no visit \(id); there are \(visits.map(\.id))")
  }

  func reasons(_ kind: ImportReport.Entry.Kind) -> [String] {
    entries.filter { $0.kind == kind }.map { "\($0.row.map(String.init) ?? "-"): \($0.reason)" }
  }

  /// Read, kept, merged, refused, repaired, left out.
  var counts: [Int] {
    [
      report.read, report.kept, report.merged, report.refused, report.repaired, report.leftOut,
    ]
  }

  /// True when the sums agree, among themselves and with what was handed out and told.
  var addsUp: Bool {
    report.read == report.kept + report.merged + report.refused && report.kept == visits.count
      && report.merged == entries.count { $0.kind == .merged }
      && report.refused == entries.count { $0.kind == .refused || $0.kind == .leftOut }
      && Set(visits.map(\.id)).count == visits.count
  }
}

extension Visit {
  fileprivate func names(within reference: Reference) -> Bool {
    delegation.members.allSatisfy { reference.people[$0.person] != nil }
      && stops.allSatisfy { $0.place.map { reference.places[$0] != nil } ?? true }
      && sources.allSatisfy { reference.sources[$0] != nil }
  }
}

/// Files for tests: those of the fixtures, and ones made on the spot.
enum TestFile {
  static func fixture(_ name: String) throws -> String {
    let url = Bundle.module.resourceURL?.appending(path: "Fixtures/\(name)")
    return try #require(url?.path)
  }

  static func path(_ name: String = "out") throws -> String {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "legation-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return directory.appending(path: name).path
  }

  static func make(_ name: String, _ text: String) throws -> String {
    try make(name, Array(text.utf8))
  }

  static func make(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = try path(name)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
