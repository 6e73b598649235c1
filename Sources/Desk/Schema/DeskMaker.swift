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
      if (1...2).contains(before) { try renewRows(talk) }
      if before < Migration.version { try talk.run(SchemaScript.sql(layout, from: before)) }
      return Versions(before: before)
    }.both
  }

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
