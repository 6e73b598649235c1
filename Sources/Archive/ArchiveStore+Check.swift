internal import BitCollections
internal import Foundation
internal import GRDB
import Timeline

/// Reads the whole of an archive.
extension ArchiveStore {
  /// One sentence for everything that is wrong; at most a hundred.
  public func check() throws -> [String] {
    try guarded {
      var problems = try questions.inDatabase { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
      }
      problems += try countProblems()
      problems += try visitProblems(most: 100 - min(100, problems.count))
      return Array(problems.prefix(100))
    }
  }

  private func countProblems() throws -> [String] {
    var problems: [String] = []
    let stored = cache.about["visits"].flatMap { Int($0) }
    if stored != count { problems.append("\(count) rows, but \(stored ?? 0) visits were written") }
    let ids = try questions.inDatabase {
      try Int.fetchOne($0, sql: "SELECT sum(length(entries)) / 8 FROM visit_id") ?? 0
    }
    if ids != count { problems.append("\(count) rows, but \(ids) ids") }
    _ = try days()
    for field in Field.indexed {
      let all = BitSet(0..<count)
      _ = try tallies(of: field, in: all)
    }
    return problems
  }

  private func visitProblems(most: Int) throws -> [String] {
    var problems: [String] = []
    for row in allRows where problems.count < most {
      do {
        let visit = try questions.inDatabase { try visits([Int(row.number)], from: $0) }.first
        if let visit, VisitRow(visit, number: Int(row.number)) != row {
          problems.append("visit \"\(visit.id)\" stands in the wrong place")
        }
      } catch let error as ArchiveError {
        problems.append(error.message)
      }
    }
    return problems
  }
}
