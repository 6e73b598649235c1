/// Makes a desk in a database, or brings an older one up to date.
public struct DeskMaker {
  private let connection: DeskConnection

  public init(_ address: DeskAddress) {
    connection = DeskConnection(address)
  }

  /// - Parameter layout: of a new desk; one that is there keeps its own.
  /// - Returns: the version there was before, and the one there is now.
  public func make(_ layout: SchemaScript.Layout = .oneTable) throws -> (before: Int, now: Int) {
    try connection.asking { talk in
      let before = try SchemaCheck.version(talk)
      guard before <= Migration.version else {
        try SchemaCheck.check(talk)
        return Versions(before: before)
      }
      do {
        if (1...2).contains(before) { try renewRows(talk) }
        if before < Migration.version { try talk.run(SchemaScript.sql(layout, from: before)) }
      } catch let problem as DeskProblem where problem.state == "42501" {
        let sentence = before == 0 ? Self.mayNotMake : Self.mayNotRenew
        throw DeskProblem(.refused, talk.desk, sentence, state: problem.state)
      }
      return Versions(before: before)
    }.both
  }

  private static let mayNotMake = """
    you may not make roles and a schema in this database; legation desk init --print prints the \
    SQL for somebody who may
    """

  private static let mayNotRenew = """
    this desk is of an older version; legation desk init brings it up to date when a member of \
    legation_writer runs it
    """

  /// Before the tables are changed: ended early, the desk is still of the older version.
  private func renewRows(_ talk: Talk) throws {
    try talk.run("BEGIN; LOCK TABLE legation.edition IN SHARE ROW EXCLUSIVE MODE")
    do {
      try RowRenewal(talk: talk).renewAll()
      try talk.run("COMMIT")
    } catch {
      try? talk.run("ROLLBACK")
      throw error
    }
  }

  private struct Versions: Sendable {
    let before: Int

    var both: (before: Int, now: Int) { (before, Migration.version) }
  }
}
