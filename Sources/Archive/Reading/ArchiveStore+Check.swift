internal import Foundation
internal import GRDB
import Timeline

/// Reads the whole of an archive.
extension ArchiveStore {
  /// One sentence for everything that is wrong; at most a hundred.
  public func check() throws -> [String] {
    var problems = try asking { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
    }
    problems += PartChecksums.problems(of: path, size: opening.size)
    guard problems.isEmpty else { return Array(problems.prefix(100)) }
    problems += try countProblems()
    try addVisitProblems(to: &problems)
    return Array(problems.prefix(100))
  }

  private func countProblems() throws -> [String] {
    let stored = try asking { try Int.fetchOne($0, sql: "SELECT count(*) FROM visit") ?? 0 }
    var read = 0
    try eachDays(in: 0..<count) { _, _ in read += 1 }
    for field in Field.indexed { try eachVisit(of: field) { _, _ in } }
    return stored == count && read == count
      ? [] : ["\(count) visits were written, but there are \(stored), and the days of \(read)"]
  }

  private func addVisitProblems(to problems: inout [String]) throws {
    var last: RowKey?
    for number in 0..<count where problems.count < 100 {
      do {
        let row = try asking { try rows([number], $0)[0] }
        let visit = try asking { try visits([number], $0)[0] }
        if TimelineRow(visit) != row || last.map({ $0 >= row.key }) ?? false
          || firstDay(number) != row.key.earliestStart
        {
          problems.append("visit \"\(visit.id)\" stands in the wrong place")
        }
        last = row.key
      } catch let error as ArchiveError {
        problems.append(error.message)
      }
    }
  }
}
